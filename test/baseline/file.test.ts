import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Baseline,
  type Entry,
  emptyBaseline,
  formatBaseline,
  parseBaseline,
} from '../../src/baseline/index.ts'

const baseline: Baseline = {
  hashed: false,
  files: new Map<string, readonly Entry[]>([
    ['b.md', [{ rule: 'required/risks', grade: 'missing' }]],
    [
      'a.md',
      [
        {
          rule: 'claim/pain',
          words: 'eases pain',
          sentence: 'Mint "eases"\npain.',
          headings: ['Mint', 'Use'],
        },
        { rule: 'claim/gut', words: 'x', sentence: 'y', subject: 'Mint helps with:' },
        { rule: 'claim/gut', words: 'x', sentence: 'y', subject: 'Mint helps with:' },
      ],
    ],
    ['c.md', []],
  ]),
}

const text = `{
  "version": 1,
  "hashed": false,
  "files": {
    "a.md": [
      { "rule": "claim/gut", "words": "x", "sentence": "y", "subject": "Mint helps with:", "count": 2 },
      { "rule": "claim/pain", "words": "eases pain", "sentence": "Mint \\"eases\\"\\npain.", "headings": [ "Mint", "Use" ] }
    ],
    "b.md": [
      { "rule": "required/risks", "grade": "missing" }
    ]
  }
}
`

it('a baseline is written with one entry a line, sorted, and read back', () => {
  expect(formatBaseline(baseline)).toBe(text)
  const read = parseBaseline(text)
  expect(read.kind === 'baseline' && formatBaseline(read.baseline)).toBe(text)
  expect(formatBaseline(emptyBaseline)).toBe('{\n  "version": 1,\n  "hashed": false,\n  "files": {}\n}\n')
})

it('as hashes it holds no word of the articles', () => {
  const hashed = formatBaseline({ ...baseline, hashed: true })
  expect(hashed).not.toMatch(/pain\b.*words.*eases|Mint|missing/)
  expect(hashed.match(/"count": 2/g)).toHaveLength(1)
  const read = parseBaseline(hashed)
  expect(read.kind === 'baseline' && read.baseline.hashed && formatBaseline(read.baseline)).toBe(hashed)
})

it('any texts survive', () => {
  const entry = fc.record({
    rule: fc.string(),
    words: fc.string(),
    sentence: fc.string(),
    headings: fc.array(fc.string(), { minLength: 1 }),
  })
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string().filter(name => name !== '__proto__'),
        fc.array(entry, { minLength: 1, maxLength: 3 }),
      ),
      files => {
        const written = formatBaseline({ hashed: false, files: new Map(Object.entries(files)) })
        const read = parseBaseline(written)
        expect(read.kind === 'baseline' && formatBaseline(read.baseline)).toBe(written)
      },
    ),
  )
})

describe('a file that is no baseline is told', () => {
  it.each([
    ['{', 'is not valid JSON ('],
    ['[]', 'is no baseline: expected {"version": 1, "files": {…}}.'],
    ['{"version": 2, "files": {}}', 'has version 2, which this claimlint does not know. Update claimlint.'],
    ['{"version": 1, "files": {"a.md": {}}}', 'is no baseline: files["a.md"]: expected a list.'],
    [
      '{"version": 1, "files": {"a.md": [{"rule": "x", "grade": "y"}, {"rule": "x"}]}}',
      'is no baseline: files["a.md"][1]: expected an entry with a rule',
    ],
    ['{"version": 1, "files": {"a.md": [{"rule": "x", "grade": "y", "count": 0}]}}', 'files["a.md"][0]'],
    [
      '{"version": 1, "files": {"a.md": [{"rule": "x", "text": "1", "words": 2, "under": ""}]}}',
      'files["a.md"][0]',
    ],
    [text.replace('    "b.md"', '<<<<<<< HEAD\n    "b.md"'), 'has the marks of a merge conflict.'],
    ['{"claim/pain": {"count": 3}}', 'is no baseline'],
  ])('%s', (source, message) => {
    const read = parseBaseline(source)
    expect(read).toMatchObject({ kind: 'problem' })
    expect(read.kind === 'problem' && read.message).toContain(message)
  })
})
