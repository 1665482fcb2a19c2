import type { Configs } from '../../config/load-config.ts'
import { type LintDependencies, lintFiles } from '../../engine/lint-files.ts'
import { howMany } from '../../engine/threads/how-many.ts'
import type { FileEntry, FileReport } from '../../engine/types.ts'
import type { ResolvedConfig } from '../../linter/types.ts'
import type { Needs } from '../../report/types.ts'
import type { Session } from '../session.ts'

/**
 * Lints files: those that the cache knows are not linted, and the others in as many threads as are worth it. `linting`
 * opens a linter in this thread, which a run with a warm cache or with workers has no need of.
 */
export async function* lintEntries(
  session: Session,
  entries: readonly FileEntry[],
  configs: Pick<Configs, 'forFile'>,
  needs: Needs,
  linting: () => Promise<LintDependencies>,
): AsyncGenerator<FileReport, void, undefined> {
  if (entries.length === 0) return
  const { options, services, io, today } = session
  const lint = (some: readonly FileEntry[]): AsyncGenerator<FileReport, void, undefined> =>
    lintAll(session, some, configs, needs, linting)
  // A run that fixes changes the files whose verdicts it would keep; one that is timed is about the work.
  if (!options.cache || session.stopwatch !== undefined || options.fix || options.fixDryRun || options.diff) {
    yield* lint(entries)
    return
  }
  const { cacheFile, openStore } = await import('../../engine/cache/store.ts')
  const { lintCached } = await import('../../engine/cache/lint-cached.ts')
  const { programName } = await import('../../engine/cache/program.ts')
  const store = openStore(cacheFile(options.cacheLocation, io.cwd), programName(options.parser))
  try {
    yield* lintCached(entries, {
      store,
      strategy: options.cacheStrategy,
      today,
      configFor: configs.forFile,
      claims: needs.claims ?? false,
      source: needs.source ?? false,
      lint,
      loadCalendar: services.loadCalendar,
    })
  } finally {
    await store.save()
  }
}

async function* lintAll(
  { options, services, today, debug, stopwatch }: Session,
  entries: readonly FileEntry[],
  { forFile }: Pick<Configs, 'forFile'>,
  needs: Needs,
  linting: () => Promise<LintDependencies>,
): AsyncGenerator<FileReport, void, undefined> {
  const script = services.workerScript
  const fixes = options.fix || options.fixDryRun || options.diff
  // What chooses among fixes, notes crashes or takes times cannot be sent to another thread.
  const alone = script === null || debug || stopwatch !== undefined || (fixes && options.fixType.length > 0)
  const count = alone ? 0 : howMany(options.concurrency, entries, await configsOf(entries, forFile))
  if (script === null || count === 0) {
    yield* lintFiles(entries, await linting())
    return
  }
  const { lintThreaded } = await import('../../engine/threads/lint-threaded.ts')
  yield* lintThreaded(entries, {
    script,
    count,
    configFor: forFile,
    setup: {
      kind: 'claimlint',
      today,
      parser: options.parser,
      claims: needs.claims ?? false,
      source: needs.source ?? false,
      fix: fixes,
    },
  })
}

async function configsOf(
  entries: readonly FileEntry[],
  forFile: Configs['forFile'],
): Promise<ReadonlySet<ResolvedConfig>> {
  const configs = new Set<ResolvedConfig>()
  for (const { kind, filePath } of entries) if (kind === 'lint') configs.add(await forFile(filePath))
  return configs
}
