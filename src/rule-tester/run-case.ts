import { lineIndex, offsetAt } from '../document/place.ts'
import type { LintMessage } from '../linter/types.ts'
import * as messages from './messages.ts'
import { RuleTesterError } from './tester-error.ts'
import type { Case, ExpectedFinding } from './types.ts'
import { vary } from './vary.ts'

/** Lints a text with the rule under test alone. Throws a RuleTesterError where the rule misbehaves. */
export type LintCase = (text: string, filePath: string, test: Case) => readonly LintMessage[]

/** Runs one case in all its forms. Throws a RuleTesterError that says what is wrong. */
export function runCase(test: Case, lint: LintCase): void {
  const filePath = test.filePath ?? 'case.md'
  const found = lint(test.text, filePath, test)
  if (test.findings === null) {
    const [first] = found
    if (first) throw new RuleTesterError(messages.unexpected(said(first, test.text)))
  } else {
    compare(test.findings, found, test.text)
  }
  for (const message of found) checkSuggestions(message, test, lint)
  const expected = found.map(message => said(message, test.text))
  for (const varied of vary(test)) {
    const other = lint(varied.text, varied.filePath, test).map(message => said(message, varied.text))
    if (other.join('\n') !== expected.join('\n'))
      throw new RuleTesterError(messages.variationDiffers(varied.variation, expected, other))
  }
}

function compare(expected: readonly ExpectedFinding[], found: readonly LintMessage[], text: string): void {
  if (expected.length !== found.length) {
    throw new RuleTesterError(
      messages.wrongCount(
        expected.length,
        found.map(message => said(message, text)),
      ),
    )
  }
  for (const [index, finding] of expected.entries()) {
    const message = found[index]
    if (message === undefined) continue
    const real: Readonly<Record<string, unknown>> = { ...message, words: wordsOf(message, text) }
    for (const [key, value] of Object.entries(finding)) {
      if (key === 'data') checkData(finding, message, index)
      else if (key === 'suggestions') checkOutputs(finding, message, text, index)
      else if (real[key] !== value) throw new RuleTesterError(messages.differs(index, key, value, real[key]))
    }
  }
}

function checkData({ data = {} }: ExpectedFinding, message: LintMessage, index: number): void {
  for (const [key, value] of Object.entries(data)) {
    const real = message.data?.[key]
    if (JSON.stringify(real) !== JSON.stringify(value))
      throw new RuleTesterError(messages.differs(index, `data.${key}`, value, real))
  }
}

function checkOutputs(finding: ExpectedFinding, message: LintMessage, text: string, index: number): void {
  const real = (message.suggestions ?? []).map(({ messageId, fix }) => ({
    messageId,
    output: applied(text, fix),
  }))
  if (JSON.stringify(real) !== JSON.stringify(finding.suggestions))
    throw new RuleTesterError(messages.differs(index, 'suggestions', finding.suggestions, real))
}

/** A suggestion changes the text, leaves one that can be read, and takes the finding away. */
function checkSuggestions(message: LintMessage, test: Case, lint: LintCase): void {
  for (const { desc, fix } of message.suggestions ?? []) {
    const output = applied(test.text, fix)
    if (output === test.text) throw new RuleTesterError(messages.suggestionChangesNothing(desc))
    const after = lint(output, test.filePath ?? 'case.md', test)
    if (after.some(({ fatal }) => fatal)) throw new RuleTesterError(messages.suggestionBreaks(desc, output))
    const same = after.some(
      each =>
        each.messageId === message.messageId &&
        each.severity === message.severity &&
        each.line === message.line &&
        each.column === message.column &&
        wordsOf(each, output) === wordsOf(message, test.text),
    )
    if (same) throw new RuleTesterError(messages.suggestionIsInVain(desc))
  }
}

function applied(
  text: string,
  { range, text: put }: { range: readonly [number, number]; text: string },
): string {
  return text.slice(0, range[0]) + put + text.slice(range[1])
}

/** The source that a message selects; lines that continue a list or a quote are read as one. */
function wordsOf({ line, column, endLine = line, endColumn = column }: LintMessage, text: string): string {
  const index = lineIndex(text)
  return text
    .slice(offsetAt(index, { line, column }), offsetAt(index, { line: endLine, column: endColumn }))
    .replace(/\r\n/g, '\n')
}

function said(message: LintMessage, text: string): string {
  return `${message.messageId} at ${JSON.stringify(wordsOf(message, text).replace(/\s*\n[>\s]*/g, ' '))}`
}
