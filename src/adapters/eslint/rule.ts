import type { OptionSchema, OptionSchemas } from '../../linter/rule-options.ts'
import type { LintMessage } from '../../linter/types.ts'
import type { Runs } from './run.ts'
import type { EslintRule, Report } from './types.ts'

/** What ESLint is told of a rule of ours. */
export type RuleFacts = {
  readonly id: string
  readonly description: string
  readonly recommended: boolean
  readonly options: OptionSchemas
}

/** A rule of ours as ESLint runs it: its findings, with their places, fixes and suggestions. */
export function eslintRule({ id, description, recommended, options }: RuleFacts, runs: Runs): EslintRule {
  return {
    meta: {
      type: 'problem',
      docs: { description, recommended },
      languages: ['markdown/*'],
      ...(/^(?:required\/|document\/directive$)/.test(id) ? { fixable: 'code' } : {}),
      hasSuggestions: true,
      schema: Object.keys(options).length === 0 ? [] : [schemaOf(options)],
    },
    create(context) {
      runs.enable(id, context)
      return {
        root() {
          for (const message of runs.messagesOf(id, context)) context.report(reportOf(message))
        },
      }
    },
  }
}

/** A JSON Schema, by which ESLint checks the options. */
function schemaOf(options: OptionSchemas): object {
  const properties = Object.entries(options).map(([name, option]): [string, object] => [
    name,
    { description: option.description, ...valueSchemaOf(option) },
  ])
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

function valueSchemaOf(option: OptionSchema): object {
  switch (option.type) {
    case 'list':
      return { type: 'array', items: option.known ? { enum: [...option.known] } : { type: 'string' } }
    case 'choice':
      return { enum: [...option.known] }
    case 'number':
      return { type: 'integer', minimum: option.least, maximum: option.most }
    case 'flag':
      return { type: 'boolean' }
  }
}

function reportOf({ line, column, endLine, endColumn, message, fix, suggestions }: LintMessage): Report {
  const start = { line, column }
  return {
    loc: { start, end: { line: endLine ?? line, column: endColumn ?? column } },
    message,
    ...(fix ? { fix: fixer => fixer.replaceTextRange(fix.range, fix.text) } : {}),
    ...(suggestions
      ? {
          suggest: suggestions.map(({ desc, fix: { range, text } }) => ({
            desc,
            fix: fixer => fixer.replaceTextRange(range, text),
          })),
        }
      : {}),
  }
}
