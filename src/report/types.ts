import type { LintResult } from '../linter/types.ts'

export type Totals = { readonly errors: number; readonly warnings: number }

export type ReportOptions = {
  readonly color: boolean
  /** Width of the terminal in columns, or null where lines may be as long as they like. */
  readonly width: number | null
}

/** Writes results piece by piece, so that a long run needs no memory for its report. Each part gives text or ''. */
export type Report = {
  readonly start: () => string
  readonly file: (result: LintResult) => string
  readonly end: (totals: Totals) => string
}

/** Opens a report. */
export type Formatter = (options: ReportOptions) => Report
