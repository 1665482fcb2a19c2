import type { FileReport } from '../../engine/types.ts'
import { withoutWarningsStage } from './quiet.ts'
import type { Stage, StageContext } from './stage.ts'
import { summariseStats } from './stats.ts'
import { summarise } from './summary.ts'
import { unusedApprovals } from './unused-approvals.ts'
import { reportUnusedConfig } from './unused-config.ts'
import { type Tally, tallyInto } from './verdict.ts'
import { writeFixes } from './write-fixes.ts'

/**
 * The way of each result from the linter to the report, in running order. What comes before the tally decides what the
 * run fails for; what comes after it only what is shown. `first` are stages of where the files come from.
 */
export function throughStages(
  reports: AsyncIterable<FileReport>,
  first: readonly Stage[],
  tally: Tally,
  context: StageContext,
): AsyncIterable<FileReport> {
  const stages: readonly Stage[] = [
    unusedApprovals,
    reportUnusedConfig,
    writeFixes,
    ...first,
    tallyInto(tally),
    withoutWarningsStage,
    summarise,
    summariseStats,
  ]
  return stages.reduce((stream, stage) => stage(stream, context), reports)
}
