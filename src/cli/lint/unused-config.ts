import { resolve, sep } from 'node:path'
import { unusedConfig, unusedNotLookedFor } from '../messages/outcome.ts'
import type { Session } from '../session.ts'
import type { Stage } from './stage.ts'

/** `--report-unused-config`: notes the overrides and ignores that a complete run had no use for. */
export const reportUnusedConfig: Stage = async function* (reports, { session, isComplete, note }) {
  yield* reports
  if (!session.options.reportUnusedConfig) return
  const parts = await (await session.openConfigs()).unused()
  const covered = parts.filter(({ base }) => covers(session, base))
  if (!isComplete() || covered.length < parts.length) note(unusedNotLookedFor())
  if (isComplete()) for (const part of covered) note(unusedConfig(part))
}

/** Whether the run looked at everything below a folder. */
function covers({ options, io }: Session, folder: string): boolean {
  return options.patterns.some(pattern => {
    // `**/*.md` looks everywhere, as `.` does.
    const named = resolve(io.cwd, pattern.startsWith('**/') ? '.' : pattern)
    return folder === named || folder.startsWith(named.endsWith(sep) ? named : named + sep)
  })
}
