import * as messages from '../messages/outcome.ts'
import type { Stage, StageContext } from './stage.ts'

/** What a run has found so far. */
export type Tally = { errors: number; warnings: number; fatal: number; crashed: boolean }

export function emptyTally(): Tally {
  return { errors: 0, warnings: 0, fatal: 0, crashed: false }
}

/** A stage that counts what goes by. */
export function tallyInto(tally: Tally): Stage {
  return async function* (reports) {
    for await (const report of reports) {
      const { result } = report
      tally.errors += result.errorCount
      tally.warnings += result.warningCount
      tally.fatal += result.fatalErrorCount
      tally.crashed ||= result.messages.some(message => message.fatal && message.messageId === 'crash')
      yield report
    }
  }
}

/** Fails the run for what it found, as ESLint: errors, or more warnings than are allowed. */
export function judge(
  { errors, warnings, fatal, crashed }: Tally,
  { session, fail, note }: StageContext,
): void {
  const { maxWarnings, exitOnFatalError } = session.options
  const tooMany = maxWarnings >= 0 && warnings > maxWarnings
  if (tooMany && errors === 0) note(messages.tooManyWarnings(maxWarnings))
  if (errors > 0 || tooMany) fail(1)
  if (crashed || (exitOnFatalError && fatal > 0)) fail(2)
}
