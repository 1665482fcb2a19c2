import type { ClaimRow } from '../../linter/claim-rows.ts'
import type { LintMessage } from '../../linter/types.ts'
import { disableActions } from './disable.ts'
import type { Action, Article } from './edit.ts'
import { fixAll, mendActions } from './mend.ts'
import { type RegisterFile, registerActions } from './register.ts'

export type { Action, ActionEdit } from './edit.ts'
export type { RegisterFile } from './register.ts'

/** What actions are offered from. */
export type Offer = Article & {
  /** Every finding of the document. */
  readonly messages: readonly LintMessage[]
  /** Those that the person asks about. */
  readonly asked: readonly LintMessage[]
  readonly rows: readonly ClaimRow[]
  readonly register: RegisterFile | null
  readonly today: string
}

/** All that can be done: first what mends a finding, then what sets it aside, then everything at once. */
export function actionsFor(offer: Offer): Action[] {
  const { messages, asked, rows, register, today } = offer
  return [
    ...asked.flatMap(mendActions),
    ...asked.flatMap(message => registerActions(message, rows, register, today)),
    ...asked.flatMap(message => disableActions(message, offer)),
    ...fixAll(messages),
  ]
}
