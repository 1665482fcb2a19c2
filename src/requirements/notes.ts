import type { Passage, Wording } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { isAsked, isDenied, sentenceAt, spanOf, type WordingsOf, wholeOf } from './spot.ts'
import { type Context, contextsOf, openingOf } from './surroundings.ts'
import type { Judgement } from './types.ts'
import { isAboutAnimals, warnedOf } from './warned.ts'

/** Grades the warning for pregnant and breastfeeding readers. Naming them is enough, unless to promise them something. */
export function judgePregnancyWarning(inquiry: Inquiry): Judgement {
  const requirement = 'pregnancy-warning'
  const warned = isAboutAnimals(inquiry) ? null : warnedOf(inquiry, 'pregnancy')
  if (!warned) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const note = firstNote(inquiry, wordings, 'note', wording => {
    if (isAsked(wording)) return false
    const sentence = sentenceAt(wording.passage, wording.range.from) ?? wholeOf(wording.passage)
    const praised = wordings(wording.passage, 'praise', sentence).length > 0
    return !praised || wordings(wording.passage, 'caution', sentence).length > 0
  })
  if (note) return graded(requirement, 'present', spanOf(note.passage, note.range))
  return graded(requirement, 'missing', warned.at, { substance: warned.name })
}

/** Grades the note on age: an age in years, or children and minors named. One below the legal minimum is `below`. */
export function judgeAgeLimit(inquiry: Inquiry): Judgement {
  const requirement = 'age-limit'
  const warned = isAboutAnimals(inquiry) ? null : warnedOf(inquiry, 'age')
  if (!warned) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const clear = (wording: Wording): boolean =>
    wordings(wording.passage, 'other-sense', wording.range).length === 0 && !isAsked(wording)
  const minimum = inquiry.audience.jurisdictions.includes('us') ? warned.properties['us-minimum'] : undefined
  const number = firstNote(inquiry, wordings, 'number', clear)
  if (number && typeof minimum === 'number') {
    const stated = yearsIn(number)
    const data = { substance: warned.name, age: String(stated), minimum: String(minimum) }
    if (stated > 0 && stated < minimum)
      return graded(requirement, 'below', spanOf(number.passage, number.range), data)
  }
  const note = number ?? firstNote(inquiry, wordings, 'note', clear)
  if (note) return graded(requirement, 'present', spanOf(note.passage, note.range))
  return graded(requirement, 'missing', warned.at, { substance: warned.name })
}

/** Grades the warning of dependence. What is denied, lent to something else or promised to be relieved warns of nothing. */
export function judgeDependenceWarning(inquiry: Inquiry): Judgement {
  const requirement = 'dependence-warning'
  const warned = isAboutAnimals(inquiry) ? null : warnedOf(inquiry, 'dependence')
  if (!warned) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const contexts = contextsOf(inquiry.reading)
  const holds = (wording: Wording): boolean =>
    !isDenied(wording) &&
    !isAsked(wording) &&
    wordings(wording.passage, 'comparative', wording.range).every(each => each.sentence !== wording.sentence)
  const note =
    firstNote(inquiry, wordings, 'note', holds) ??
    firstNote(
      inquiry,
      wordings,
      'label',
      wording => holds(wording) && isLabel(wording) && isUnderRisks(contexts(wording.passage), wordings),
    )
  if (note) return graded(requirement, 'present', spanOf(note.passage, note.range))
  return graded(requirement, 'missing', warned.at, { substance: warned.name })
}

/** The first wording with an id, in what readers see, that passes the test. */
export function firstNote(
  { reading }: Inquiry,
  wordings: WordingsOf,
  id: string,
  test: (wording: Wording) => boolean,
): Wording | null {
  for (const passage of reading.passages) {
    if (isHidden(passage)) continue
    const found = wordings(passage, id).find(test)
    if (found) return found
  }
  return null
}

/** Image texts and front matter other than the title are not read. */
export function isHidden({ block }: Passage): boolean {
  return block.kind === 'image-alt' || (block.kind === 'front-matter' && block.key !== 'title')
}

/** A label is most of its block: a heading, a list item, a cell. */
const labelTokens = 8

function isLabel({ passage }: Wording): boolean {
  return passage.analysis.tokens.count <= labelTokens
}

function isUnderRisks({ around }: Context, wordings: WordingsOf): boolean {
  return around.some(other => wordings(other, 'risk-heading', openingOf(other)).length > 0)
}

function yearsIn({ passage, range }: Wording): number {
  const { tokens } = passage.analysis
  for (let token = range.from; token < range.to; token++) {
    const years = Number(tokens.prose.slice(tokens.start[token], tokens.end[token]))
    if (Number.isInteger(years)) return years
  }
  return 0
}
