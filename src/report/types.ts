import type { ClaimRow } from '../linter/claim-rows.ts'
import type { LintResult } from '../linter/types.ts'

export type Totals = {
  readonly errors: number
  readonly warnings: number
  /** How many of them `--fix` would see to. */
  readonly fixable?: number
}

export type ReportOptions = {
  readonly color: boolean
  /** Width of the terminal in columns, or null where lines may be as long as they like. */
  readonly width: number | null
  /** How to show a path in lists that are kept: relative to the folder of the run. */
  readonly shortPath?: (path: string) => string
}

/** Writes results piece by piece, so that a long run needs no memory for its report. Each part gives text or ''. */
export type Report = {
  readonly start: () => string
  /** `claims` are given to formatters that want them. */
  readonly file: (result: LintResult, claims?: readonly ClaimRow[]) => string
  readonly end: (totals: Totals) => string
}

/** Opens a report. */
export type Formatter = (options: ReportOptions) => Report
