import { wordingsOfSet, words } from '../claims/index.ts'
import { isAllowed } from './allowed.ts'
import { baseWeights } from './base-weights.ts'
import { defineRule, type Rule, type RuleContext, type Wording } from './rule.ts'
import { wordingOptions } from './rule-options.ts'
import { sourceLookedAt } from './source-words.ts'
import type { RuleLevel, Weight } from './types.ts'
import { weighWording, wordingFactsOf } from './weight.ts'

export type WordingRuleOptions = {
  readonly id: string
  readonly description: string
  /** Its weight, for a rule that the table of weights does not know: one of a house pack. */
  readonly weight?: Weight
  /** The message; `{words}` stands for what was found. */
  readonly message: string
  readonly law: readonly string[]
  readonly defaultLevel?: RuleLevel
  readonly since?: string
  /** Asked of each asserted wording; false leaves it alone. */
  readonly where?: (wording: Wording, context: RuleContext) => boolean
}

/** A rule that reports the wordings of its own file (`patterns.en.yml`, whose `set` is the rule's id). */
export function wordingRule(options: WordingRuleOptions): Rule {
  const { id, description, message, law, since = '0.1.0', defaultLevel = 'auto', where } = options
  const weight = baseWeights[id] ?? options.weight ?? 'medium'
  return defineRule({
    meta: {
      id,
      input: 'wordings',
      description,
      defaultLevel,
      options: wordingOptions,
      messages: { found: message },
      law,
      since,
    },
    *find(context) {
      for (const wording of wordingsOfSet(context.reading.wordings, id)) {
        if (isAllowed(wording.passage, wording.range, context.options)) continue
        const { weight: found } = weighWording(wordingFactsOf(wording, weight), context.situation)
        if (!found || (where && !where(wording, context))) continue
        yield {
          place: { passage: wording.passage, range: wording.range },
          messageId: 'found',
          weight: found,
          data: { words: words(wording.passage, wording.range), wording: wording.id },
          ...sourceLookedAt(wording.support, context.reading.passages),
        }
      }
    },
  })
}
