import type { Passage, Wording } from '../claims/index.ts'
import { words } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { isDenied, spanOf, type WordingsOf } from './spot.ts'
import { isTitle } from './topic.ts'
import type { Judgement } from './types.ts'

/** So often must the signs of an emergency be spoken of where the title does not name it. */
const signs = 2

/** Grades the advice to call for help at once, in an article about an emergency. */
export function judgeEmergencyAdvice(inquiry: Inquiry): Judgement {
  const requirement = 'emergency-advice'
  const wordings = wordingsFor(inquiry, requirement)
  const subject = subjectOf(inquiry, wordings)
  if (!subject) return notNeeded(requirement)
  const advice = firstNote(inquiry, wordings, 'present', wording => !isDenied(wording))
  if (advice) return graded(requirement, 'present', spanOf(advice.passage, advice.range))
  const at = spanOf(subject.passage, subject.range)
  return graded(requirement, 'missing', at, { event: words(subject.passage, subject.range) })
}

/** Where the article first speaks of the emergency it is about; null where it is about something else. */
function subjectOf(inquiry: Inquiry, wordings: WordingsOf): Wording | null {
  const clear = (wording: Wording): boolean =>
    wordings(wording.passage, 'other-sense', wording.range).length === 0
  const { passages } = inquiry.reading
  const body = passages.filter(passage => !isTitle(passage) && passage.block.kind !== 'front-matter')
  const told = body.flatMap(passage => wordings(passage, 'signs').filter(clear))
  const titled = passages.some(passage => isTitle(passage) && names(passage, wordings, clear))
  if (titled && inquiry.reading.topic !== 'product') {
    const first = body.flatMap(passage => wordings(passage, 'event').filter(clear))[0]
    if (first) return told[0] ?? first
  }
  return told.length >= signs ? (told[0] ?? null) : null
}

/** A title that names the signs, or nothing but the event. */
function names(passage: Passage, wordings: WordingsOf, clear: (wording: Wording) => boolean): boolean {
  if (wordings(passage, 'signs').some(clear)) return true
  return wordings(passage, 'event').some(
    wording => clear(wording) && passage.analysis.tokens.count <= shortTitle,
  )
}

const shortTitle = 9
