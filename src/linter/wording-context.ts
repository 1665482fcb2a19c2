import { classOf, kindOf } from '../claims/kinds.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Tag } from '../language/types.ts'
import type { Wording } from './rule.ts'

/** What the text around a wording is about. */
export type Topic = 'product' | 'care' | 'clinicians' | 'lifestyle' | 'none'

/**
 * What a wording speaks of, by the lexicon: the sentence before it, then the sentence behind it, then the sentences
 * before, nearest first. A product goes before medicines and care, these before the people who give it, these before lifestyle. Words of the
 * wording itself count only on request.
 */
export function topicOf(wording: Wording, lexicon: Lexicon, ownWords = false): Topic {
  const { analysis } = wording.passage
  const { from, to } = wording.range
  const own = analysis.sentences[wording.sentence] ?? { from: 0, to: 0 }
  const inside = (start: number, end: number): Topic =>
    strongest(
      analysis.tags.filter(tag => tag.from >= start && tag.to <= end).map(tag => topicOfTag(tag, lexicon)),
    )
  const here = inside(own.from, ownWords ? to : from)
  if (here !== 'none') return here
  const behind = inside(to, own.to)
  if (behind !== 'none') return behind
  for (let index = wording.sentence - 1; index >= 0; index--) {
    const sentence = analysis.sentences[index]
    const before = sentence ? inside(sentence.from, sentence.to) : 'none'
    if (before !== 'none') return before
  }
  return 'none'
}

function topicOfTag(tag: Tag, lexicon: Lexicon): Topic {
  const kind = kindOf(tag.entry, lexicon)
  if (kind === 'medicine' || kind === 'care') return 'care'
  const group = classOf(tag.entry)
  if (kind === 'person') return group === 'clinician' ? 'clinicians' : 'none'
  if (kind !== 'agent') return 'none'
  return group === 'lifestyle' ? 'lifestyle' : 'product'
}

function strongest(topics: readonly Topic[]): Topic {
  for (const topic of ['product', 'care', 'clinicians', 'lifestyle'] as const)
    if (topics.includes(topic)) return topic
  return 'none'
}

const doubts: ReadonlySet<string> = new Set(['negate', 'uncertain', 'hypothetical', 'debunk', 'warn'])

/** Whether the sentence of a wording, or the next one, holds words of doubt outside the wording. */
export function doubtedNearby(wording: Wording): boolean {
  const { analysis, cues } = wording.passage
  const own = analysis.sentences[wording.sentence]
  if (!own) return false
  const end = analysis.sentences[wording.sentence + 1]?.to ?? own.to
  return cues.some(
    cue =>
      doubts.has(cue.role) &&
      cue.range.from >= own.from &&
      cue.range.to <= end &&
      !(cue.range.from >= wording.range.from && cue.range.to <= wording.range.to),
  )
}

/** Whether two words of the wording are joined by a hyphen: a compound, not a verb with its object. */
export function hasHyphen(wording: Wording): boolean {
  const { tokens } = wording.passage.analysis
  for (let i = wording.range.from + 1; i < wording.range.to; i++) {
    if (tokens.prose.slice(tokens.end[i - 1], tokens.start[i]) === '-') return true
  }
  return false
}

/** Whether a denial (`no difference`, `does not`) stands inside the wording, in a gap it leaves open. */
export function deniedInside(wording: Wording): boolean {
  const { from, to } = wording.range
  return wording.passage.cues.some(
    cue => cue.role === 'negate' && cue.range.from >= from && cue.range.to <= to,
  )
}
