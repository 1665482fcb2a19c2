import type { Configs } from '../../config/load-config.ts'
import { fixesOf } from '../../engine/fix-types.ts'
import { type LintRun, lintEntries } from '../../engine/lint-entries.ts'
import { type LintDependencies, lintFile } from '../../engine/lint-files.ts'
import type { FileReport, Unmatched } from '../../engine/types.ts'
import type { LintResult, ResolvedConfig } from '../../linter/types.ts'
import type { Needs } from '../../report/types.ts'
import { debugText } from '../debug.ts'
import type { Session } from '../session.ts'
import { coversWholeSet } from './complete.ts'
import { findFiles } from './find-files.ts'
import { openIgnores } from './ignores.ts'
import { showProgress } from './show-progress.ts'
import { onlyNew } from './since.ts'
import type { Stage } from './stage.ts'
import { lintStaged } from './staged.ts'
import { lintStdin } from './stdin.ts'

export type Opened = {
  readonly reports: AsyncIterable<FileReport>
  /** How many files there are to go; null where that is not known. */
  readonly total: number | null
  /** What was named and gave nothing. */
  readonly unmatched: readonly Unmatched[]
  /** The run is about a whole set of files, and so about all that can be asked of it. */
  readonly whole: boolean
  /** What is done to these results before anything else. */
  readonly stages: readonly Stage[]
  readonly configFor: (filePath: string) => Promise<ResolvedConfig>
  /** Lints a file of the run, or another one, as it is on disk. */
  readonly lintFile: (filePath: string) => Promise<LintResult>
}

/** Everything that can fail for the run as a whole fails here: before the first piece of the report is out. */
export async function openResults(session: Session, needs: Needs): Promise<Opened> {
  const { options, io } = session
  const configs = await session.openConfigs()
  const lintConfigs = { ...configs, isIgnored: await openIgnores(session, configs) }
  const around = { configFor: configs.forFile, lintFile: aloneWith(session, configs) }
  const linting = (): Promise<LintDependencies> => lintDependencies(session, lintConfigs, needs)
  if (options.stdin) {
    const reports = await lintStdin(session, lintConfigs, linting)
    return { ...around, reports, total: 1, unmatched: [], whole: false, stages: [] }
  }
  const found = await findFiles(session, lintConfigs.isIgnored)
  const { entries, staged, changes } = found
  for (const { kind, filePath } of entries) if (kind === 'lint') await configs.forFile(filePath)
  // A parser that was asked for by name and is not there fails the run before its first word.
  if (options.parser === 'satteri') await linting()
  const stages = [
    showProgress(entries.length),
    ...(entries.length > 0 && changes !== null
      ? [onlyNew(options.since ?? '', changes, await linting())]
      : []),
  ]
  return {
    ...around,
    reports:
      staged !== null
        ? lintStaged(staged, await linting())
        : lintEntries(entries, lintRun(session, lintConfigs, needs)),
    total: entries.length,
    unmatched: options.errorOnUnmatchedPattern ? found.unmatched : [],
    whole: coversWholeSet(options, io.cwd, found),
    stages,
  }
}

/** Lints one file without fixes and without all that a report may need. */
function aloneWith(session: Session, configs: Configs): Opened['lintFile'] {
  return async filePath => {
    const needed = { linter: await session.loadLinter(), configFor: configs.forFile }
    const { result } = await lintFile(filePath, needed)
    return result
  }
}

/** What the engine lints with, under the options of the command line. */
export async function lintDependencies(
  session: Session,
  configs: Configs,
  needs: Needs,
): Promise<LintDependencies> {
  return { linter: await session.loadLinter(), ...dependenciesBesideLinter(session, configs, needs) }
}

function lintRun(session: Session, configs: Configs, needs: Needs): LintRun {
  const { options, services, io, today } = session
  return {
    ...dependenciesBesideLinter(session, configs, needs),
    openLinter: session.loadLinter,
    today,
    parser: options.parser,
    concurrency: options.concurrency,
    workerScript: services.workerScript,
    cache: options.cache
      ? { location: options.cacheLocation, cwd: io.cwd, strategy: options.cacheStrategy }
      : null,
    loadCalendar: services.loadCalendar,
  }
}

function dependenciesBesideLinter(
  { options, debug, say, stopwatch }: Session,
  configs: Configs,
  needs: Needs,
): Omit<LintDependencies, 'linter'> {
  const fixes = options.fix || options.fixDryRun || options.diff
  return {
    configFor: configs.forFile,
    ...needs,
    fix: options.fixType.length === 0 ? fixes : fixes && fixesOf(options.fixType),
    ...(stopwatch === undefined ? {} : { stopwatch }),
    ...(debug ? { onCrash: (filePath, error) => void say(`${filePath}: ${debugText(error)}\n`) } : {}),
  }
}
