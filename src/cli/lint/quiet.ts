import { withoutWarnings } from '../../engine/results.ts'
import type { Stage } from './stage.ts'

/** `--quiet`: warnings count, but are not shown. */
export const withoutWarningsStage: Stage = async function* (reports, { session }) {
  for await (const report of reports) {
    yield session.options.quiet ? { ...report, result: withoutWarnings(report.result) } : report
  }
}
