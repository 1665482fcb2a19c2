import { identityIn, nameOf } from '../linter/fingerprint.ts'
import type { LintMessage } from '../linter/types.ts'
import type { Entry, Marks, ReadableEntry } from './types.ts'

/** What is said of the directives of an article, it can say no more once they are right: that is never put off. */
const never = 'document/directive'

/** Whether a message can be in a baseline: a finding of a rule in a file that was checked. */
export function isSuppressible({ ruleId, fatal }: LintMessage): boolean {
  return ruleId !== null && ruleId !== never && fatal !== true
}

/** A message in words. */
export function entryOf(message: LintMessage): ReadableEntry {
  const rule = message.ruleId ?? ''
  const identity = identityIn(message)
  const subject = identity.subject === '' ? {} : { subject: identity.subject }
  if (identity.kind === 'document') return { rule, ...subject, grade: identity.grade }
  const { words, sentence, headings } = identity
  return { rule, words, sentence, ...subject, ...(headings.length > 0 ? { headings } : {}) }
}

/** What an entry is compared by. */
export function marksOf(entry: Entry): Marks {
  if ('text' in entry) return entry
  const { rule, words = '', sentence = '', subject = '', headings = [], grade } = entry
  if (grade !== undefined) return { rule, text: nameOf([subject, grade]), words: '', under: '' }
  return { rule, text: nameOf([sentence, subject]), words: nameOf([words]), under: nameOf(headings) }
}

/** An entry without its words. */
export function hashed(entry: Entry): Entry {
  const { rule, text, words, under } = marksOf(entry)
  return { rule, text, words, under, ...(entry.count === undefined ? {} : { count: entry.count }) }
}

/** Equal entries as one, with their number, in an order that does not depend on where findings stand. */
export function collected(entries: readonly Entry[]): readonly Entry[] {
  const counted = new Map<string, { readonly entry: Entry; count: number }>()
  for (const { count = 1, ...entry } of entries) {
    const key = JSON.stringify(entry)
    const known = counted.get(key)
    if (known) known.count += count
    else counted.set(key, { entry, count })
  }
  return [...counted]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { entry, count }]) => (count === 1 ? entry : { ...entry, count }))
}
