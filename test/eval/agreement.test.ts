import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { measureArticles } from '../../scripts/eval/articles.ts'
import { measureCareful } from '../../scripts/eval/careful.ts'
import { linterChecker } from '../../scripts/eval/checker.ts'
import { loadCorpus } from '../../scripts/eval/load.ts'
import { measureRequirements } from '../../scripts/eval/requirements.ts'
import { measureSentences } from '../../scripts/eval/sentences.ts'
import { linter, recommended } from '../support/linter.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/eval')
const publisher = { profile: 'publisher', jurisdictions: [] } as const
const checker = linterChecker(
  linter,
  rules.map(rule => rule.meta),
)
const check = (text: string, filePath: string) => checker.check(text, filePath, publisher)
const corpus = loadCorpus(folder, 'all')

// The same figures once more, from the files and the linter alone.
const config = recommended()
const groups = ['claim', 'safety', 'promise', 'medicine', 'evidence', 'legal']
const lint = (text: string) =>
  linter
    .lintText(text, { filePath: 'a.md', config })
    .messages.filter(({ ruleId }) => groups.includes((ruleId ?? '').split('/')[0] ?? ''))
const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

test('sentences: recall and false alarms agree with a plain count', () => {
  const figures = measureSentences(corpus.positives, corpus.negatives, check)
  const count = (records: Record<string, unknown>[]) => {
    const found = records.map(({ text }) => lint(`${String(text)}\n`))
    return {
      hits: found.filter(messages => messages.length > 0).length,
      errors: found.filter(messages => messages.some(({ severity }) => severity === 2)).length,
      of: records.length,
    }
  }
  const negatives = linesOf('negatives.jsonl')
  const hard = negatives.filter(({ tier }) => tier === 'hard')
  expect(figures.positives).toEqual(count(linesOf('positives.jsonl')))
  expect(figures.hard).toEqual(count(hard))
  expect(figures.near).toEqual(count(hard.filter(record => record['near_miss'] === true)))
  expect(figures.soft).toEqual(count(negatives.filter(({ tier }) => tier === 'soft')))
  expect(figures.positives.of).toBeGreaterThanOrEqual(80)
  expect(figures.hard.of).toBeGreaterThanOrEqual(100)
})

test('articles: precision agrees with a count of marked characters', () => {
  const figures = measureArticles(corpus.annotated, check)
  let findings = 0
  let right = 0
  for (const { name, text } of corpus.annotated) {
    const lines = text.split('\n')
    const at = (line: number, column: number) =>
      lines.slice(0, line - 1).join('\n').length + (line > 1 ? column : column - 1)
    const marked = new Set<number>()
    for (const { line, quote } of linesOf(`annotated/gold/${name}.gold.jsonl`)) {
      const from = at(Number(line), 1) + (lines[Number(line) - 1] ?? '').indexOf(String(quote))
      for (let each = from - 20; each < from + String(quote).length + 20; each++) marked.add(each)
    }
    for (const { line, column, endLine, endColumn } of lint(text)) {
      const from = at(line, column)
      const to = at(endLine ?? line, endColumn ?? column + 1)
      const covered = Array.from({ length: to - from }, (_, each) => from + each).filter(each =>
        marked.has(each),
      )
      findings += 1
      if (to - from <= 300 && covered.length >= (to - from) / 2) right += 1
    }
  }
  expect(figures).toMatchObject({ findings, right, articles: 2 })
  expect(findings).toBeGreaterThan(0)
})

test('careful articles: findings agree with a plain count', () => {
  for (const kind of ['good', 'bad'] as const) {
    const messages = corpus[kind].flatMap(({ text }) => lint(text))
    expect(measureCareful(corpus[kind], check)).toMatchObject({
      findings: messages.length,
      errors: messages.filter(({ severity }) => severity === 2).length,
    })
    expect(corpus[kind]).toHaveLength(3)
  }
})

test('requirements: every article is on one side of every requirement', () => {
  const figures = measureRequirements(corpus.requirements, checker.check)
  expect(figures.map(({ requirement }) => requirement)).toContain('medical-consultation')
  for (const { due, silent, wrong } of figures) {
    expect(due.of + silent.of).toBe(corpus.requirements.length)
    expect(due.right + silent.right + wrong.length).toBe(corpus.requirements.length)
  }
})

test('the holdout splits the sentences in two', () => {
  const [without, only] = [loadCorpus(folder, 'without'), loadCorpus(folder, 'only')]
  expect(only.positives.length).toBeGreaterThan(0)
  expect(without.positives.length + only.positives.length).toBe(corpus.positives.length)
  expect(without.negatives.length + only.negatives.length).toBe(corpus.negatives.length)
})
