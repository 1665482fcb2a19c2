import type { FileReport } from '../../engine/types.ts'
import type { Session } from '../session.ts'

/** What the stages of one run share. */
export type StageContext = {
  readonly session: Session
  /**
   * Whether everything that could be asked of the set was asked, so that something met nowhere may be called unused.
   * Only final once the last file went by: a file that could not be read makes a run incomplete.
   */
  readonly isComplete: () => boolean
  /** Says a line on standard error after the report (without `claimlint: `). */
  readonly note: (text: string) => void
  /** Ends the run with at least this exit code. */
  readonly fail: (code: 1 | 2) => void
}

/**
 * One thing done to the stream of results on its way to the report: it may change a result, watch it go by, and draw
 * its conclusions after the last one.
 */
export type Stage = (reports: AsyncIterable<FileReport>, context: StageContext) => AsyncIterable<FileReport>
