import { defineRule, type Rule } from './rule.ts'
import type { Weight } from './types.ts'

export type RequirementRuleOptions = {
  readonly id: string
  readonly description: string
  /** Message and weight of each grade that is reported; grades left out are silent. */
  readonly grades: Readonly<Record<string, { readonly message: string; readonly weight: Weight }>>
  readonly law: readonly string[]
  readonly optionKeys?: readonly string[]
  readonly since?: string
}

/** A rule that reports what an article owes its reader, by grade; the grade is the messageId. */
export function requirementRule({
  id,
  description,
  grades,
  law,
  optionKeys = [],
  since = '0.1.0',
}: RequirementRuleOptions): Rule {
  const requirement = id.slice(id.indexOf('/') + 1)
  return defineRule({
    meta: {
      id,
      input: 'document',
      description,
      defaultLevel: 'auto',
      optionKeys,
      messages: Object.fromEntries(Object.entries(grades).map(([grade, { message }]) => [grade, message])),
      weights: Object.fromEntries(Object.entries(grades).map(([grade, { weight }]) => [grade, weight])),
      law,
      since,
    },
    *find({ requirements }) {
      for (const judgement of requirements.judgements) {
        const reported = grades[judgement.grade]
        if (judgement.requirement !== requirement || !reported) continue
        yield {
          place: { span: judgement.at },
          messageId: judgement.grade,
          weight: reported.weight,
          data: judgement.data,
          ...(judgement.because
            ? { related: [{ span: judgement.because.at, says: judgement.because.says }] }
            : {}),
        }
      }
    },
  })
}
