import { type Claim, words } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'
import type { Hedge } from './rule.ts'
import { factsOf, type Situation, weighClaim } from './weight.ts'

/** Verbs that promise an end: a "may" before them promises it still. */
const absolute: ReadonlySet<string> = new Set([
  'cure',
  'eliminate',
  'eradicate',
  'erase',
  'end',
  'reverse',
  'kill',
])

/** Claims of the harm list: no hedge makes them acceptable. */
const harmful: ReadonlySet<string> = new Set(['cancer', 'addiction-treatment'])

/** What may stand before the noun that a plural verb belongs to. */
const openers: ReadonlySet<string> = new Set([
  'the',
  'these',
  'those',
  'our',
  'many',
  'some',
  'most',
  'all',
  'both',
])

/**
 * `boosts` → `may boost`, for a flat claim in the active voice, on a page that informs, and only where it makes the
 * claim weigh less. Null for all else.
 */
export function hedgeOf(claim: Claim, situation: Situation): Hedge | null {
  if (situation.profile !== 'publisher' || claim.form !== 'active' || claim.hedged) return null
  if (harmful.has(claim.category)) return null
  const facts = factsOf(claim, situation)
  const before = weighClaim(facts, situation).weight
  const after = weighClaim({ ...facts, hedged: true }, situation).weight
  if (before !== 'high' || after === 'high') return null
  const lemma = lemmaOf(claim)
  if (lemma === null || absolute.has(lemma)) return null
  const range = { from: claim.effect.from, to: claim.effect.from + 1 }
  const verb = words(claim.passage, range)
  const finite = thirdPerson(lemma) === verb || (lemma === verb && hasPluralSubject(claim))
  return finite ? { range, text: `may ${lemma}`, weight: after } : null
}

/** The first word of the effect's entry, which is a verb in its plain form. */
function lemmaOf({ passage, effect }: Claim): string | null {
  const entries = passage.analysis.starting[effect.from] ?? []
  const verb = words(passage, { from: effect.from, to: effect.from + 1 })
  for (const { entry, to } of entries) {
    const lemma = to <= effect.to ? (entry.name.split(' ')[0] ?? '') : ''
    if (lemma === verb || thirdPerson(lemma) === verb) return lemma
  }
  return null
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}

/** `Herbs boost …`, not `let herbs boost …` nor `to boost …`: the named agent, a plural, opens the clause. */
function hasPluralSubject({ agent, passage, effect }: Claim): boolean {
  if (agent.kind !== 'named' || agent.tag.to !== effect.from) return false
  const { clauses, clauseOf } = passage.analysis
  const clause: TokenRange | undefined = clauses[clauseOf[effect.from] ?? 0]
  if (!clause || !/[^s]s$/.test(words(passage, { from: agent.tag.to - 1, to: agent.tag.to }))) return false
  const opener = words(passage, { from: clause.from, to: clause.from + 1 }).toLowerCase()
  return agent.tag.from === clause.from || (agent.tag.from === clause.from + 1 && openers.has(opener))
}
