import { expect, test } from 'vitest'
import { measureArticles } from '../../scripts/eval/articles.ts'
import type { GoldSpan } from '../../scripts/eval/load.ts'
import type { LintMessage } from '../../src/linter/types.ts'

const text = 'Kratom treats pain.\nIt boosts immunity and it treats gout.\nA tree in Asia with long leaves.\n'
const span = (line: number, quote: string, rule: string, level = 'must'): GoldSpan => ({
  line,
  quote,
  rule,
  also: [],
  level,
})
const spans = [
  span(1, 'treats pain', 'claim/pain'),
  span(2, 'boosts immunity', 'claim/immunity'),
  span(2, 'treats gout', 'claim/disease-treatment'),
]

function finding(ruleId: string, words: string): LintMessage {
  const at = text.indexOf(words)
  const line = text.slice(0, at).split('\n').length
  const column = at - text.lastIndexOf('\n', at)
  const place = { line, column, endLine: line, endColumn: column + words.length }
  return { ruleId, severity: 1, message: words, messageId: 'unsupported', ...place }
}

function measure(findings: readonly LintMessage[], marked = spans) {
  return measureArticles([{ name: 'a.md', text, spans: marked }], () => findings)
}

test('a finding on the words of a span is right and finds it', () => {
  const figures = measure([finding('claim/pain', 'treats pain')])
  expect(figures).toMatchObject({ must: 3, found: 1, rightRule: 1, findings: 1, right: 1 })
})

test('another rule finds the span but not its rule', () => {
  const figures = measure([finding('claim/disease-treatment', 'treats pain')])
  expect(figures).toMatchObject({ found: 1, rightRule: 0, right: 1 })
  expect(figures.byRule.get('claim/pain')).toMatchObject({ must: 1, found: 1, rightRule: 0 })
  expect(figures.byRule.get('claim/disease-treatment')).toMatchObject({ right: 1 })
})

test('one finding over a whole sentence serves one of two spans that lie apart', () => {
  const figures = measure([finding('claim/immunity', 'It boosts immunity and it treats gout')])
  expect(figures).toMatchObject({ found: 1, right: 1 })
  expect(figures.misses.map(miss => miss.span.quote)).toEqual(['treats pain', 'treats gout'])
})

test('a finding elsewhere is an alarm, and counts where nothing must be found', () => {
  const figures = measure([finding('claim/pain', 'with long leaves')], [])
  expect(figures).toMatchObject({ right: 0, findings: 1, cleanFindings: 1, cleanWords: figures.words })
  expect(figures.alarms[0]?.finding.message).toBe('with long leaves')
})

test('requirements are not findings about claims', () => {
  expect(measure([finding('required/legal-status', 'Kratom')])).toMatchObject({ findings: 0 })
})

test('a quote that is not on its line is an error', () => {
  expect(() => measure([], [span(1, 'boosts immunity', 'claim/immunity')])).toThrow('a.md:1')
})
