import type { Passage, Wording } from '../claims/index.ts'
import { words } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { spanOf, tagsIn, type WordingsOf, wholeOf } from './spot.ts'
import { isTitle } from './topic.ts'
import type { Judgement } from './types.ts'

/** Without the title: named so often, and once in so many words, a crisis is what the article is about. */
const frequent = { mentions: 4, everyWords: 120 }

/** Grades the line for readers in a crisis: `foreign` when none of the lines answers in a country of the audience. */
export function judgeCrisisLine(inquiry: Inquiry): Judgement {
  const requirement = 'crisis-line'
  const wordings = wordingsFor(inquiry, requirement)
  const subject = inquiry.advising === null && isReportOnly(inquiry) ? null : subjectOf(inquiry, wordings)
  if (!subject) return notNeeded(requirement)
  const data = { subject: words(subject.passage, subject.range) }
  const lines = inquiry.reading.passages.flatMap(passage => linesIn(passage, inquiry))
  const first = lines[0]
  if (!first) return graded(requirement, 'missing', spanOf(subject.passage, subject.range), data)
  const { jurisdictions } = inquiry.audience
  const answers = (place: string): boolean => place === 'all' || jurisdictions.includes(place)
  const grade =
    jurisdictions.length === 0 || lines.some(({ place }) => answers(place)) ? 'present' : 'foreign'
  return graded(requirement, grade, first.at, { ...data, places: jurisdictions.join(', ').toUpperCase() })
}

/** News and law reports speak of overdoses without having readers in one. */
function isReportOnly({ reading }: Inquiry): boolean {
  const sentences = reading.passages.reduce((sum, passage) => sum + passage.analysis.sentences.length, 0)
  const reports = new Set(
    reading.wordings
      .filter(wording => wording.set === 'required/medical-consultation' && wording.id === 'report')
      .map(wording => `${wording.passage.block.index}:${wording.sentence}`),
  ).size
  return reports / Math.max(1, sentences) >= reporting
}

const reporting = 0.25

function subjectOf({ reading }: Inquiry, wordings: WordingsOf): Wording | null {
  const found: Wording[] = []
  let count = 0
  for (const passage of reading.passages) {
    count += passage.analysis.tokens.count
    found.push(
      ...wordings(passage, 'subject').filter(
        wording => wordings(passage, 'other-sense', wording.range).length === 0,
      ),
    )
  }
  const first =
    found.find(({ passage }) => !isTitle(passage) && passage.block.kind !== 'front-matter') ?? found[0]
  const titled = found.some(({ passage }) => isTitle(passage))
  const often = found.length >= frequent.mentions && found.length * frequent.everyWords >= count
  return first && (titled || often) ? first : null
}

type Line = { readonly place: string; readonly at: Judgement['at'] }

function linesIn(passage: Passage, { lexicon }: Inquiry): readonly Line[] {
  const whole = wholeOf(passage)
  return tagsIn(passage, whole, 'cue.crisis-line', lexicon).map(tag => ({
    place: String(tag.entry.properties['place']),
    at: spanOf(passage, tag),
  }))
}
