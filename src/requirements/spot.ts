import { type Passage, type Reading, type Wording, wordingsOfSet } from '../claims/index.ts'
import { sourceSpan } from '../document/place.ts'
import type { Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { Sentence, Tag, TokenRange } from '../language/types.ts'

/** The wordings of a passage with an id; with a range, those that share a token with it. */
export type WordingsOf = (passage: Passage, id: string, range?: TokenRange) => readonly Wording[]

/** One sentence says nothing new after so many wordings of a kind; bounds the cost of endless ones. */
const mostInSentence = 32

/** Sorts the wordings of a set by passage and sentence, so that asking for a few costs no search through the document. */
export function wordingsOf(reading: Reading, set: string): WordingsOf {
  const byPassage = new Map<Passage, Map<string, Map<number, Wording[]>>>()
  for (const wording of wordingsOfSet(reading.wordings, set)) {
    const byId = byPassage.get(wording.passage) ?? new Map<string, Map<number, Wording[]>>()
    byPassage.set(wording.passage, byId)
    const bySentence = byId.get(wording.id) ?? new Map<number, Wording[]>()
    byId.set(wording.id, bySentence)
    const list = bySentence.get(wording.sentence)
    if (!list) bySentence.set(wording.sentence, [wording])
    else if (list.length < mostInSentence) list.push(wording)
  }
  return (passage, id, range) => {
    const bySentence = byPassage.get(passage)?.get(id)
    if (!bySentence) return []
    if (!range) return [...bySentence.values()].flat()
    const first = sentenceAt(passage, range.from)?.index ?? 0
    const last = sentenceAt(passage, range.to - 1)?.index ?? first
    const found: Wording[] = []
    // A wording may start in the sentence before the one it is asked for in.
    for (let index = Math.max(0, first - 1); index <= last; index++) {
      for (const wording of bySentence.get(index) ?? [])
        if (overlap(wording.range, range)) found.push(wording)
    }
    return found
  }
}

/** True when two token ranges share a token. */
export function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to
}

/** The sentence a token stands in. */
export function sentenceAt({ analysis }: Passage, token: number): Sentence | null {
  const { sentences } = analysis
  const found = sentences[lastUpTo(sentences, token)]
  return found && token < found.to ? found : null
}

/** The tags of a kind, or of `kind.class`, that lie in a range of tokens. */
export function tagsIn(passage: Passage, range: TokenRange, kind: string, lexicon: Lexicon): readonly Tag[] {
  const id = lexicon.kindIds.get(kind)
  if (id === undefined) return []
  const { tags, starting, tokens } = passage.analysis
  const isOne = ({ entry }: Tag): boolean => entry.kind === id || entry.classKind === id
  if (range.from === 0 && range.to === tokens.count) return tags.filter(isOne)
  const found: Tag[] = []
  for (let token = range.from; token < range.to; token++) {
    for (const tag of starting[token] ?? []) if (tag.to <= range.to && isOne(tag)) found.push(tag)
  }
  return found
}

/** The source of a token range: UTF-16 code units, 0-based. */
export function spanOf(passage: Passage, range: TokenRange): Span {
  const { tokens } = passage.analysis
  return sourceSpan(passage.block, {
    start: tokens.start[range.from] ?? 0,
    end: tokens.end[range.to - 1] ?? 0,
  })
}

/** All tokens of a passage. */
export function wholeOf(passage: Passage): TokenRange {
  return { from: 0, to: passage.analysis.tokens.count }
}

/** How many tokens may lie between a negation and what it denies. */
const negationReach = 6

/** Denied by a negation just before the verb: `no need to ask a doctor`. One behind a comma denies something else. */
export function isDenied({ cues, range, passage }: Wording): boolean {
  const near = cues.filter(cue => {
    if (cue.role !== 'negate' || cue.range.to > range.from || range.from - cue.range.to > negationReach)
      return false
    for (let i = cue.range.to; i < range.from; i++) {
      if (punctuationOf(passage.analysis.tokens, i) !== 0) return false
    }
    return true
  })
  let count = 0
  let end = -1
  for (const cue of [...near].sort((a, b) => a.range.from - b.range.from)) {
    if (cue.range.from >= end) count++
    end = Math.max(end, cue.range.to)
  }
  return count % 2 === 1
}

/** A question advises nothing, except as the heading of an answer: `When should you see a doctor?` */
export function isAsked({ passage, range }: Wording): boolean {
  return passage.block.kind !== 'heading' && sentenceAt(passage, range.from)?.terminator === 'question'
}

/** The last of the sorted ranges that starts at or before the token; -1 without. */
function lastUpTo(ranges: readonly TokenRange[], token: number): number {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.from ?? 0) <= token) low = middle + 1
    else high = middle - 1
  }
  return high
}
