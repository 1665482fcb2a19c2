import type { LegalBasis } from '../engine/law.ts'
import type { RulePages } from '../engine/rule-pages.ts'
import { didYouMean } from '../language/closest.ts'
import type { Substance } from '../language/substance.ts'
import type { RuleMeta } from '../linter/rule.ts'
import type { Jurisdiction, Profile } from '../linter/types.ts'
import { liesIn } from '../requirements/jurisdictions.ts'
import type { Checker } from './check.ts'
import * as messages from './messages.ts'

/** What is known beside the rules: their pages, the law, substances. */
export type Knowledge = {
  readonly metas: readonly RuleMeta[]
  readonly pages: RulePages
  readonly law: ReadonlyMap<string, LegalBasis>
  readonly substances: readonly Substance[]
  /** The ISO day it is. */
  readonly today: () => string
}

/** A rule, told. Throws an `Error` whose message is for the client where there is no such rule. */
export function explainRule(rule: string, { metas, pages, law }: Knowledge) {
  const meta = metas.find(({ id }) => id === rule)
  if (!meta) {
    const hint = didYouMean(
      rule,
      metas.map(({ id }) => id),
    )
    throw new Error(messages.unknownRule(rule, hint))
  }
  return {
    rule,
    description: meta.description,
    page: pages(rule)?.text ?? '',
    law: lawOf(meta, law),
  }
}

function lawOf({ law: keys }: RuleMeta, law: ReadonlyMap<string, LegalBasis>, place?: Jurisdiction) {
  return keys.flatMap(key => {
    const basis = law.get(key)
    if (!basis || (place !== undefined && basis.jurisdiction !== place)) return []
    const { title, section, url, jurisdiction, says, checked } = basis
    return [{ title, section, url, jurisdiction, says, checked }]
  })
}

export type RequirementsAsked = {
  readonly substance?: string | undefined
  readonly jurisdiction: Jurisdiction
  readonly profile: Profile
}

/**
 * What an article that advises on a substance owes its reader in a place. The notes are those that the linter misses in
 * a page that has none; facts and warnings come from `rules/substances`, each with its day and source. Throws an `Error`
 * whose message is for the client where nothing is known about the substance.
 */
export async function requirementsFor(asked: RequirementsAsked, knowledge: Knowledge, check: Checker) {
  const { jurisdiction, profile } = asked
  const substance = asked.substance === undefined ? null : findSubstance(asked.substance, knowledge)
  const name = substance?.names[0] ?? 'this herbal supplement'
  const verdict = await check.text(barePage(name), undefined, { profile, jurisdictions: [jurisdiction] }, [])
  const findings = verdict.files.flatMap(file => file.findings)
  const notes = knowledge.metas.flatMap(meta => {
    const found = findings.find(({ rule }) => rule === meta.id)
    if (!found || !meta.id.startsWith('required/')) return []
    const law = lawOf(meta, knowledge.law, jurisdiction)
    return [{ rule: meta.id, severity: found.severity, message: found.message, law }]
  })
  return {
    substance: substance && factsOf(substance, jurisdiction, knowledge.today()),
    jurisdiction,
    profile,
    notes,
    note: messages.note,
  }
}

/** A page that advises on something and says nothing of what it owes. */
function barePage(name: string): string {
  return `# ${name}\n\nBuy our ${name} capsules here. People take ${name} for pain and anxiety. Take two capsules of ${name} a day.\n`
}

function findSubstance(asked: string, { substances }: Knowledge): Substance {
  const wanted = asked.trim().toLowerCase()
  const namesOf = ({ id, names, streetNames, latin }: Substance): string[] =>
    [id, ...names, ...streetNames, latin ?? ''].map(each => each.toLowerCase())
  const found = substances.find(substance => namesOf(substance).includes(wanted))
  if (found) return found
  throw new Error(messages.unknownSubstance(asked, didYouMean(wanted, substances.flatMap(namesOf))))
}

function factsOf({ id, names, latin, warn, legal, reviewed }: Substance, place: Jurisdiction, today: string) {
  return {
    id,
    names: [...names],
    latin,
    reviewed,
    warnings: warn && {
      interactions: [...warn.interactions],
      effects: [...warn.effects],
      pregnancy: warn.pregnancy,
      dependence: warn.dependence,
      liver: warn.liver,
      age: warn.age,
      source: warn.source,
    },
    legal: legal
      .filter(fact => liesIn(fact.jurisdiction, place))
      .map(({ jurisdiction, status, applies, since, asOf, source, confidence, expires, note }) => ({
        jurisdiction,
        status,
        applies,
        since,
        asOf,
        source,
        confidence,
        stale: expires < today,
        note,
      })),
  }
}
