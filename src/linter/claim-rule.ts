import { words } from '../claims/index.ts'
import { defineRule, type Rule } from './rule.ts'
import { claimWeight, wordingWeight } from './weight.ts'

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
      optionKeys: [],
      messages: {
        unsupported: `"{words}" is ${noun} without a source. Cite one, or describe what the evidence shows.`,
        weak: `"{words}" is ${noun}, and its source is weak. Cite a study in people or a guideline, or say less.`,
        cited: `"{words}" is ${noun}. Where something is sold, no citation excuses it: remove it.`,
        commercial: `"{words}" is ${noun}. Regulators object to it where something is sold: remove it.`,
      },
      law,
      since,
    },
    *find({ reading, config }) {
      for (const claim of reading.claims) {
        if (claim.category !== category) continue
        const weight = claimWeight(claim, config.profile)
        if (!weight) continue
        const disease = claim.outcome !== 'function'
        const messageId =
          claim.support.grade === 'cited'
            ? 'cited'
            : config.profile === 'commercial' && disease
              ? 'commercial'
              : claim.support.grade === 'weak'
                ? 'weak'
                : 'unsupported'
        yield {
          place: { passage: claim.passage, range: claim.range },
          messageId,
          weight,
          data: {
            words: words(claim.passage, claim.range),
            targets: claim.targets.map(target => target.name),
            form: claim.form,
            hedged: claim.hedged,
          },
        }
      }
      for (const wording of reading.wordings) {
        if (wording.set !== id) continue
        const weight = wordingWeight(
          wording,
          wording.properties['weight'] === 'high' ? 'high' : 'medium',
          config.profile,
        )
        if (!weight) continue
        const found = words(wording.passage, wording.range)
        yield {
          place: { passage: wording.passage, range: wording.range },
          messageId: config.profile === 'commercial' ? 'commercial' : 'unsupported',
          weight,
          data: { words: found, form: 'wording', hedged: wording.hedged },
        }
      }
    },
  })
}
