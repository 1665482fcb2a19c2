import type { LintMessage } from '../linter/types.ts'

/** What a report for people shows as one: a finding, or the findings of one list with the words that introduce it. */
export type Entry =
  | { readonly kind: 'one'; readonly message: LintMessage }
  | {
      readonly kind: 'list'
      /** '' where the list has no lead-in. */
      readonly leadIn: string
      readonly messages: readonly LintMessage[]
    }

/** Entries in the order of their first message. A list with a single finding is no list to the reader. */
export function entriesOf(messages: readonly LintMessage[]): Entry[] {
  const lists = new Map<string, LintMessage[]>()
  for (const message of messages) {
    const group = groupOf(message)
    if (group === null) continue
    const list = lists.get(group)
    if (list) list.push(message)
    else lists.set(group, [message])
  }
  return messages.flatMap((message): Entry[] => {
    const list = lists.get(groupOf(message) ?? '') ?? []
    if (list.length < 2) return [{ kind: 'one', message }]
    if (list[0] !== message) return []
    const leadIn = message.data?.['leadIn']
    return [{ kind: 'list', leadIn: typeof leadIn === 'string' ? leadIn : '', messages: list }]
  })
}

function groupOf({ data }: LintMessage): string | null {
  const group = data?.['group']
  return typeof group === 'string' ? group : null
}
