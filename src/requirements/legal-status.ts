import { type Reading, words } from '../claims/index.ts'
import type { Document } from '../document/types.ts'
import { addMonths } from '../language/day.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { knownJurisdictions, liesIn, nameOfJurisdiction } from './jurisdictions.ts'
import { type Objection, objectionTo, wordsOfFact } from './legal-facts.ts'
import { type Note, notesOn, placesIn } from './legal-notes.ts'
import { statementsOf } from './legal-statements.ts'
import { isUpdated, updatedOn } from './note-date.ts'
import { listFor, numberFor } from './options.ts'
import { spanOf, type WordingsOf, wholeOf } from './spot.ts'
import { isTitle, type Topic } from './topic.ts'
import type { Audience, Judgement } from './types.ts'

const requirement = 'legal-status'
/** A legal note older than so many months is stale, unless the option `monthsValid` says otherwise. */
export const monthsValid = 12

/**
 * Grades the legal note on the substances the article is about: status word, place and substance within two sentences
 * make it specific, a date makes it complete; dated facts may make it stale or wrong. `data.missing` says in words what
 * is lacking. A second judgement, `data-expired`, tells of a fact past its date that would have decided.
 */
export function judgeLegalStatus(
  document: Document,
  reading: Reading,
  topics: readonly Topic[],
  audience: Audience,
  wordings: WordingsOf,
  lexicon: Lexicon,
): readonly Judgement[] {
  const topic = topics[0]
  if (!topic) return [{ requirement, grade: 'not-needed', at: { start: 0, end: 0 }, data: {} }]
  const objections: Objection[] = []
  for (const statement of statementsOf(topics, reading, wordings, lexicon)) {
    const objection = objectionTo(statement, audience.today, lexicon)
    if (objection) objections.push(objection)
  }
  const live =
    objections.find(each => each.grade === 'wrong') ?? objections.find(each => each.grade === 'stale')
  const expired = objections.find(each => each.grade === 'data-expired')
  const notes = notesOn(topics, reading, wordings, lexicon)
  return [
    live ? judgeObjection(live) : judgeNotes(notes, topic, document, audience, titlePlaces(reading, lexicon)),
    ...(expired ? [judgeObjection(expired)] : []),
  ]
}

function judgeObjection(objection: Objection): Judgement {
  const { grade, substance, statement, fact } = objection
  const said = words(statement.passage, statement.said)
  const data = {
    substance: substance.names[0] ?? substance.id,
    words: said,
    place: statement.place,
    fact: wordsOfFact(objection),
    status: fact.status,
    asOf: fact.asOf,
    source: fact.source,
    missing: `says "${said}", but ${wordsOfFact(objection)}; ${fact.source}`,
  }
  return { requirement, grade, at: spanOf(statement.passage, statement.said), data }
}

function judgeNotes(
  notes: readonly Note[],
  topic: Topic,
  document: Document,
  audience: Audience,
  titled: readonly string[],
): Judgement {
  const substance = topic.name
  const updated = updatedOn(document)
  const placed = notes.filter(note => note.placed)
  const dated = placed.filter(note => note.dated)
  const newest = (some: readonly Note[]): Note | undefined =>
    [...some].sort((a, b) => (b.checked ?? '').localeCompare(a.checked ?? ''))[0]
  const best = newest(dated) ?? placed[0] ?? notes.find(note => !note.approvalOnly) ?? notes[0]
  if (!best) {
    const at = spanOf(topic.first.passage, topic.first.tag)
    const data = { substance, missing: 'says nothing about where it is legal' }
    return { requirement, grade: 'missing', at, data }
  }
  const hasDate = best.dated || isUpdated(document)
  const unnamed = unnamedOf(placed, audience, titled)
  const checked = best.checked ?? (best.dated ? null : updated)
  const goodFor = numberFor(audience, requirement, 'monthsValid', monthsValid)
  const old = checked !== null && addMonths(checked, goodFor) < audience.today
  const grade = !best.placed || unnamed ? 'vague' : old ? 'stale' : hasDate ? 'present' : 'undated'
  const missing = lacks(best, hasDate, unnamed, old ? { checked, goodFor } : null)
  const data = { substance, words: words(best.passage, best.range), missing }
  return { requirement, grade, at: spanOf(best.passage, best.range), data }
}

/**
 * Which place of the configuration no note names, in words; null where enough are named: one of the jurisdictions, or
 * all that the option `mustName` lists. An article whose title names a place is about that place.
 */
function unnamedOf(placed: readonly Note[], audience: Audience, titled: readonly string[]): string | null {
  const names = (jurisdiction: string): boolean =>
    placed.some(note => note.places.some(code => liesIn(code, jurisdiction)))
  const option = listFor(audience, requirement, 'mustName')
  if (option !== null) {
    const must = knownJurisdictions.filter(each => option.includes(each))
    const unnamed = must.filter(each => !names(each))
    return unnamed.length === 0 ? null : unnamed.map(nameOfJurisdiction).join(' and ')
  }
  const { jurisdictions } = audience
  if (jurisdictions.length === 0 || jurisdictions.some(names)) return null
  if (placed.some(note => note.places.some(code => titled.includes(code)))) return null
  return jurisdictions.map(nameOfJurisdiction).join(' or ')
}

/** Codes of the places in the title. */
function titlePlaces(reading: Reading, lexicon: Lexicon): readonly string[] {
  return reading.passages.filter(isTitle).flatMap(title => placesIn(title, wholeOf(title), lexicon))
}

/** A note that was checked too long ago, in months. */
type Old = { readonly checked: string; readonly goodFor: number }

/** What a note lacks, to be read behind `it`; '' for nothing. */
function lacks(note: Note, dated: boolean, unnamed: string | null, old: Old | null): string {
  if (!note.placed && note.approvalOnly)
    return 'says only whether an agency has approved it, not where it is legal'
  if (!note.placed) return dated ? 'names no country or state' : 'names no country or state, and no date'
  if (unnamed) return `says nothing about ${unnamed}`
  if (old) return `was checked up to ${old.checked}, more than ${old.goodFor} months ago`
  return dated ? '' : 'names no date'
}
