import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { lineIndex, positionAt } from '../../src/document/place.ts'
import type { LintMessage } from '../../src/linter/types.ts'
import type { Checker } from './checker.ts'

type Word = { readonly rule: string; readonly expression: RegExp }

/** A plain word list, as an in-house checker has one: what claimlint must be better than. Throws on a broken list. */
export function wordListChecker(file: string): Checker {
  const words = readWords(file)
  return { name: 'word list', check: text => matches(text, words), explain: () => [] }
}

function readWords(file: string): readonly Word[] {
  const groups: unknown = parse(readFileSync(file, 'utf8'))
  if (typeof groups !== 'object' || groups === null)
    throw new Error(`${file}: expected rules with expressions`)
  return Object.entries(groups).flatMap(([rule, expressions]: [string, unknown]): Word[] => {
    if (!Array.isArray(expressions)) throw new Error(`${file}: expected a list under ${rule}`)
    return expressions.map((source: unknown) => ({ rule, expression: new RegExp(String(source), 'gi') }))
  })
}

function matches(text: string, words: readonly Word[]): readonly LintMessage[] {
  const index = lineIndex(text)
  return words.flatMap(({ rule, expression }) =>
    [...text.matchAll(expression)].map((match): LintMessage => {
      const start = positionAt(index, match.index)
      const end = positionAt(index, match.index + match[0].length)
      return {
        ruleId: rule,
        severity: 1,
        message: `"${match[0]}" is on the list.`,
        messageId: 'listed',
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        data: { words: match[0] },
      }
    }),
  )
}
