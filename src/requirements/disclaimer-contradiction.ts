import { type Claim, words } from '../claims/index.ts'
import { findDisclaimer } from './fda-disclaimer.ts'
import { graded, type Inquiry, notNeeded } from './inquiry.ts'
import { spanOf } from './spot.ts'
import type { Judgement } from './types.ts'

/** Categories in which a claim about an illness lies. */
const diseases: ReadonlySet<string> = new Set([
  'disease-treatment',
  'disease-prevention',
  'cancer',
  'infection',
  'mental-health',
  'addiction-treatment',
  'implied-disease',
  'pain',
])

/**
 * A page that says that nothing on it is meant to treat a disease, and then says that something treats one, contradicts
 * itself. Where the page informs, a claim that is hedged or cited does not count.
 */
export function judgeDisclaimerContradiction(inquiry: Inquiry): Judgement {
  const requirement = 'disclaimer-contradiction'
  const disclaimer = findDisclaimer(inquiry)
  // That FDA has not looked at a product may be news; that nothing is meant to cure is a disclaimer.
  if (!disclaimer?.intended && !disclaimer?.evaluated?.exact) return notNeeded(requirement)
  const claim = inquiry.reading.claims.find(each => isDiseaseClaim(each, inquiry.audience.profile))
  const at = spanOf(disclaimer.passage, disclaimer.range)
  if (!claim) return graded(requirement, 'present', at)
  const said = words(claim.passage, claim.range)
  return {
    ...graded(requirement, 'contradicted', at, { words: said }),
    because: { at: spanOf(claim.passage, claim.range), says: 'The claim that the disclaimer denies.' },
  }
}

function isDiseaseClaim(claim: Claim, profile: 'publisher' | 'commercial'): boolean {
  const { assertion, agent, category, hedged, support, targets } = claim
  if (assertion !== 'asserted' || !diseases.has(category)) return false
  if (agent.kind === 'care' || agent.kind === 'biology' || agent.kind === 'lifestyle') return false
  if (!targets.some(target => target.kind === 'condition' || target.kind === 'pathogen')) return false
  return profile === 'commercial' || (!hedged && support.grade !== 'cited')
}
