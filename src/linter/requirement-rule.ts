import { defineRule, type Rule } from './rule.ts'
import { listOption, type OptionSchema, type OptionSchemas } from './rule-options.ts'
import type { Weight } from './types.ts'

export type RequirementRuleOptions = {
  readonly id: string
  readonly description: string
  /** Message and weight of each grade that is reported; grades left out are silent. */
  readonly grades: Readonly<Record<string, { readonly message: string; readonly weight: Weight }>>
  readonly law: readonly string[]
  /** Options of this rule, beside `ignoreGrades`, which each has. */
  readonly options?: OptionSchemas
  readonly since?: string
}

/** A rule that reports what an article owes its reader, by grade; the grade is the messageId. */
export function requirementRule({
  id,
  description,
  grades,
  law,
  options = {},
  since = '0.1.0',
}: RequirementRuleOptions): Rule {
  const requirement = id.slice(id.indexOf('/') + 1)
  return defineRule({
    meta: {
      id,
      input: 'document',
      description,
      defaultLevel: 'auto',
      options: { ...options, ignoreGrades: ignoreGrades(Object.keys(grades)) },
      messages: Object.fromEntries(Object.entries(grades).map(([grade, { message }]) => [grade, message])),
      weights: Object.fromEntries(Object.entries(grades).map(([grade, { weight }]) => [grade, weight])),
      law,
      since,
    },
    *find({ requirements, options: given }) {
      const ignored = listOption(given, 'ignoreGrades')
      for (const judgement of requirements.judgements) {
        const reported = grades[judgement.grade]
        if (judgement.requirement !== requirement || !reported) continue
        if (ignored.includes(judgement.grade)) continue
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

function ignoreGrades(known: readonly string[]): OptionSchema {
  return {
    type: 'list',
    default: [],
    known,
    description: 'Grades that are not reported.',
  }
}
