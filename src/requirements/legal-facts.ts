import type { Lexicon } from '../language/lexicon.ts'
import type { LegalFact, LegalStatus, Substance } from '../language/substance.ts'
import { jurisdictionOf } from './jurisdictions.ts'
import type { Statement } from './legal-statements.ts'

/** What the data say against a statement of the article. */
export type Objection = {
  readonly grade: 'wrong' | 'stale' | 'data-expired'
  readonly statement: Statement
  readonly substance: Substance
  readonly fact: LegalFact
}

const restrictive: ReadonlySet<LegalStatus> = new Set(['banned', 'controlled'])
const permissive: ReadonlySet<LegalStatus> = new Set(['legal', 'regulated', 'age-restricted', 'restricted'])
/** Forms that the plain name of a substance stands for. */
const plain: ReadonlySet<string> = new Set(['all', 'leaf'])

/**
 * Compares a statement with the data, or gives null where they do not contradict it. A restrictive fact from a primary
 * source makes a permitting statement wrong; one of low confidence, or one later than the day the statement was checked,
 * makes it stale. A permissive fact never contradicts: where it came after a ban, a forbidding statement is stale. A fact
 * past its date decides nothing, and says so.
 */
export function objectionTo(statement: Statement, today: string, lexicon: Lexicon): Objection | null {
  for (const id of statement.substances) {
    const substance = lexicon.substances.get(id)
    const facts = substance?.legal.filter(
      fact => fact.jurisdiction === jurisdictionOf(statement.code) && plain.has(fact.applies),
    )
    if (!substance || !facts) continue
    const against = facts.filter(fact => contradicts(statement, fact))
    const fact = against[0]
    // Facts on one place that disagree settle nothing.
    if (!fact || facts.some(other => other.status === 'conflicting' || other.status === 'pending')) continue
    return { grade: gradeOf(statement, fact, today), statement, substance, fact }
  }
  return null
}

function contradicts({ says }: Statement, { status, formerly }: LegalFact): boolean {
  if (says === 'permits') return restrictive.has(status)
  return formerly !== null && restrictive.has(formerly) && permissive.has(status)
}

function gradeOf(statement: Statement, fact: LegalFact, today: string): Objection['grade'] {
  if (today >= fact.expires || (fact.until !== null && today >= fact.until)) return 'data-expired'
  const truthOfItsDay = statement.checked !== null && fact.since !== null && statement.checked < fact.since
  const sure = statement.says === 'permits' && fact.confidence === 'high' && !truthOfItsDay
  return sure ? 'wrong' : 'stale'
}

const phrases: Readonly<Record<LegalStatus, string>> = {
  banned: 'banned',
  controlled: 'a controlled substance',
  restricted: 'restricted',
  'age-restricted': 'sold to adults only',
  regulated: 'regulated',
  prescription: 'on prescription only',
  'not-approved': 'not approved',
  'novel-food': 'an unauthorised novel food',
  legal: 'allowed',
  pending: 'under review',
  conflicting: 'reported in different ways',
}

/** The fact in words: `kratom is banned in Tennessee since 2026-07-01 (as of 2026-07-10)`. */
export function wordsOfFact({ substance, statement, fact }: Objection): string {
  const since = fact.since === null ? '' : ` since ${fact.since}`
  const name = substance.names[0] ?? substance.id
  return `${name} is ${phrases[fact.status]} in ${statement.place}${since} (as of ${fact.asOf})`
}
