import type { LintMessage } from '../../linter/types.ts'
import type { Runs } from './run.ts'
import type { EslintRule, Report } from './types.ts'

/** What ESLint is told of a rule of ours. */
export type RuleFacts = {
  readonly id: string
  readonly description: string
  readonly recommended: boolean
  readonly optionKeys: readonly string[]
}

/** A rule of ours as ESLint runs it: its findings, with their places, fixes and suggestions. */
export function eslintRule({ id, description, recommended, optionKeys }: RuleFacts, runs: Runs): EslintRule {
  return {
    meta: {
      type: 'problem',
      docs: { description, recommended },
      languages: ['markdown/*'],
      ...(id.startsWith('required/') ? { fixable: 'code' } : {}),
      hasSuggestions: true,
      schema: optionKeys.length === 0 ? [] : [optionsSchema(optionKeys)],
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

function optionsSchema(keys: readonly string[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(key => [key, {}])),
    additionalProperties: false,
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
