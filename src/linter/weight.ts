import type { Claim, Wording } from '../claims/index.ts'
import type { Authorisations } from './authorised.ts'
import { baseWeights } from './base-weights.ts'
import type { Jurisdiction, Profile, Weight } from './types.ts'

/** What is judged of a claim, whatever its words. */
export type ClaimFacts = {
  readonly category: string
  /** Nothing says it outright: the signs of the sentence add up. */
  readonly implied: boolean
  readonly outcome: Claim['outcome']
  readonly assertion: Claim['assertion']
  readonly hedged: boolean
  readonly grade: Claim['support']['grade']
  readonly agent: Claim['agent']['kind']
  /** Kind of the first target. */
  readonly target: Claim['targets'][number]['kind']
  /** One of the targets is a disease or what causes it. */
  readonly onDisease: boolean
  /** The effect raises what it acts on: `boosts`, not `supports`. */
  readonly boosts: boolean
  /** The only target is a bare word (`health`, `balance`). */
  readonly bare: boolean
  /** Where a register authorises these very words for this substance. */
  readonly authorised?: readonly Jurisdiction[]
}

/** What is judged of a wording. */
export type WordingFacts = {
  readonly rule: string
  readonly base: Weight
  readonly assertion: Wording['assertion']
  readonly hedged: boolean
  readonly grade: Wording['support']['grade']
  /** On the harm list: neither a source nor a "may" excuses. */
  readonly firm: boolean
}

/** For whom, and on what page, findings are weighed. */
export type Situation = {
  readonly profile: Profile
  readonly jurisdictions: readonly Jurisdiction[]
  /** The FDA disclaimer is on the page and tied to the claims. */
  readonly disclaimer: boolean
  /** What registers say to the claims; nothing where no jurisdiction asks for one. */
  readonly authorised?: Authorisations
}

/** One row of the table: when it holds, it decides. `none` reports nothing, `base` keeps the weight of the rule. */
export type Row<Facts> = {
  readonly id: string
  readonly says: string
  readonly weight: Weight | 'none' | 'base'
  readonly when: (facts: Facts, situation: Situation) => boolean
}

/** A weight (null: nothing is reported) and the row that decided. */
export type Verdict = { readonly weight: Weight | null; readonly because: string }

/** Effects that raise their target above what it was. */
const raising: ReadonlySet<Claim['effectClass']> = new Set(['boost', 'renew', 'treat', 'kill'])

const informs = ({ profile }: Situation): boolean => profile === 'publisher'
const sells = ({ profile }: Situation): boolean => profile === 'commercial'
const asksIn = ({ jurisdictions }: Situation, ...where: readonly Jurisdiction[]): boolean =>
  where.some(each => jurisdictions.includes(each))
const isSourced = ({ grade }: { grade: string }): boolean => grade === 'cited' || grade === 'verified'
const isHigh = (rule: string): boolean => baseWeights[rule] === 'high'

/** Rows for claims, in order: the first that holds decides. */
export const claimRows: readonly Row<ClaimFacts>[] = [
  {
    id: 'not-asserted',
    says: 'The text does not assert the claim: it denies, asks, quotes, doubts or warns, or tells what medicine and the body do.',
    weight: 'none',
    when: ({ assertion }) => assertion !== 'asserted',
  },
  {
    id: 'authorised',
    says: 'A wording that is authorised for its substance: where something is sold, in every jurisdiction that is asked for; on a page that informs, where no register that is asked for lacks it. Its conditions of use are not verified.',
    weight: 'none',
    when: ({ authorised = [] }, situation) => {
      const lacking = situation.jurisdictions.filter(where => !authorised.includes(where))
      if (sells(situation)) return situation.jurisdictions.length > 0 && lacking.length === 0
      return authorised.length > 0 && !asksIn({ ...situation, jurisdictions: lacking }, 'eu', 'uk')
    },
  },
  {
    id: 'lifestyle',
    says: 'Exercise, sleep, a balanced diet and other lifestyle advice, on a page that informs; but not as a treatment of cancer.',
    weight: 'none',
    when: ({ agent, category, outcome }, situation) =>
      informs(situation) && agent === 'lifestyle' && (category !== 'cancer' || outcome === 'prevent'),
  },
  {
    id: 'unchecked',
    says: 'A credible source that nobody has checked, for a claim about a disease, on a page that informs.',
    weight: 'low',
    when: ({ grade, category }, situation) =>
      informs(situation) && grade === 'cited' && isHigh(`claim/${category}`),
  },
  {
    id: 'cited',
    says: 'A credible source in scope, on a page that informs.',
    weight: 'none',
    when: (facts, situation) => informs(situation) && isSourced(facts),
  },
  {
    id: 'unauthorised',
    says: 'A claim about body functions or immunity where something is sold in the EU or the UK: only authorised wordings may be used there, and a source is no authorisation.',
    weight: 'high',
    when: ({ category, outcome, authorised = [] }, situation) =>
      sells(situation) &&
      (['eu', 'uk'] as const).some(where => asksIn(situation, where) && !authorised.includes(where)) &&
      outcome === 'function' &&
      (category === 'body-function' || category === 'immunity'),
  },
  {
    id: 'disclaimed',
    says: 'A claim about body functions where something is sold in the US and the FDA disclaimer is on the page, tied to the claims.',
    weight: 'none',
    when: ({ category, outcome }, situation) =>
      sells(situation) &&
      asksIn(situation, 'us') &&
      situation.disclaimer &&
      outcome === 'function' &&
      category === 'body-function',
  },
  {
    id: 'cited-function',
    says: 'A credible source for a claim about no disease or symptom, where something is sold.',
    weight: 'none',
    when: (facts, situation) => sells(situation) && facts.outcome === 'function' && isSourced(facts),
  },
  {
    id: 'bare',
    says: 'Only a bare word (`health`, `balance`), and no named agent.',
    weight: 'low',
    when: ({ bare, agent }) => bare && agent !== 'named',
  },
  {
    id: 'immune-to-disease',
    says: 'Immunity against a disease or what causes it, flatly said or on a page that sells.',
    weight: 'high',
    when: ({ category, onDisease, hedged }, situation) =>
      category === 'immunity' && onDisease && (sells(situation) || !hedged),
  },
  {
    id: 'immune-boost',
    says: 'Boosting immunity where something is sold: no authority lets anybody claim more than support of its normal function.',
    weight: 'high',
    when: ({ category, boosts }, situation) => category === 'immunity' && boosts && sells(situation),
  },
  {
    id: 'implied',
    says: 'Nothing says it outright: the signs of the sentence add up to a claim.',
    weight: 'medium',
    when: ({ implied }) => implied,
  },
  {
    id: 'everyday-mood',
    says: 'Mood and the mind, which are no disorders; stress and worry, on a page that informs.',
    weight: 'medium',
    when: ({ category, target, outcome }, situation) =>
      category === 'mental-health' &&
      target !== 'condition' &&
      (informs(situation) || outcome === 'function'),
  },
  {
    id: 'hedged',
    says: 'A hedge ("may help") on a page that informs. Where something is sold it changes nothing.',
    weight: 'medium',
    when: ({ hedged, category }, situation) => informs(situation) && hedged && isHigh(`claim/${category}`),
  },
  { id: 'flat', says: 'Everything else: the weight of the rule.', weight: 'base', when: () => true },
]

/** Rows for wordings (`no side effects`, `studies show`), in order: the first that holds decides. */
export const wordingRows: readonly Row<WordingFacts>[] = [
  {
    id: 'not-asserted',
    says: 'The text does not assert it: it denies, asks, quotes, doubts or warns.',
    weight: 'none',
    when: ({ assertion }) => assertion !== 'asserted',
  },
  {
    id: 'firm',
    says: 'The wording is on the harm list: neither a source nor a hedge excuses it.',
    weight: 'base',
    when: ({ firm }) => firm,
  },
  {
    id: 'unchecked',
    says: 'A credible source that nobody has checked, for a statement on safety, on a page that informs.',
    weight: 'low',
    when: ({ grade, rule }, situation) =>
      informs(situation) && grade === 'cited' && rule.startsWith('safety/'),
  },
  {
    id: 'cited',
    says: 'A credible source in scope, on a page that informs.',
    weight: 'none',
    when: (facts, situation) => informs(situation) && isSourced(facts),
  },
  {
    id: 'hedged',
    says: 'A hedge ("may") on a page that informs. Where something is sold it changes nothing.',
    weight: 'medium',
    when: ({ hedged, base }, situation) => informs(situation) && hedged && base === 'high',
  },
  { id: 'flat', says: 'Everything else: the weight of the rule.', weight: 'base', when: () => true },
]

/** What of a claim is judged. */
export function factsOf(claim: Claim, situation: Pick<Situation, 'authorised'>): ClaimFacts {
  const target = claim.targets[0]
  const authorised = situation.authorised?.get(claim)?.jurisdictions
  return {
    category: claim.category,
    implied: claim.form === 'signal',
    outcome: claim.outcome,
    assertion: claim.assertion,
    hedged: claim.hedged,
    grade: claim.support.grade,
    agent: claim.agent.kind,
    target: target?.kind ?? 'function',
    boosts: raising.has(claim.effectClass),
    onDisease: claim.targets.some(({ kind }) => kind === 'condition' || kind === 'pathogen'),
    bare: claim.targets.length === 1 && target?.properties['weak'] === true,
    ...(authorised ? { authorised } : {}),
  }
}

/** Weighs a claim. */
export function weighClaim(facts: ClaimFacts, situation: Situation): Verdict {
  return decide(claimRows, facts, situation, baseWeights[`claim/${facts.category}`] ?? 'medium')
}

/** What of a wording is judged; `base` is the weight of its rule, which the wording may have of its own. */
export function wordingFactsOf(wording: Wording, base: Weight): WordingFacts {
  const own = wording.properties['weight']
  return {
    rule: wording.set,
    base: own === 'high' || own === 'medium' || own === 'low' ? own : base,
    assertion: wording.assertion,
    hedged: wording.hedged,
    grade: wording.support.grade,
    firm: wording.properties['firm'] === true,
  }
}

/** Weighs a wording. */
export function weighWording(facts: WordingFacts, situation: Situation): Verdict {
  return decide(wordingRows, facts, situation, facts.base)
}

function decide<Facts>(
  rows: readonly Row<Facts>[],
  facts: Facts,
  situation: Situation,
  base: Weight,
): Verdict {
  const row = rows.find(({ when }) => when(facts, situation))
  if (!row || row.weight === 'none') return { weight: null, because: row?.id ?? 'flat' }
  return { weight: row.weight === 'base' ? base : row.weight, because: row.id }
}
