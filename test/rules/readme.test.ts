import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { baseWeights } from '../../src/linter/base-weights.ts'
import type { Rule } from '../../src/linter/rule.ts'
import type { LintMessage } from '../../src/linter/types.ts'
import { pointedAt } from '../support/linter.ts'
import { documentedRules, jurisdictionsOf, lintWithAll, lintWithOne, root } from './every-rule.ts'
import type { Example } from './read-readme.ts'

const laws: ReadonlySet<string> = new Set(
  Object.keys(parse(readFileSync(path.join(root, 'rules/law.yml'), 'utf8'))),
)
const sections = ['What it looks for', 'Why', 'Reported', 'Not reported', 'How to fix']

describe.each(documentedRules)('README of $id', ({ id, rule, readme }) => {
  it('has the skeleton that every rule has', () => {
    expect(readme.headings).toEqual([`# ${id}`, ...sections.map(name => `## ${name}`)])
    expect(readme.lead).toMatch(/^[A-Z][^\n]*\.$/)
  })

  it('names a known law in each reason, and every law of the rule', () => {
    expect(readme.reasons.filter(({ law }) => law === null || !laws.has(law))).toEqual([])
    expect(rule.meta.law.filter(key => !laws.has(key))).toEqual([])
    const named = readme.reasons.map(({ law }) => law)
    expect(rule.meta.law.filter(key => !named.includes(key))).toEqual([])
  })

  it('shows enough examples, and no fewer that are left alone', () => {
    expect(readme.reported.length).toBeGreaterThanOrEqual(6)
    expect(readme.notReported.length).toBeGreaterThanOrEqual(8)
    expect(readme.notReported.length).toBeGreaterThanOrEqual(readme.reported.length)
  })

  test.each(readme.reported.map(named))('Reported: %s', (_, example) => {
    expect(outcomeOf(rule, example)).toBe('Reported')
  })

  test.each(readme.notReported.map(named))('Not reported: %s', (_, example) => {
    expect(outcomeOf(rule, example)).toBe('Not reported')
  })
})

function named(example: Example): [string, Example] {
  const words = example.text.trim().replaceAll(/\s+/g, ' ')
  return [example.grade === null ? words : `${example.grade}: ${words}`, example]
}

/**
 * What came of an example. Where something is marked or graded: `Reported` as shown, `Missing` without a finding of
 * the rule, `Noisy` with several, `Wrong range` or `Wrong grade` with another one. Elsewhere: `Not reported` or `Noisy`.
 */
function outcomeOf(rule: Rule, example: Example): string {
  const { text, grade, marked } = example
  const { id } = rule.meta
  const careful = grade === null && marked === null
  const where = example.jurisdictions ?? jurisdictionsOf(rule)
  // A source that nobody checked is news to `strict` alone; rules of low weight are judged by what `strict` shows.
  const reportLow = !careful || (baseWeights[id] ?? 'low') === 'low'
  const all = lintWithAll(text, example.profile, where, reportLow)
  const findings = all.some(({ data }) => [data?.['also']].flat().includes(id))
    ? lintWithOne(id, text, example.profile, where)
    : all.filter(({ ruleId }) => ruleId === id)
  const shown = findings.map(message => `«${pointedAt(text, message)}»`).join(', ')
  const [finding, ...others] = findings
  if (!finding) return careful ? 'Not reported' : 'Missing'
  if (careful || others.length > 0) return `Noisy: ${shown}`
  if (grade !== null) return finding.messageId === grade ? 'Reported' : `Wrong grade: ${finding.messageId}`
  return marked && isAt(text, finding, marked) ? 'Reported' : `Wrong range: ${shown}`
}

/** Whether a finding covers exactly `marked` (bullets are one line). */
function isAt(text: string, finding: LintMessage, marked: { start: number; end: number }): boolean {
  return (
    finding.line === 1 &&
    finding.column === marked.start + 1 &&
    pointedAt(text, finding) === text.slice(marked.start, marked.end)
  )
}
