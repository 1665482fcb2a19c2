import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { spanOf } from './spot.ts'
import { isTitle } from './topic.ts'
import type { Judgement } from './types.ts'

/** So often must homeopathy be named where the title does not. */
const often = 2

/**
 * Grades the two things that keep a claim for a homeopathic product from misleading in the eyes of the FTC: owed in the
 * United States where such a product is promoted.
 */
export function judgeHomeopathicNotice(inquiry: Inquiry): Judgement {
  const requirement = 'homeopathic-notice'
  const { audience, reading } = inquiry
  if (!audience.jurisdictions.includes('us')) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const subjects = reading.passages.flatMap(passage => wordings(passage, 'subject'))
  const titled = subjects.some(({ passage }) => isTitle(passage))
  const named = new Set(subjects.map(({ passage }) => passage))
  const claim = reading.claims.find(
    ({ assertion, agent, passage }) =>
      assertion === 'asserted' &&
      agent.kind !== 'lifestyle' &&
      agent.kind !== 'care' &&
      (titled || (subjects.length >= often && named.has(passage))),
  )
  if (!claim) return notNeeded(requirement)
  const evidence = firstNote(inquiry, wordings, 'evidence', () => true)
  const theory = firstNote(inquiry, wordings, 'theory', () => true)
  const half = evidence ?? theory
  if (!half) return graded(requirement, 'missing', spanOf(claim.passage, claim.range))
  const at = spanOf(half.passage, half.range)
  if (evidence && theory) return graded(requirement, 'present', at)
  const missing = evidence
    ? 'the claims rest on theories of the 1700s that most modern medical experts do not accept'
    : 'there is no scientific evidence that the product works'
  return graded(requirement, 'incomplete', at, { missing })
}
