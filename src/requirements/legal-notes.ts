import type { Passage, Reading, Wording } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { TokenRange } from '../language/types.ts'
import { checkedOn, hasDate } from './note-date.ts'
import { sentenceAt, tagsIn, type WordingsOf } from './spot.ts'
import { type Context, contextsOf, openingOf } from './surroundings.ts'
import type { Topic } from './topic.ts'

/** What one sentence says about the law on the article's substance. */
export type Note = {
  readonly passage: Passage
  readonly range: TokenRange
  /** It says where: a place, a federal law, an agency. */
  readonly placed: boolean
  /** Codes of the places it is about, agencies and laws counted as their country. */
  readonly places: readonly string[]
  readonly dated: boolean
  /** The day it says it was checked; null without one. */
  readonly checked: string | null
  /** The note is about approval by an agency only. */
  readonly approvalOnly: boolean
}

/** Everything the article says about the law on its substances, in its order. */
export function notesOn(
  topics: readonly Topic[],
  reading: Reading,
  wordings: WordingsOf,
  lexicon: Lexicon,
): readonly Note[] {
  const contexts = contextsOf(reading)
  const notes: Note[] = []
  for (const passage of reading.passages) {
    if (passage.block.kind === 'image-alt') continue
    const context = contexts(passage)
    for (const id of ['status', 'approval', 'vague'] as const) {
      for (const wording of wordings(passage, id)) {
        if (id === 'status' && isOther(wording, wordings)) continue
        const note = noteOf(wording, id, context, topics, wordings, lexicon)
        if (note) notes.push(note)
      }
    }
  }
  return notes
}

/** `legal age` is no status, and `FDA-regulated` is about approval, though `regulated` alone is a status. */
function isOther({ passage, range }: Wording, wordings: WordingsOf): boolean {
  return wordings(passage, 'other-sense', range).length > 0 || wordings(passage, 'approval', range).length > 0
}

function noteOf(
  wording: Wording,
  id: 'status' | 'approval' | 'vague',
  context: Context,
  topics: readonly Topic[],
  wordings: WordingsOf,
  lexicon: Lexicon,
): Note | null {
  const { passage } = wording
  const sentence = sentenceAt(passage, wording.range.from)
  if (!sentence || sentence.terminator === 'question') return null
  if (!isAbout(passage, sentence, context, topics, lexicon)) return null
  const previous = passage.analysis.sentences[sentence.index - 1]
  const window = previous ? { from: previous.from, to: sentence.to } : sentence
  const next = passage.analysis.sentences[sentence.index + 1]
  const dates = { from: window.from, to: next?.to ?? window.to }
  // An agency's approval holds where the sentence says; a status may follow the sentence that names the place.
  const named = placesIn(passage, id === 'approval' ? sentence : window, lexicon)
  const around = context.around.flatMap(other => placesIn(other, openingOf(other), lexicon))
  const laws = id === 'status' ? wordings(passage, 'jurisdiction', window) : []
  const places = id === 'vague' ? [] : [...named, ...around, ...laws.flatMap(countriesOf)]
  const placed = id !== 'vague' && (named.length > 0 || around.length > 0 || laws.length > 0)
  if (!placed && wording.properties['alone'] === false) return null
  return {
    passage,
    range: wording.range,
    placed,
    places,
    dated:
      hasDate(passage, dates, wordings) ||
      context.around.some(other => hasDate(other, openingOf(other), wordings)),
    checked:
      checkedOn(passage, dates, wordings) ??
      firstOf(context.around, other => checkedOn(other, openingOf(other), wordings)),
    approvalOnly: id === 'approval',
  }
}

function firstOf<Item, Value>(items: readonly Item[], value: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const found = value(item)
    if (found !== null) return found
  }
  return null
}

/** Codes of the places with a law of their own that are named. `some countries` is none. */
export function placesIn(passage: Passage, range: TokenRange, lexicon: Lexicon): string[] {
  return tagsIn(passage, range, 'place', lexicon).flatMap(tag => {
    const code = tag.entry.properties['code']
    return typeof code === 'string' ? [code] : []
  })
}

/** The country whose law or agency is named; none for an act that several countries have. */
function countriesOf({ properties }: Wording): string[] {
  const country = properties['country']
  return typeof country === 'string' ? [country] : []
}

/** So many tokens before a sentence may name what its `it` stands for. */
const before = 120

/** The sentence, or what it stands under, names the substance; or it names no other substance at all. */
export function isAbout(
  passage: Passage,
  sentence: TokenRange,
  context: Context,
  topics: readonly Topic[],
  lexicon: Lexicon,
): boolean {
  const named = (other: Passage, range: TokenRange): boolean =>
    tagsIn(other, range, 'cue.substance', lexicon).some(tag =>
      topics.some(topic => topic.family === String(tag.entry.properties['family'] ?? tag.entry.name)),
    )
  if (named(passage, sentence)) return true
  const words = tagsIn(passage, sentence, 'medicine.generic-word', lexicon)
  // `Opioids are controlled` is about opioids; `it is an unapproved drug` about what was named before.
  if (tagsIn(passage, sentence, 'medicine', lexicon).length > words.length) return false
  if (named(passage, { from: Math.max(0, sentence.from - before), to: sentence.to })) return true
  if (context.around.some(other => named(other, openingOf(other)))) return true
  return tagsIn(passage, sentence, 'agent', lexicon).length === 0
}
