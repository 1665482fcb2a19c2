import { loadFormatter } from '../../report/index.ts'
import * as messages from '../messages/input.ts'
import type { Session } from '../session.ts'
import { openResults } from './open-results.ts'
import type { StageContext } from './stage.ts'
import { throughStages } from './stages.ts'
import { emptyTally, judge } from './verdict.ts'
import { openReport } from './write-report.ts'

/** Lints what the command line names, reports it, and gives the exit code. Throws a UsageError or a ConfigError. */
export async function lint(session: Session): Promise<number> {
  const { say } = session
  const formatter = await loadFormatter(session.options.format, session.io.cwd)
  const report = await openReport(formatter, session)
  const { reports, unmatched, whole } = await openResults(session, formatter.needs)
  for (const gap of unmatched) await say(`claimlint: ${messages.unmatched(gap)}\n`)
  if (reports === null) return 2

  const tally = emptyTally()
  const notes: string[] = []
  let code = unmatched.length > 0 ? 2 : 0
  const context: StageContext = {
    session,
    isComplete: () => whole && tally.fatal === 0,
    note: text => notes.push(text),
    fail(least) {
      code = Math.max(code, least)
    },
  }
  await report.write(throughStages(reports, tally, context), tally)
  judge(tally, context)
  for (const note of notes) await say(`claimlint: ${note}\n`)
  return code
}
