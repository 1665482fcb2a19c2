import type { PackProblem } from '../config/packs.ts'
import { lineIndex, offsetAt } from '../document/place.ts'
import type { PackExample } from '../language/compile/pack-examples.ts'
import type { PackRule } from '../language/compile/pack-file.ts'
import type { Linter } from '../linter/lint-text.ts'
import type { LintMessage, PackText, ResolvedConfig } from '../linter/types.ts'

/**
 * What came of an example: as it says (`passed`); nothing found (`missing`), more than is marked (`noisy`) or other words
 * (`wrong-range`); found in an example that should be clean (`reported`).
 */
export type Outcome = 'passed' | 'missing' | 'noisy' | 'wrong-range' | 'reported'

export type ExampleResult = {
  readonly rule: string
  readonly example: PackExample
  readonly outcome: Outcome
  /** The words that were to be reported, and those that were. */
  readonly expected: readonly string[]
  readonly found: readonly string[]
}

export type PackTest = {
  readonly name: string
  readonly rules: readonly PackRule[]
  readonly results: readonly ExampleResult[]
}

export type TestedPack =
  | { readonly kind: 'tested'; readonly test: PackTest }
  | { readonly kind: 'problem'; readonly problem: PackProblem }

type Span = { readonly start: number; readonly end: number }

/** Runs the examples of a pack, each with its own rule alone and findings of low weight included. */
export function testPack(
  file: PackText,
  { name, rules }: { readonly name: string; readonly rules: readonly PackRule[] },
  linter: Linter,
): PackTest {
  const packs = [file]
  const run = (rule: PackRule, example: PackExample, clean: boolean): ExampleResult => {
    const config: ResolvedConfig = {
      profile: example.profile,
      jurisdictions: [],
      rules: { [rule.id]: { level: 'auto', options: {} } },
      reportLow: true,
      packs,
    }
    const { messages } = linter.lintText(example.text, { filePath: 'example.md', config })
    const found = spansOf(
      example.text,
      messages.filter(message => message.ruleId === rule.id),
    )
    const words = (span: Span): string => example.text.slice(span.start, span.end)
    return {
      rule: rule.id,
      example,
      outcome: outcomeOf(example.marks, found, clean),
      expected: example.marks.map(words),
      found: found.map(words),
    }
  }
  const results = rules.flatMap(rule => [
    ...rule.reported.map(example => run(rule, example, false)),
    ...rule.clean.map(example => run(rule, example, true)),
  ])
  return { name, rules, results }
}

function outcomeOf(marks: readonly Span[], found: readonly Span[], clean: boolean): Outcome {
  if (clean) return found.length === 0 ? 'passed' : 'reported'
  if (found.length < marks.length) return 'missing'
  if (found.length > marks.length) return 'noisy'
  const same = marks.every((mark, i) => mark.start === found[i]?.start && mark.end === found[i]?.end)
  return same ? 'passed' : 'wrong-range'
}

/** The ranges of messages as UTF-16 offsets, in the order of the text. */
function spansOf(text: string, messages: readonly LintMessage[]): Span[] {
  const index = lineIndex(text)
  return messages
    .map(({ line, column, endLine = line, endColumn = column }) => ({
      start: offsetAt(index, { line, column }),
      end: offsetAt(index, { line: endLine, column: endColumn }),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
