import type { RuleMeta } from './rule.ts'
import type { MessageData, RuleSetting } from './types.ts'

/**
 * The text of a finding: the rule's, or the one that config puts in its place. `{name}` stands for a part of the data,
 * and in a text from the config `{message}` for the rule's own.
 */
export function messageText(
  { messages }: Pick<RuleMeta, 'messages'>,
  messageId: string,
  data: MessageData,
  setting: Pick<RuleSetting, 'message'> | undefined,
): string {
  const own = messages[messageId] ?? messageId
  const other = typeof setting?.message === 'object' ? setting.message[messageId] : setting?.message
  return fill(other === undefined ? own : other.replaceAll('{message}', () => own), data)
}

/** The names between braces in a text. */
export function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].map(([, name = '']) => name)
}

const placeholder = /\{([a-z]+)\}/gi

function fill(template: string, data: MessageData): string {
  return template.replace(placeholder, (whole, name: string) => {
    const value = data[name]
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value)
  })
}
