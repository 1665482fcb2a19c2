import type { Edit } from '../../document/edit.ts'
import type { DocumentKind } from '../../document/types.ts'
import type { LintMessage } from '../../linter/types.ts'

/** What can be done about a finding, before it is put into the words of the protocol. */
export type Action = {
  readonly title: string
  readonly kind: 'quickfix' | 'fix-all'
  /** The findings it mends. */
  readonly mends: readonly LintMessage[]
  readonly edits: readonly ActionEdit[]
  /** It is what most people want. */
  readonly preferred?: boolean
  /** Why it cannot be done here; then there are no edits. */
  readonly disabled?: string
}

/** An edit by UTF-16 offsets. */
export type ActionEdit = Edit & {
  /** Where in the new text the person writes on; at its end where this is not there. */
  readonly cursor?: number
  /** The file it is for; null: the open document. */
  readonly file: OtherFile | null
}

/** A file that need not be open. `text` is what the offsets count in. */
export type OtherFile = { readonly path: string; readonly text: string }

/** The text that actions are for. */
export type Article = { readonly source: string; readonly kind: DocumentKind }
