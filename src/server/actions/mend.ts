import type { LintMessage } from '../../linter/types.ts'
import { titles } from '../messages.ts'
import type { Action } from './edit.ts'

/** What a finding itself offers: its fix, and its suggestions. */
export function mendActions(message: LintMessage): Action[] {
  const { fix, suggestions = [] } = message
  const own = { kind: 'quickfix', mends: [message] } as const
  return [
    ...(fix
      ? [
          {
            ...own,
            title: titles.fix(message.ruleId),
            edits: [{ ...fix, file: null }],
            preferred: true,
          },
        ]
      : []),
    ...suggestions.map(({ desc, fix: edit }) => ({ ...own, title: desc, edits: [{ ...edit, file: null }] })),
  ]
}

/** All fixes that do not touch one another, as one action; nothing where there are none. */
export function fixAll(messages: readonly LintMessage[]): Action[] {
  const fixable = messages
    .filter(({ fix }) => fix !== undefined)
    .toSorted((one, other) => (one.fix?.range[0] ?? 0) - (other.fix?.range[0] ?? 0))
  let at = -1
  const mends = fixable.filter(({ fix }) => {
    const apart = (fix?.range[0] ?? 0) > at
    if (apart) at = fix?.range[1] ?? at
    return apart
  })
  if (mends.length === 0) return []
  const edits = mends.flatMap(({ fix }) => (fix ? [{ ...fix, file: null }] : []))
  return [{ title: titles.fixAll(), kind: 'fix-all', mends, edits }]
}
