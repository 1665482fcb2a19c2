import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/types.ts'
import { markdown } from './arbitrary.ts'
import { read } from './reading.ts'

// What the source of one prose character may be, written down apart from the code under test.
const QUOTES: Readonly<Record<string, string>> = {
  "'": "'\u2018\u2019\u201a\u201b\u2032\u00b4\uff07",
  '"': '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02',
  '-': '-\u2010\u2011\u2012\u2212\ufe63\uff0d',
}
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&#x27;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&frac12;': '\u00bd',
  '&ngE;': '\u2267\u0338',
  '&#0;': '\ufffd',
}
// Further references and look-alikes that articles among the fixtures use.
const NAMED =
  'gt > quot " apos \' mdash \u2014 ndash \u2013 hellip \u2026 rsquo \u2019 lsquo \u2018 ldquo \u201c rdquo \u201d copy \u00a9 reg \u00ae trade \u2122 deg \u00b0 times \u00d7 ge \u2265 le \u2264 eacute \u00e9 micro \u00b5 zwj \u200d'.split(
    ' ',
  )
const LOOK_ALIKES =
  '\u0430a\u0435e\u043eo\u0440p\u0441c\u0445x\u0443y\u0456i\u0458j\u0455s\u0410A\u0415E\u041eO\u0420P\u0421C\u041aK\u041cM\u0422T\u041dH\u0412B\u03bfo'

function decoded(source: string): string | undefined {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(source)
  const known = REFERENCES[source]
  if (known !== undefined || number === null) return known ?? NAMED[NAMED.indexOf(source.slice(1, -1)) + 1]
  return String.fromCodePoint(number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16))
}

function agrees(prose: string, source: string): boolean {
  if (prose === source || QUOTES[prose]?.includes(source)) return true
  if (/^&#?\w+;$/.test(source) && prose !== ' ') return agrees(prose, decoded(source) ?? '')
  // White space, what is no prose between two words, and the prefix of the next line all read as one space.
  if (prose === ' ') return /[\s@]/.test(source) || /^[^\p{L}\p{N}]|^(?:www|http|a\.b@)/u.test(source)
  if (prose === '\n') return /[\r\n]/.test(source) || /^<\/?[a-z]/i.test(source)
  if (LOOK_ALIKES.includes(source + prose) || source.normalize('NFKC') === prose) return true
  if (source === '\0' && prose === '\ufffd') return true
  // An escape, of Markdown or of YAML.
  if (source === `\\${prose}` || source === `${prose}${prose}`) return true
  return source === '\\u2019' && prose === "'"
}

function checkBlock(block: Block, source: string): void {
  let prose = 0
  let at = 0
  for (const run of block.runs) {
    expect(run.prose).toBe(prose)
    expect(run.length).toBeGreaterThan(0)
    expect(run.sourceLength).toBeGreaterThan(0)
    expect(run.source).toBeGreaterThanOrEqual(at)
    expect(run.source + run.sourceLength).toBeLessThanOrEqual(source.length)
    const exact = run.length === run.sourceLength
    for (let index = 0; index < (exact ? run.length : 1); index += 1) {
      const read = block.prose.slice(run.prose + index, run.prose + (exact ? index + 1 : run.length))
      const written = source.slice(run.source + index, run.source + (exact ? index + 1 : run.sourceLength))
      if (!agrees(read, written)) {
        expect.fail(
          `${JSON.stringify(read)} maps to ${JSON.stringify(written)} in ${JSON.stringify(source)}: ${JSON.stringify(block.prose)}`,
        )
      }
    }
    prose += run.length
    at = run.source + run.sourceLength
  }
  expect(prose).toBe(block.prose.length)
  expect(block.prose).not.toMatch(/^\s|\s$| {2}|[\u00ad\u200b\ue000]/)
  expect(block.prose).not.toBe('')
}

function checkDocument(document: Document): void {
  document.blocks.forEach((block, index) => {
    expect(block.index).toBe(index)
    checkBlock(block, document.source)
    for (const { span } of block.links) {
      expect(span.start).toBeLessThanOrEqual(span.end)
      expect(span.end).toBeLessThanOrEqual(block.prose.length)
    }
    for (const heading of block.headings) expect(document.blocks[heading.block]?.prose).toBe(heading.prose)
    if (block.leadIn !== null) expect(block.leadIn).toBeLessThan(index)
  })
  for (const { span } of [...document.comments, ...document.problems]) {
    expect(span.start).toBeLessThanOrEqual(span.end)
    expect(span.end).toBeLessThanOrEqual(document.source.length)
  }
}

describe('every character of prose comes from the source the map says', () => {
  test('in composed Markdown', () => {
    fc.assert(
      fc.property(markdown, source => checkDocument(read(source))),
      { numRuns: 400 },
    )
  }, 60_000)

  test('in arbitrary text', () => {
    const unit = fc.constantFrom(...'ab \n\r\t*_[]()!`~<>|#-+1.\\&;:{}%$@/"=\u00a0\u200b\u{1f600}\ufeff\0')
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.constantFrom('markdown' as const, 'mdx' as const),
        (source, kind) => checkDocument(read(source, kind)),
      ),
      { numRuns: 1500 },
    )
  }, 60_000)

  test.each(globSync('fixtures/**/*.{md,mdx}').toSorted())('in %s', path => {
    checkDocument(read(readFileSync(path, 'utf8'), path.endsWith('x') ? 'mdx' : 'markdown'))
  })
})
