import type { Passage, Reading, Wording } from '../claims/index.ts'
import { sourceSpan } from '../document/place.ts'
import type { Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Sentence, Tag, TokenRange } from '../language/types.ts'

/** The wordings of one set, by passage: requirements ask sentence by sentence. */
export type WordingsOf = (passage: Passage, id: string, range?: TokenRange) => readonly Wording[]

/** Sorts the wordings of a set, so that asking for those of a passage costs no search through the document. */
export function wordingsOf(reading: Reading, set: string): WordingsOf {
  const byPassage = new Map<Passage, Map<string, Wording[]>>()
  for (const wording of reading.wordings) {
    if (wording.set !== set) continue
    const byId = byPassage.get(wording.passage) ?? new Map<string, Wording[]>()
    byPassage.set(wording.passage, byId)
    const list = byId.get(wording.id)
    if (list) list.push(wording)
    else byId.set(wording.id, [wording])
  }
  return (passage, id, range) => {
    const all = byPassage.get(passage)?.get(id) ?? []
    return range ? all.filter(wording => overlap(wording.range, range)) : all
  }
}

/** True when two token ranges share a token. */
export function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to
}

/** True when `inner` lies wholly in `outer`. */
export function within(inner: TokenRange, outer: TokenRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

/** The sentence a token stands in. */
export function sentenceAt(passage: Passage, token: number): Sentence | null {
  return passage.analysis.sentences.find(each => token >= each.from && token < each.to) ?? null
}

/** The tags of a kind in a range of tokens. */
export function tagsIn(passage: Passage, range: TokenRange, kind: string, lexicon: Lexicon): readonly Tag[] {
  const id = lexicon.kindIds.get(kind) ?? -1
  return passage.analysis.tags.filter(
    tag => (tag.entry.kind === id || tag.entry.classKind === id) && within(tag, range),
  )
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
