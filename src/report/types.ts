import type { ClaimRow } from '../linter/claim-rows.ts'
import type { LintResult } from '../linter/types.ts'

/** What a report may tell about a rule. */
export type RuleInfo = {
  /** One sentence. */
  readonly description: string
  /** Where the rule is explained on the web; null where nobody said. */
  readonly url: string | null
  /** Keys in `rules/law.yml`. */
  readonly law: readonly string[]
  readonly hasFix: boolean
  /** The README of the rule as Markdown; '' where it has none. Read when asked for. */
  readonly help: () => string
}

/** A run, as its report needs to know it. */
export type Run = {
  readonly color: boolean
  /** Width of the terminal in columns, or null where lines may be as long as they like. */
  readonly width: number | null
  /** The folder of the run: an absolute path. */
  readonly cwd: string
  /** Of claimlint. */
  readonly version: string
  /** Where claimlint is at home on the web; null where package.json does not say. */
  readonly homepage: string | null
  /** What is known of a rule; null for one of somebody else. */
  readonly rule: (id: string) => RuleInfo | null
  /** As `--max-warnings`; -1: no limit. */
  readonly maxWarnings: number
}

/** What else there is of a file; only what the formatter needs is there. */
export type FileExtra = {
  /** The text that the places of the messages refer to; null where the file could not be read. */
  readonly source: string | null
  readonly claims: readonly ClaimRow[]
}

export type Totals = {
  readonly errors: number
  readonly warnings: number
  /** How many of them `--fix` would see to. */
  readonly fixable: number
  readonly suppressed: number
  readonly files: number
}

/** Writes results piece by piece, so that a long run needs no memory for its report. Each part gives text or ''. */
export type Report = {
  readonly start: () => string
  readonly file: (result: LintResult, extra: FileExtra) => string
  /** May throw a ReportError. */
  readonly end: (totals: Totals) => string | Promise<string>
}

/** What a formatter needs of each file beside its result. */
export type Needs = { readonly source: boolean; readonly claims: boolean }

/** Opens reports. */
export type Formatter = {
  readonly needs: Needs
  readonly open: (run: Run) => Report
}
