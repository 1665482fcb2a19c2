import type { Edit } from '../document/edit.ts'
import type { Span } from '../document/types.ts'

/** What of the source a directive silences. */
export type Reach = 'line' | 'next-line' | 'next-block' | 'region' | 'file'

/** A rule id, a group (`claim/*`) or everything (`*`). `span`: where it is written; null where it is not. */
export type Pattern = { readonly text: string; readonly span: Span | null }

/** Why something is silenced. */
export type Reason = {
  /** '' where none is given. */
  readonly text: string
  /** The last day (ISO) on which the directive holds; null: it does not end. */
  readonly until: string | null
  /** The entry of the claim register that allows it; null: none is named. */
  readonly entry: string | null
}

/** A directive that silences findings that start in `covers`. */
export type Disable = {
  readonly act: 'disable'
  /** As it is written: `claimlint-disable-line`. */
  readonly name: string
  readonly reach: Reach
  readonly patterns: readonly Pattern[]
  readonly reason: Reason
  /** The comment, or the key in front matter. */
  readonly span: Span
  /** What it silences; a region may be ended before by a `claimlint-enable`. */
  readonly covers: Span
  readonly place: 'comment' | 'front-matter'
}

/** The end of regions. */
export type Enable = {
  readonly act: 'enable'
  readonly name: string
  readonly patterns: readonly Pattern[]
  readonly span: Span
}

export type Directive = Disable | Enable

/** Something to say of a directive itself. */
export type DirectiveProblem = {
  readonly messageId:
    | 'unknown-directive'
    | 'unknown-rule'
    | 'unknown-entry'
    | 'malformed'
    | 'bad-day'
    | 'no-reason'
    | 'no-entry'
    | 'not-disableable'
    | 'expired'
    | 'unused'
    | 'ignored'
  readonly severity: 1 | 2
  readonly message: string
  readonly span: Span
  readonly fix?: Edit
}

/** How a team wants directives to be used. */
export type DirectiveSettings = {
  /** `reported`: directives have no effect, and each is reported; `ignored`: they have none, and nobody speaks of them. */
  readonly inline: 'allowed' | 'reported' | 'ignored'
  /** Which findings are silenced only by a directive that says why. */
  readonly requireReason: 'never' | 'errors' | 'always'
  /** Rules (or groups) whose findings are silenced only with an entry of the claim register. */
  readonly requireRegisterId: readonly string[]
  /** Rules (or groups) that no directive silences. */
  readonly noInlineDisable: readonly string[]
  readonly reportUnused: 'off' | 'warn' | 'error'
}

export const defaultDirectiveSettings: DirectiveSettings = {
  inline: 'allowed',
  requireReason: 'errors',
  requireRegisterId: [],
  noInlineDisable: [],
  reportUnused: 'warn',
}
