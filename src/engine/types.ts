import type { LintResult, ResolvedConfig } from '../linter/types.ts'

/** The pure linter, as the engine uses it. */
export type TextLinter = {
  readonly lintText: (source: string, options: { filePath: string; config: ResolvedConfig }) => LintResult
  readonly explainLine: (
    source: string,
    options: { filePath: string; config: ResolvedConfig },
    line: number,
  ) => string
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
