import type { Claim } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { spanOf } from './spot.ts'
import type { Judgement } from './types.ts'
import { isAboutAnimals } from './warned.ts'

/** The statements that every health claim owes; those on who should avoid the food and on excess depend on the food. */
const owed = {
  diet: 'that a varied and balanced diet and a healthy lifestyle matter',
  quantity: 'how much of it, and how taken, gives the effect',
} as const

/**
 * Grades the statements of Article 10(2): owed in the EU and the United Kingdom by a food or supplement that is sold with
 * a health claim. `data.missing` names those that are not there.
 */
export function judgeEuStatements(inquiry: Inquiry): Judgement {
  const requirement = 'eu-statements'
  const { audience, reading } = inquiry
  const asked = audience.jurisdictions.includes('eu') || audience.jurisdictions.includes('uk')
  if (!asked || audience.profile !== 'commercial' || !isFood(inquiry)) return notNeeded(requirement)
  const claim = reading.claims.find(isHealthClaim)
  if (!claim) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const ids = ['diet', 'quantity'] as const
  const lacking = ids.filter(id => !firstNote(inquiry, wordings, id, () => true))
  if (lacking.length === 0) return graded(requirement, 'present', spanOf(claim.passage, claim.range))
  const data = { missing: lacking.map(id => owed[id]).join(', and ') }
  const grade = lacking.length === ids.length ? 'missing' : 'incomplete'
  return graded(requirement, grade, spanOf(claim.passage, claim.range), data)
}

function isHealthClaim({ assertion, agent, outcome }: Claim): boolean {
  const product = agent.kind === 'named' || agent.kind === 'implied' || agent.kind === 'unknown'
  return assertion === 'asserted' && product && outcome === 'function'
}

/** What config or front matter calls the page, else what it names. */
function isFood(inquiry: Inquiry): boolean {
  const named = inquiry.document.frontMatter.data['productClass'] ?? inquiry.audience.productClass
  if (typeof named === 'string') return named === 'supplement' || named === 'food'
  if (inquiry.reading.topic === 'medical' || isAboutAnimals(inquiry)) return false
  return firstNote(inquiry, wordingsFor(inquiry, 'eu-statements'), 'food', () => true) !== null
}
