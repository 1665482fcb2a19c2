import { marksOf } from './entry.ts'
import type { Entry, Marks } from './types.ts'

/** An entry and how many findings it still stands for; `moved` is how many of them were met in other files. */
export type Left = { readonly entry: Entry; readonly marks: Marks; count: number; moved: number }

/** Entries with their numbers, before anything is matched. */
export function openEntries(entries: readonly Entry[]): Left[] {
  return entries.map(entry => ({ entry, marks: marksOf(entry), count: entry.count ?? 1, moved: 0 }))
}

type KeyOf = (marks: Marks) => string

/**
 * What must be equal, the strictest first: all; all but the headings; the sentence alone, in which another release of
 * claimlint may find other words.
 */
const inOneFile: readonly KeyOf[] = [
  ({ rule, text, words, under }) => [rule, text, words, under].join('\n'),
  ({ rule, text, words }) => [rule, text, words].join('\n'),
  textKey,
]

/** Rule and sentence: what a finding keeps when it moves to another file. */
export function textKey({ rule, text }: Marks): string {
  return `${rule}\n${text}`
}

/**
 * Matches the findings of one file with entries, one with one. Gives for each finding whether it was matched, and
 * takes from the numbers of the entries.
 */
export function matchFindings(findings: readonly Marks[], entries: readonly Left[]): boolean[] {
  const matched = findings.map(() => false)
  for (const keyOf of inOneFile) {
    const open = new Map<string, Left[]>()
    for (const left of entries) {
      if (left.count === 0) continue
      const key = keyOf(left.marks)
      const known = open.get(key)
      if (known) known.push(left)
      else open.set(key, [left])
    }
    findings.forEach((marks, at) => {
      const waiting = matched[at] ? undefined : open.get(keyOf(marks))
      const left = waiting?.at(-1)
      if (!waiting || !left) return
      left.count -= 1
      matched[at] = true
      if (left.count === 0) waiting.pop()
    })
  }
  return matched
}
