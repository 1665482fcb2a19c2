import { expect, test } from 'vitest'
import type { LintMessage, ResolvedConfig, RuleSetting } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'

function configWith(id: string, setting: Partial<RuleSetting>, reportLow = false): ResolvedConfig {
  const config = recommended('publisher', reportLow)
  return { ...config, rules: { ...config.rules, [id]: { level: 'auto', options: {}, ...setting } } }
}

function reports(text: string, id: string, setting: Partial<RuleSetting>, reportLow = false): LintMessage[] {
  const config = configWith(id, setting, reportLow)
  const { messages } = linter.lintText(`${text}\n`, { filePath: 'a.md', config })
  return messages.filter(({ ruleId }) => ruleId === id)
}

const immunity = 'claim/immunity'
const claim = 'Ginger boosts immunity.'

test('a message of the team takes the place of the own one, and may hold it', () => {
  const own =
    '"boosts immunity" is an immune claim without a source. Cite one, or describe what the evidence shows.'
  expect(reports(claim, immunity, {})[0]).toMatchObject({ message: own })
  expect(reports(claim, immunity, { message: 'No "{words}" here. Style guide, 4.' })[0]?.message).toBe(
    'No "boosts immunity" here. Style guide, 4.',
  )
  expect(reports(claim, immunity, { message: '{message} See §4 for $& and {words}.' })[0]?.message).toBe(
    `${own} See §4 for $& and boosts immunity.`,
  )
})

test('a message may be for one messageId', () => {
  const message = { unsupported: 'Source?', weak: 'Better source?' }
  expect(reports(claim, immunity, { message })[0]?.message).toBe('Source?')
  expect(reports(claim, immunity, { message: { weak: 'Better source?' } })[0]?.message).toMatch(/^"boosts/)
})

test('a url stands in the finding, and only where there is one', () => {
  const url = 'https://example.org/claims#immunity'
  expect(reports(claim, immunity, { url })[0]).toMatchObject({ url })
  expect(reports(claim, immunity, {})[0]).not.toHaveProperty('url')
})

const grave = 'Ginger cures arthritis.'
const treatment = 'claim/disease-treatment'
/** A finding of weight low: a claim with a credible source, on a page that informs. */
const light = 'Ginger cures arthritis ([review](https://pubmed.ncbi.nlm.nih.gov/12345678/)).'

test.each<[string, string, Partial<RuleSetting>, boolean, number | null]>([
  [claim, immunity, {}, false, 1],
  [claim, immunity, { severity: 'error' }, false, 2],
  [claim, immunity, { level: 'error', severity: 'warn' }, false, 1],
  [claim, immunity, { severity: { medium: 'error' } }, false, 2],
  [claim, immunity, { severity: { medium: 'off' } }, false, null],
  [claim, immunity, { severity: { high: 'error' } }, false, 1],
  [claim, immunity, { level: 'off', severity: 'error' }, false, null],
  [grave, treatment, {}, false, 2],
  [grave, treatment, { severity: { high: 'warn' } }, false, 1],
  [light, treatment, {}, false, null],
  [light, treatment, {}, true, 1],
  [light, treatment, { severity: 'error' }, false, null],
  [light, treatment, { severity: 'error' }, true, 2],
  [light, treatment, { severity: { low: 'warn' } }, false, 1],
  [light, treatment, { severity: { low: 'off' } }, true, null],
])('%s %s %j (low: %s) → %s', (text, id, setting, reportLow, severity) => {
  expect(reports(text, id, setting, reportLow)[0]?.severity ?? null).toBe(severity)
})

test.each<[string, Readonly<Record<string, unknown>>, number]>([
  [claim, { allowAgents: ['Ginger'] }, 0],
  [claim, { allowAgents: ['turmeric'] }, 1],
  [claim, { allowTargets: ['immunity'] }, 0],
  [claim, { allowTargets: ['digestion'] }, 1],
  [claim, { allow: ['BOOSTS  immunity'] }, 0],
  [claim, { allow: ['boosts'] }, 1],
  ['It boosts immunity.', { allowAgents: ['ginger'] }, 1],
])('%s with %j', (text, options, count) => {
  expect(reports(text, immunity, { options })).toHaveLength(count)
})

test('every target must be allowed', () => {
  const text = 'Ginger relieves arthritis and migraines.'
  expect(reports(text, treatment, { options: { allowTargets: ['arthritis'] } })).not.toHaveLength(0)
})

test('wordings are allowed as they stand', () => {
  const text = 'Our tea has no side effects.'
  const found = reports(text, 'safety/absolute', {})
  expect(found).toHaveLength(1)
  const words = String(found[0]?.data?.['words'])
  expect(reports(text, 'safety/absolute', { options: { allow: [words.toUpperCase()] } })).toEqual([])
  expect(reports(text, 'safety/absolute', { options: { allow: ['no harm'] } })).toHaveLength(1)
})

test('grades are ignored one by one', () => {
  const article = '# Kratom\n\nKratom is a tree. Kratom grows in Asia. Kratom boosts immunity.'
  const id = 'required/legal-status'
  expect(reports(article, id, {}).map(({ messageId }) => messageId)).toEqual(['missing'])
  expect(reports(article, id, { options: { ignoreGrades: ['missing'] } })).toEqual([])
  expect(reports(article, id, { options: { ignoreGrades: ['vague'] } })).toHaveLength(1)
})

test('--why names the option that lets a claim stand', () => {
  const config = configWith(immunity, { options: { allowAgents: ['ginger'] } })
  expect(linter.explainLine(claim, { filePath: 'a.md', config }, 1)).toContain(
    '→ not reported: the configuration allows it (allowAgents: "ginger")',
  )
})
