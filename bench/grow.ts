import type { LexiconFile, RawEntry } from '../src/language/compile/lexicon-file.ts'
import { splitPhrase } from '../src/language/compile/phrase.ts'
import type { Draw } from './seeded.ts'

/**
 * Invented entries that make a lexicon `factor` times as large: for each of ours `factor - 1` more of its kind, with as
 * many spellings of as many words. A single word is invented; every second phrase is put together from words of ours,
 * which texts do contain, and the others are invented too.
 */
export function grow(ours: readonly LexiconFile[], factor: number, draw: Draw): readonly LexiconFile[] {
  const words = ours.flatMap(({ entries }) =>
    entries.flatMap(({ spellings }) => spellings.flatMap(splitPhrase)),
  )
  const real = [...new Set(words)]
  const taken = new Set(real)
  const invent = (): string => {
    for (;;) {
      const word = pseudoWord(draw)
      if (taken.has(word)) continue
      taken.add(word)
      return word
    }
  }
  const spelling = (like: string): string => {
    const length = splitPhrase(like).length
    if (length < 2) return invent()
    const recombined = draw() < 0.5
    return Array.from({ length }, () => (recombined ? pick(real, draw) : invent())).join(' ')
  }
  const another = (entry: RawEntry): RawEntry => ({ ...entry, spellings: entry.spellings.map(spelling) })
  const rounds = Array.from({ length: Math.max(0, factor - 1) }, (_, round) => round)
  return ours.map(file => ({
    ...file,
    entries: file.entries.concat(rounds.flatMap(() => file.entries.map(another))),
  }))
}

const onsets = ['b', 'br', 'c', 'ch', 'd', 'dr', 'f', 'g', 'gl', 'h', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's']
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const codas = ['', '', 'n', 'r', 'l', 'm', 's', 't', 'x']

function pseudoWord(draw: Draw): string {
  const syllables = 2 + Math.floor(draw() * 3)
  return Array.from(
    { length: syllables },
    () => `${pick(onsets, draw)}${pick(nuclei, draw)}${pick(codas, draw)}`,
  ).join('')
}

function pick(from: readonly string[], draw: Draw): string {
  return from[Math.floor(draw() * from.length)] ?? ''
}
