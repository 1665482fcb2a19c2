import type { Lexicon, Scratch } from './lexicon.ts'
import type { Analysis, TokenRange } from './types.ts'

/** Whether the sentence holds what else a pattern needs. */
export function isMet(needs: readonly number[], { met, rounds }: Scratch): boolean {
  for (let i = 0; i < needs.length; i++) if (met[needs[i] ?? 0] !== rounds) return false
  return true
}

/** Notes which needs the words and kinds of a sentence meet. */
export function noteNeeds(
  { tokens, starting }: Analysis,
  { from, to }: TokenRange,
  { scratch, needsOfWord, needsOfKind }: Lexicon,
): void {
  const round = ++scratch.rounds
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] ?? -1
    if (word >= 0) note(needsOfWord[word], scratch)
    for (const { entry } of starting[at] ?? []) {
      if (scratch.kinds[entry.kind] !== round) {
        scratch.kinds[entry.kind] = round
        note(needsOfKind[entry.kind], scratch)
      }
      if (entry.classKind >= 0 && scratch.kinds[entry.classKind] !== round) {
        scratch.kinds[entry.classKind] = round
        note(needsOfKind[entry.classKind], scratch)
      }
    }
  }
}

function note(ids: readonly number[] | undefined, { met, rounds }: Scratch): void {
  if (ids) for (const id of ids) met[id] = rounds
}
