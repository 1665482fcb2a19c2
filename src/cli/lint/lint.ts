import { Readable } from 'node:stream'
import { nothingToLint } from '../../engine/messages.ts'
import { untilInterrupted } from '../interrupt.ts'
import * as messages from '../messages/input.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { mergedResults } from './merge.ts'
import { type Opened, openResults } from './open-results.ts'
import { prepareReport, type ReportWriter } from './report.ts'
import type { StageContext } from './stage.ts'
import { throughStages } from './stages.ts'
import { openBaseline, throughBaseline } from './suppressions.ts'
import { emptyTally, judge } from './verdict.ts'

/** Lints what the command line names, reports it, and gives the exit code. Throws a UsageError or a ConfigError. */
export async function lint(session: Session): Promise<number> {
  const { needs, write } = await prepareReport(session)
  if (session.options.merge) {
    if (needs.claims) throw new UsageError(messages.claimsNotMerged())
    const merged = Readable.from(await mergedResults(session, needs.source))
    return conclude(session, write, { reports: merged, stages: [], whole: false, failed: false })
  }
  const opened = await openResults(session, needs)
  const { reports, total, unmatched, whole, stages } = opened
  for (const gap of unmatched) await session.say(`claimlint: ${nothingToLint(gap)}\n`)
  if (total === 0 && unmatched.length > 0) return 2
  const baseline = throughBaseline(await openBaseline(session, opened))
  const failed = unmatched.length > 0
  return conclude(session, write, { reports, stages: [baseline, ...stages], whole, failed })
}

type Conclusion = Pick<Opened, 'reports' | 'stages' | 'whole'> & {
  /** Something went wrong already. */
  readonly failed: boolean
}

/** Sends results through the stages to the reports, says what is left to say, and gives the exit code. */
async function conclude(
  session: Session,
  write: ReportWriter['write'],
  { reports, stages, whole, failed }: Conclusion,
): Promise<number> {
  const { say, io } = session
  const tally = emptyTally()
  const notes: string[] = []
  let code = failed ? 2 : 0
  const context: StageContext = {
    session,
    isComplete: () => whole && tally.fatal === 0,
    note: text => notes.push(text),
    fail(least) {
      code = Math.max(code, least)
    },
  }
  const live = io.signal === undefined ? reports : untilInterrupted(reports, io.signal)
  await write(throughStages(live, stages, tally, context), tally)
  judge(tally, context)
  for (const note of notes) await say(`claimlint: ${note}\n`)
  return code
}
