import type { ClaimRow } from '../linter/claim-rows.ts'
import type { Inspection } from '../linter/lint-text.ts'
import type { Register } from '../linter/register.ts'
import type { LintResult, ResolvedConfig } from '../linter/types.ts'

/** The pure linter, as the engine uses it. */
export type TextLinter = {
  readonly inspectText: (
    source: string,
    options: { filePath: string; config: ResolvedConfig; claims: boolean },
  ) => Inspection
  readonly explainLine: (
    source: string,
    options: { filePath: string; config: ResolvedConfig },
    line: number,
  ) => string
}

/** All there is to say of a file. `result` is ESLint's; what is beside it never gets into it. */
export type FileReport = {
  readonly result: LintResult
  readonly claims: readonly ClaimRow[]
  readonly approvals: Inspection['approvals']
  /** The register that held for the file. */
  readonly register: Register | null
  /** The text before its fixes, where `result.output` is the one after. */
  readonly before: string | null
  /** The text that the places in `result` refer to, where it was asked for and could be read. */
  readonly source: string | null
}

/** One path to give a result for, in the order of results. Paths are absolute. */
export type FileEntry =
  | { readonly kind: 'lint'; readonly filePath: string }
  /** Named by the user, but the config ignores it. */
  | { readonly kind: 'ignored'; readonly filePath: string }
  /** There, but not to be read; `reason` completes "This file cannot be read: …". */
  | { readonly kind: 'unreadable'; readonly filePath: string; readonly reason: string }

/** A file, folder or glob named by the user that gave nothing to lint. */
export type Unmatched = {
  readonly pattern: string
  readonly why: 'missing' | 'no-markdown' | 'no-match' | 'all-ignored'
}

export type Discovered = { readonly entries: readonly FileEntry[]; readonly unmatched: readonly Unmatched[] }
