import type { BlockContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { MAX_LENGTH } from '../../src/document/complexity.ts'
import { readDocument } from '../../src/document/read.ts'
import { read } from './reading.ts'

const words = (length: number) =>
  'kratom tea may help people who '.repeat(Math.ceil(length / 31)).slice(0, length)

describe('what no parser is given', () => {
  test.each([
    ['8,000 quotation marks', '>'.repeat(8000), 'too-deep'],
    ['8,000 list markers', '- '.repeat(8000), 'too-deep'],
    [
      'lists indented ever deeper',
      Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join(''),
      'too-deep',
    ],
    ['an unclosed bracket before many words', `[${words(64_000)}`, 'too-tangled'],
    ['a line of 50 MB', words(50_000_000), 'too-long'],
    ['underscores between letters', 'a_'.repeat(64_000), 'too-tangled'],
    ['stars between letters', '*a'.repeat(64_000), 'too-tangled'],
    ['opening brackets', '['.repeat(100_000), 'too-tangled'],
    ['closing brackets', ']'.repeat(100_000), 'too-tangled'],
    ['brackets in brackets', '['.repeat(50_000) + ']'.repeat(50_000), 'too-tangled'],
    ['back-ticks', '`a'.repeat(200_000), 'too-tangled'],
    ['lines of one letter', 'h\n'.repeat(200_000), 'too-tangled'],
  ])('%s', (_name, source, messageId) => {
    const { blocks, problems } = read(source)
    expect(blocks).toEqual([])
    expect(problems).toMatchObject([{ rule: 'document/too-complex', messageId, fatal: true }])
    expect(problems[0]?.span.end).toBeLessThanOrEqual(source.length)
  })
})

describe('what is read', () => {
  test.each([
    ['20,000 words in one paragraph', words(120_000), 1],
    ['2,000 links in one paragraph', '[a cup of kratom tea](https://a.example/x) is '.repeat(2000), 1],
    ['2,000 links in a list', '- [a cup of **kratom** tea](https://a.example/x)\n'.repeat(2000), 2000],
    [
      'a table of 1,000 rows',
      `| a | b | c |\n|---|---|---|\n${'| **tea** | [x](y) | z |\n'.repeat(1000)}`,
      3003,
    ],
    ['an unclosed bracket in a long paragraph', `${words(4000)}[${words(6000)}`, 1],
    [
      'lists as deep as people write them',
      Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join(''),
      30,
    ],
  ])('%s', (_name, source, count) => {
    const { blocks, problems } = read(source)
    expect(problems).toEqual([])
    expect(blocks).toHaveLength(count)
  })
})

describe('templates without an end', () => {
  test.each([
    '{{',
    '{%',
    '{:',
    '{/*',
    '{',
    '<A ',
    '<A {',
    '<A "',
    '$',
    '$$',
    '<!--',
    '{% comment %}',
    '{::comment}',
    'import x\n',
  ])('many %j are no trouble', unit => {
    const source = unit.repeat(Math.floor(30_000 / unit.length))
    for (const kind of ['markdown', 'mdx'] as const) expect(read(source, kind).source).toBe(source)
  })
})

test('a document of the greatest length is looked at', () => {
  expect(read(`a ${' '.repeat(MAX_LENGTH - 3)}b`).problems).toEqual([])
})

test('a parser that throws is a problem at the place it names', () => {
  const failing = () => {
    throw Object.assign(new Error('Unexpected character'), { place: { line: 1, column: 4, offset: 3 } })
  }
  expect(readDocument('\uFEFFtext', 'mdx', failing).problems).toMatchObject([
    { rule: 'document/parse-error', fatal: true, span: { start: 4, end: 5 } },
  ])
})

test('a parser whose tree is too deep to walk is no crash', () => {
  let children: BlockContent[] = []
  for (let depth = 0; depth < 50_000; depth += 1) children = [{ type: 'blockquote', children }]
  expect(readDocument('text', 'markdown', () => ({ type: 'root', children })).problems).toMatchObject([
    { rule: 'document/too-complex', messageId: 'too-deep', fatal: true },
  ])
})
