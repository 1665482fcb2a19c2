import { nothingToLint } from '../../engine/messages.ts'
import { untilInterrupted } from '../interrupt.ts'
import type { Session } from '../session.ts'
import { openResults } from './open-results.ts'
import { prepareReport } from './report.ts'
import type { StageContext } from './stage.ts'
import { throughStages } from './stages.ts'
import { openBaseline, throughBaseline } from './suppressions.ts'
import { emptyTally, judge } from './verdict.ts'

/** Lints what the command line names, reports it, and gives the exit code. Throws a UsageError or a ConfigError. */
export async function lint(session: Session): Promise<number> {
  const { say, io } = session
  const { needs, write } = await prepareReport(session)
  const opened = await openResults(session, needs)
  const { reports, total, unmatched, whole, stages } = opened
  for (const gap of unmatched) await say(`claimlint: ${nothingToLint(gap)}\n`)
  if (total === 0 && unmatched.length > 0) return 2
  const baseline = await openBaseline(session, opened)

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
  const live = io.signal === undefined ? reports : untilInterrupted(reports, io.signal)
  await write(throughStages(live, [throughBaseline(baseline), ...stages], tally, context), tally)
  judge(tally, context)
  for (const note of notes) await say(`claimlint: ${note}\n`)
  return code
}
