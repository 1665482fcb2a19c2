import type { ResolvedConfig } from '../linter/types.ts'
import type { CacheStrategy } from './cache/strategies.ts'
import type { Calendar } from './cache/until.ts'
import { type LintDependencies, lintFiles } from './lint-files.ts'
import type { ParserChoice } from './parsers/choices.ts'
import { type Concurrency, howMany } from './threads/how-many.ts'
import type { FileEntry, FileReport, TextLinter } from './types.ts'

/** What a run lints with. */
export type LintRun = Omit<LintDependencies, 'linter'> & {
  /** Opens a linter in this thread, which a warm cache and workers have no need of. */
  readonly openLinter: () => Promise<TextLinter>
  /** The ISO day by which dated facts and notes are judged. */
  readonly today: string
  readonly parser: ParserChoice
  readonly concurrency: Concurrency
  /** The script that is a worker where it is started as one; null where this thread has to do all. */
  readonly workerScript: string | null
  /** Where verdicts are kept; null for nowhere. `location` may be a folder, and is relative to `cwd`. */
  readonly cache: { readonly location: string; readonly cwd: string; readonly strategy: CacheStrategy } | null
  readonly loadCalendar: () => Promise<Calendar>
}

/**
 * Lints files: those that the cache knows are not linted, and the others in as many threads as are worth it. The
 * reports are those of `lintFiles`, in the same order. Throws a ConfigError, ParserError, WorkerError or CacheError.
 */
export async function* lintEntries(
  entries: readonly FileEntry[],
  run: LintRun,
): AsyncGenerator<FileReport, void, undefined> {
  if (entries.length === 0) return
  const lint = (some: readonly FileEntry[]): AsyncGenerator<FileReport, void, undefined> => lintAll(some, run)
  // A run that fixes changes the files whose verdicts it would keep; one that is timed is about the work.
  if (run.cache === null || run.stopwatch !== undefined || (run.fix ?? false) !== false) {
    yield* lint(entries)
    return
  }
  const { cacheFile, openStore } = await import('./cache/store.ts')
  const { lintCached } = await import('./cache/lint-cached.ts')
  const { programName } = await import('./cache/program.ts')
  const { location, cwd, strategy } = run.cache
  const store = openStore(cacheFile(location, cwd), programName(run.parser))
  try {
    yield* lintCached(entries, {
      store,
      strategy,
      today: run.today,
      configFor: run.configFor,
      claims: run.claims ?? false,
      source: run.source ?? false,
      lint,
      loadCalendar: run.loadCalendar,
    })
  } finally {
    await store.save()
  }
}

async function* lintAll(
  entries: readonly FileEntry[],
  run: LintRun,
): AsyncGenerator<FileReport, void, undefined> {
  const { workerScript, stopwatch, onCrash, configFor, fix = false } = run
  // What chooses among fixes, is told of crashes or takes times cannot be sent to another thread.
  const tied = stopwatch !== undefined || onCrash !== undefined
  const alone = run.concurrency === 'off' || workerScript === null || tied || typeof fix === 'function'
  const count = alone ? 0 : howMany(run.concurrency, entries, await configsOf(entries, configFor))
  if (alone || count === 0) {
    yield* lintFiles(entries, { ...run, linter: await run.openLinter() })
    return
  }
  const { lintThreaded } = await import('./threads/lint-threaded.ts')
  yield* lintThreaded(entries, {
    script: workerScript,
    count,
    configFor,
    setup: {
      kind: 'claimlint',
      today: run.today,
      parser: run.parser,
      claims: run.claims ?? false,
      source: run.source ?? false,
      fix,
    },
  })
}

async function configsOf(
  entries: readonly FileEntry[],
  configFor: LintRun['configFor'],
): Promise<ReadonlySet<ResolvedConfig>> {
  const configs = new Set<ResolvedConfig>()
  for (const { kind, filePath } of entries) if (kind === 'lint') configs.add(await configFor(filePath))
  return configs
}
