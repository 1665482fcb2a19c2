import type { ClaimRow } from '../../linter/claim-rows.ts'
import type { Register } from '../../linter/register.ts'
import type { LintMessage } from '../../linter/types.ts'
import * as messages from '../messages.ts'
import type { Action } from './edit.ts'

/** The claim register as it stands, and the text of its file. */
export type RegisterFile = { readonly register: Register; readonly text: string }

/**
 * To propose the sentence of a finding to the claim register. What only a person can know stays empty, and an entry
 * with empty parts is a mistake of the configuration: nothing is approved by a click.
 */
export function registerActions(
  message: LintMessage,
  rows: readonly ClaimRow[],
  file: RegisterFile | null,
  today: string,
): Action[] {
  const row = rows.find(({ line, column }) => line === message.line && column === message.column)
  if (!row) return []
  const title = messages.titles.register(row.words)
  const action: Action = { title, kind: 'quickfix', mends: [message], edits: [] }
  if (file === null) return [{ ...action, disabled: messages.noRegister() }]
  const indent = indentOf(file.text)
  if (indent === null) return [{ ...action, disabled: messages.registerIsNoList(file.register.file) }]
  const [before, after] = entryFor(row.sentence, file, indent, today)
  const { length } = file.text
  const other = { path: file.register.file, text: file.text }
  const edit = { range: [length, length], text: before + after, cursor: before.length, file: other } as const
  return [{ ...action, edits: [edit] }]
}

/** How far the items of a YAML list are indented; null for a text that is no such list. */
function indentOf(text: string): string | null {
  if (text.replace(/^(?:\s*(?:#.*|---\s*))*$/gm, '').trim() === '') return ''
  return /^([ ]*)- /m.exec(text)?.[1] ?? null
}

/** The text of a new entry, up to where the person writes on and from there on. */
function entryFor(
  sentence: string,
  { register, text }: RegisterFile,
  indent: string,
  today: string,
): readonly [string, string] {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const apart = text === '' || /[\r\n]$/.test(text) ? '' : eol
  const line = (words: string): string => `${indent}${words}${eol}`
  return [
    `${apart}${line(`- id: ${freeId(register)}`)}${line(`  wording: ${JSON.stringify(sentence)}`)}${line('  evidence:')}${indent}    source: `,
    `${eol}${line('  approver:')}${line(`  approved: ${today}`)}`,
  ]
}

/** `claim-0043` where the highest number so far is 42. */
function freeId({ entries }: Register): string {
  const numbers = entries.map(({ id }) => Number(/^claim-(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `claim-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`
}
