import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/document/read.ts'
import { parseSatteri } from './both.ts'

const words = (length: number): string =>
  'kratom tea may help people who '.repeat(Math.ceil(length / 31)).slice(0, length)
const paragraphs = (length: number): string => `${words(600)}\n\n`.repeat(Math.ceil(length / 602))

/** What comes of a source: how many blocks, or why there are none. Quadratic time would be the test's time limit. */
function outcome(source: string): number | string {
  const { blocks, problems } = readDocument(source, 'markdown', parseSatteri)
  return problems[0]?.messageId ?? blocks.length
}

describe('what would take satteri long does not get there', () => {
  test.each([
    ['nested quotations', '>'.repeat(128_000), 'too-deep'],
    ['nested quotations with spaces', '> '.repeat(64_000), 'too-deep'],
    ['nested lists in quotations', '* > '.repeat(32_000), 'too-deep'],
    ['underscores between letters', 'a_'.repeat(64_000), 'too-tangled'],
    ['stars between letters that are not ASCII', 'é*'.repeat(64_000), 'too-tangled'],
    ['addresses with underscores', 'http://a_'.repeat(40_000), 'too-tangled'],
    ['character references', '&amp;'.repeat(79_000), 'too-tangled'],
    ['100,000 brackets', '['.repeat(50_000) + ']'.repeat(50_000), 'too-tangled'],
    ['an endless line', words(1_000_000), 'endless'],
    ['an endless paragraph', `${words(80)}\n`.repeat(12_000), 'endless'],
    ['50,000 links in one paragraph', '[a](b) '.repeat(50_000), 'too-tangled'],
    ['more than fits in memory', paragraphs(4_100_000), 'too-long'],
  ])('%s', (_name, source, messageId) => {
    expect(outcome(source)).toBe(messageId)
  })
})

describe('what is long and plain is read', () => {
  test.each([
    ['a text ten times as long as remark takes', paragraphs(3_900_000), 6479],
    ['a table of 10,000 cells', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(5000)}`, 10_002],
    [
      '50,000 links in as many paragraphs',
      `[kratom tea](https://a.example/${'x'.repeat(40)})\n\n`.repeat(50_000),
      50_000,
    ],
  ])('%s', (_name, source, blocks) => {
    expect(outcome(source)).toBe(blocks)
  })
})
