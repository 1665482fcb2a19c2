import { type Claim, claimsOfCategory, type Passage, wordingsOfSet, words } from '../claims/index.ts'
import { allowanceOf, isAllowed } from './allowed.ts'
import { baseWeights } from './base-weights.ts'
import { hedgeOf } from './hedge.ts'
import { defineRule, type Match, type Rule, type RuleContext, type Wording } from './rule.ts'
import { claimOptions } from './rule-options.ts'
import { sourceLookedAt, whyWeak } from './source-words.ts'
import type { MessageData } from './types.ts'
import { factsOf, type Situation, weighClaim, weighWording, wordingFactsOf } from './weight.ts'

export type ClaimRuleOptions = {
  readonly id: string
  readonly description: string
  /** How the message names such a claim: `an immune claim`. */
  readonly noun: string
  readonly law: readonly string[]
  readonly since?: string
}

/** A rule that reports the unsupported claims of one category (the last part of its id). */
export function claimRule({ id, description, noun, law, since = '0.1.0' }: ClaimRuleOptions): Rule {
  const category = id.slice(id.indexOf('/') + 1)
  return defineRule({
    meta: {
      id,
      input: 'claims',
      description,
      defaultLevel: 'auto',
      options: claimOptions,
      messages: {
        implied: `"{words}" can be read as ${noun}: its signs add up ({signs}). Say what the evidence shows, or leave the hint out.`,
        unsupported: `"{words}" is ${noun} without a source. Cite one, or describe what the evidence shows.`,
        weak: `"{words}" is ${noun}, and its source is weak ({why}). Cite a study in people or a guideline, or say less.`,
        unchecked: `"{words}" is ${noun} with a source that nobody has checked. Record what the source shows, or say less.`,
        cited: `"{words}" is ${noun}. Where something is sold, no citation excuses it: remove it.`,
        commercial: `"{words}" is ${noun}. Regulators object to it where something is sold: remove it.`,
      },
      law,
      since,
    },
    *find({ reading, situation, options }) {
      for (const claim of claimsOfCategory(reading.claims, category)) {
        if (allowanceOf(claim, options) !== null) continue
        const match = claimMatch(claim, situation, reading.passages)
        if (match) yield match
      }
      for (const wording of wordingsOfSet(reading.wordings, id)) {
        if (isAllowed(wording.passage, wording.range, options)) continue
        const match = wordingMatch(wording, situation, reading.passages)
        if (match) yield match
      }
    },
  })
}

function claimMatch(claim: Claim, situation: Situation, passages: readonly Passage[]): Match | null {
  const { weight } = weighClaim(factsOf(claim, situation), situation)
  if (!weight) return null
  const hedge = hedgeOf(claim, situation)
  return {
    place: { passage: claim.passage, range: claim.range },
    messageId: claim.score ? 'implied' : messageOf(claim, situation),
    weight,
    data: {
      words: words(claim.passage, claim.range),
      targets: claim.targets.map(target => target.name),
      form: claim.form,
      hedged: claim.hedged,
      ...signData(claim),
      ...weakData(claim),
      ...authorisedData(claim, situation),
    },
    ...(hedge ? { hedge } : {}),
    ...sourceLookedAt(claim.support, passages),
  }
}

/** The words that speak for a claim by signs. */
function signData({ passage, score }: Claim): MessageData {
  const speaking = score?.parts.filter(({ points, sign }) => points > 0 && !sign.startsWith('shape:')) ?? []
  const signs = [...new Set(speaking.map(({ range }) => words(passage, range)))]
  return signs.length > 0 ? { signs } : {}
}

function weakData({ support }: Claim): MessageData {
  return support.grade === 'weak' ? { why: whyWeak(support), source: support.source ?? '' } : {}
}

/** The wordings that a register authorises instead, for a claim in other words. */
function authorisedData(claim: Claim, { authorised }: Situation): MessageData {
  const instead = authorised?.get(claim)?.instead ?? []
  return instead.length > 0 ? { authorised: instead } : {}
}

function messageOf({ support, outcome }: Claim, { profile }: RuleContext['situation']): string {
  const sourced = support.grade === 'cited' || support.grade === 'verified'
  if (sourced) return profile === 'commercial' ? 'cited' : 'unchecked'
  if (profile === 'commercial' && outcome !== 'function') return 'commercial'
  return support.grade === 'weak' ? 'weak' : 'unsupported'
}

function wordingMatch(wording: Wording, situation: Situation, passages: readonly Passage[]): Match | null {
  const facts = wordingFactsOf(wording, baseWeights[wording.set] ?? 'medium')
  const { weight } = weighWording(facts, situation)
  if (!weight) return null
  return {
    place: { passage: wording.passage, range: wording.range },
    messageId: situation.profile === 'commercial' ? 'commercial' : 'unsupported',
    weight,
    data: { words: words(wording.passage, wording.range), form: 'wording', hedged: wording.hedged },
    ...sourceLookedAt(wording.support, passages),
  }
}
