import { type Passage, type Reading, type Wording, words } from '../claims/index.ts'
import type { Document } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { TokenRange } from '../language/types.ts'
import { sentenceAt, spanOf, tagsIn, type WordingsOf } from './spot.ts'
import { type Context, contextsOf, openingOf } from './surroundings.ts'
import type { Topic } from './topic.ts'
import type { Judgement } from './types.ts'

/** What one sentence says about the law on the article's substance. */
type Note = {
  readonly passage: Passage
  readonly range: TokenRange
  readonly place: boolean
  readonly dated: boolean
  /** The note is about approval by an agency only. */
  readonly approvalOnly: boolean
}

/**
 * Grades the legal note on the substances the article is about: status word, place and substance within two sentences
 * make it specific, a date makes it complete. `data.missing` says in words what is lacking.
 */
export function judgeLegalStatus(
  document: Document,
  reading: Reading,
  topics: readonly Topic[],
  wordings: WordingsOf,
  lexicon: Lexicon,
): Judgement {
  const requirement = 'legal-status'
  const topic = topics[0]
  if (!topic) return { requirement, grade: 'not-needed', at: { start: 0, end: 0 }, data: {} }
  const substance = topic.name
  const notes = notesOn(topics, reading, wordings, lexicon)
  const placed = notes.filter(note => note.place)
  const best =
    placed.find(note => note.dated) ?? placed[0] ?? notes.find(note => !note.approvalOnly) ?? notes[0]
  if (!best) {
    const at = spanOf(topic.first.passage, topic.first.tag)
    const data = { substance, missing: 'says nothing about where it is legal' }
    return { requirement, grade: 'missing', at, data }
  }
  const dated = best.dated || isDated(document)
  const data = { substance, words: words(best.passage, best.range), missing: lacks(best, dated) }
  const grade = !best.place ? 'vague' : dated ? 'present' : 'undated'
  return { requirement, grade, at: spanOf(best.passage, best.range), data }
}

/** What a note lacks, to be read behind `it`; '' for nothing. */
function lacks(note: Note, dated: boolean): string {
  if (note.place) return dated ? '' : 'names no date'
  if (note.approvalOnly) return 'says only whether an agency has approved it, not where it is legal'
  return dated ? 'names no country or state' : 'names no country or state, and no date'
}

function notesOn(
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
  const named =
    hasPlace(passage, id === 'approval' ? sentence : window, lexicon) ||
    context.around.some(other => hasPlace(other, openingOf(other), lexicon))
  const jurisdiction = id === 'status' && wordings(passage, 'jurisdiction', window).length > 0
  const place = id !== 'vague' && (named || jurisdiction)
  if (!place && wording.properties['alone'] === false) return null
  return {
    passage,
    range: wording.range,
    place,
    dated:
      hasDate(passage, dates, wordings) ||
      context.around.some(other => hasDate(other, openingOf(other), wordings)),
    approvalOnly: id === 'approval',
  }
}

/** True when a place with a law of its own is named. `some countries` is none. */
function hasPlace(passage: Passage, range: TokenRange, lexicon: Lexicon): boolean {
  return tagsIn(passage, range, 'place', lexicon).some(tag => tag.entry.properties['code'] !== undefined)
}

const year = /\b(?:19|20)\d\d\b/

function hasDate(passage: Passage, range: TokenRange, wordings: WordingsOf): boolean {
  return wordings(passage, 'date', range).length > 0 || year.test(words(passage, range))
}

const dateKeys: ReadonlySet<string> = new Set([
  'updated',
  'lastmod',
  'modified',
  'lastupdated',
  'datemodified',
  'lastreviewed',
])

/** The front matter says when the article was last brought up to date. */
function isDated(document: Document): boolean {
  return Object.keys(document.frontMatter.data).some(key =>
    dateKeys.has(key.toLowerCase().replace(/[^a-z]/g, '')),
  )
}

/** So many tokens before a sentence may name what its `it` stands for. */
const before = 120

/** The sentence, or what it stands under, names the substance; or it names no other substance at all. */
function isAbout(
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
  if (tagsIn(passage, sentence, 'medicine', lexicon).length > 0) return false
  if (named(passage, { from: Math.max(0, sentence.from - before), to: sentence.to })) return true
  if (context.around.some(other => named(other, openingOf(other)))) return true
  return tagsIn(passage, sentence, 'agent', lexicon).length === 0
}
