import type { Configs } from '../../config/load-config.ts'
import { discover } from '../../engine/discover.ts'
import { type LintDependencies, lintFiles } from '../../engine/lint-files.ts'
import type { FileReport, Unmatched } from '../../engine/types.ts'
import type { Needs } from '../../report/types.ts'
import { debugText } from '../debug.ts'
import type { Session } from '../session.ts'
import { coversWholeSet } from './complete.ts'
import { lintStdin } from './stdin.ts'

export type Opened = {
  /** Null when there is nothing to lint. */
  readonly reports: AsyncIterable<FileReport> | null
  readonly unmatched: readonly Unmatched[]
  /** The run is about a whole set of files, and so about all that can be asked of it. */
  readonly whole: boolean
}

/** Everything that can fail for the run as a whole fails here: before the first piece of the report is out. */
export async function openResults(session: Session, needs: Needs): Promise<Opened> {
  const { options, io } = session
  const configs = await session.openConfigs()
  if (options.stdin) {
    const reports = await lintStdin(session, configs, () => dependencies(session, configs, needs))
    return { reports, unmatched: [], whole: false }
  }
  const found = await discover(options.patterns, { cwd: io.cwd, isIgnored: configs.isIgnored })
  for (const entry of found.entries) if (entry.kind === 'lint') await configs.forFile(entry.filePath)
  const { entries, unmatched } = found
  if (entries.length === 0) return { reports: null, unmatched, whole: false }
  const reports = lintFiles(entries, await dependencies(session, configs, needs))
  return { reports, unmatched, whole: coversWholeSet(options, io.cwd, found) }
}

async function dependencies(session: Session, configs: Configs, needs: Needs): Promise<LintDependencies> {
  const { options, debug, say } = session
  return {
    linter: await session.loadLinter(),
    configFor: configs.forFile,
    ...needs,
    fix: options.fix || options.fixDryRun || options.diff,
    onCrash: (filePath, error) => {
      if (debug) void say(`${filePath}: ${debugText(error)}\n`)
    },
  }
}
