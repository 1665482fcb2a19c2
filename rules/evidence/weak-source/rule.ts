import type { Citation, Claim, Passage, Support } from '../../../src/claims/index.ts'
import { defineRule, type RuleContext } from '../../../src/linter/rule.ts'
import { severityOf } from '../../../src/linter/severity.ts'
import { citationRange, whyWeak } from '../../../src/linter/source-words.ts'
import { factsOf, weighClaim } from '../../../src/linter/weight.ts'

export default defineRule({
  meta: {
    id: 'evidence/weak-source',
    input: 'document',
    description: 'Sources too weak for what leans on them',
    defaultLevel: 'auto',
    messages: {
      weak: 'This is the only source here, and it is weak ({why}). Cite a study in people, a review or a guideline.',
      retracted: 'This source is retracted. Take it out, and what leans on it.',
    },
    law: ['us-ftc-hpcg', 'uk-cap-3', 'eu-1924-3-5-6'],
    since: '0.1.0',
  },
  *find(context) {
    const { reading } = context
    const passages = new Map(reading.passages.map(passage => [passage.block.index, passage]))
    const seen = new Set<string>()
    const found = [...retractedOnes(context), ...weakOnes(context)]
    found.sort((one, other) => one.citation.block - other.citation.block)
    for (const { citation, why } of found) {
      const passage = passages.get(citation.block)
      if (!passage || seen.has(citation.label)) continue
      seen.add(citation.label)
      yield {
        place: { passage, range: citationRange(citation, passage) },
        messageId: why === null ? 'retracted' : 'weak',
        weight: 'medium',
        data: { source: citation.label, ...(why === null ? {} : { why }) },
      }
    }
  },
})

type Found = { readonly citation: Citation; readonly why: string | null }

function retractedOnes({ reading }: RuleContext): Found[] {
  return reading.citations.filter(reading.isRetracted).map(citation => ({ citation, why: null }))
}

/** Sources that appeals to studies and claims lean on alone, where no finding of a claim says so. */
function weakOnes(context: RuleContext): Found[] {
  const { reading, config, situation } = context
  const covered = new Map<Passage, Set<number>>()
  const open: Claim[] = []
  for (const claim of reading.claims) {
    const { weight } = weighClaim(factsOf(claim, situation), situation)
    const setting = config.rules[`claim/${claim.category}`] ?? { level: 'off' }
    if (weight !== null && severityOf(setting, weight, config.reportLow) !== null)
      covered.set(claim.passage, (covered.get(claim.passage) ?? new Set()).add(claim.sentence))
    else if (weight !== null && setting.level === 'off') open.push(claim)
  }
  const appeals = reading.wordings.filter(
    ({ set, assertion, properties, passage, sentence }) =>
      set === 'evidence/vague' &&
      assertion === 'asserted' &&
      (properties['alone'] === true || reading.asserts(passage, sentence)),
  )
  return [...appeals, ...open]
    .filter(({ passage, sentence }) => !covered.get(passage)?.has(sentence))
    .flatMap(({ support }) => weakSource(support))
}

/** A weak source; one that is only far off, or about something else, is not weak in itself. */
function weakSource(support: Support): Found[] {
  const { citation, weakness } = support
  if (citation === null || weakness === null) return []
  if (weakness === 'far' || weakness === 'mismatch' || weakness === 'strength') return []
  return [{ citation, why: whyWeak(support) }]
}
