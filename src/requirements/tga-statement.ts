import type { Claim } from '../claims/index.ts'
import { words } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { spanOf } from './spot.ts'
import type { Judgement } from './types.ts'
import { isAboutAnimals } from './warned.ts'

/** Classes of product that are no therapeutic goods. */
const others: ReadonlySet<string> = new Set([
  'food',
  'cosmetic',
  'pet',
  'prescription-or-clinic',
  'controlled-or-unlawful',
])

/**
 * Grades the statement that advertisements for medicines carry in Australia: owed where a product is sold with a claim on
 * health. `altered` when the advice stands there in other words.
 */
export function judgeTgaStatement(inquiry: Inquiry): Judgement {
  const requirement = 'tga-statement'
  const { audience, document, reading } = inquiry
  if (!audience.jurisdictions.includes('au') || audience.profile !== 'commercial' || isAboutAnimals(inquiry))
    return notNeeded(requirement)
  const named = document.frontMatter.data['productClass'] ?? audience.productClass
  if (typeof named === 'string' && others.has(named)) return notNeeded(requirement)
  const claim = reading.claims.find(isProductClaim)
  if (!claim) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const exact = firstNote(inquiry, wordings, 'exact', () => true)
  if (exact) return graded(requirement, 'present', spanOf(exact.passage, exact.range))
  const loose = firstNote(inquiry, wordings, 'loose', () => true)
  if (loose) {
    const data = { words: words(loose.passage, loose.range) }
    return graded(requirement, 'altered', spanOf(loose.passage, loose.range), data)
  }
  return graded(requirement, 'missing', spanOf(claim.passage, claim.range))
}

function isProductClaim({ assertion, agent }: Claim): boolean {
  return (
    assertion === 'asserted' &&
    (agent.kind === 'named' || agent.kind === 'implied' || agent.kind === 'unknown')
  )
}
