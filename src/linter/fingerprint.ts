import { hash64 } from './hash.ts'
import type { Identity, LintMessage } from './types.ts'

type Known = Pick<LintMessage, 'ruleId' | 'message' | 'messageId' | 'identity'>

/**
 * The name of a finding, 16 hexadecimal digits, by what it says and not by where: rule, sentence, words found, and what
 * the sentence cannot be read without. It stays when text is wrapped anew, moved, put under another heading, written in
 * other quotes, spaces or case, and when files are renamed; an edit of the sentence gives another one. Two findings
 * that say the same have the same name: `fingerprints` tells them apart.
 */
export function fingerprint(message: Known): string {
  const identity = identityIn(message)
  return identity.kind === 'document'
    ? nameOf([message.ruleId ?? '', 'document', identity.subject, identity.grade])
    : nameOf([message.ruleId ?? '', 'text', identity.sentence, identity.subject, identity.words])
}

/** A name for each message of one file, in their order; the second of those that say the same has one of its own. */
export function fingerprints(messages: readonly Known[]): string[] {
  const met = new Map<string, number>()
  return messages.map(message => {
    const name = fingerprint(message)
    const number = (met.get(name) ?? 0) + 1
    met.set(name, number)
    return number === 1 ? name : nameOf([name, String(number)])
  })
}

/** What a message is about; one that does not tell is known by its text. */
export function identityIn({ identity, message, messageId }: Known): Identity {
  return identity ?? { kind: 'document', subject: message, grade: messageId }
}

/** A name for a list of texts that differ in more than case, punctuation and spaces. */
export function nameOf(texts: readonly string[]): string {
  return hash64(texts.map(plain).join('\n'))
}

/**
 * A text as it is compared: letters, digits and the few signs that carry meaning. Typography has been folded by the
 * document before; what is left of it goes here.
 */
export function plain(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%<>=?]+/gu, ' ')
    .replace(/ ?([%<>=?]) ?/g, ' $1 ')
    .trim()
  return bare === '' ? text.trim() : bare
}
