import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { punctuationOf, tokenize } from '../../src/language/tokenize.ts'
import { flag } from '../../src/language/types.ts'
import { createVocabulary, wordId } from '../../src/language/vocabulary.ts'

const vocabulary = createVocabulary("tea\ndoctor\nimmune\nboosting\ncafé\nvitamin\nd\ndon't")

function split(prose: string): string[] {
  const { start, end, count } = tokenize(prose, vocabulary)
  return Array.from({ length: count }, (_, i) => prose.slice(start[i], end[i]))
}

describe('tokenize', () => {
  it.each([
    ['', []],
    [' \t\n ', []],
    ['Tea, twice.', ['Tea', ',', 'twice', '.']],
    ['immune-boosting', ['immune', 'boosting']],
    ['a - b', ['a', '-', 'b']],
    ["the doctor's don't", ['the', "doctor's", "don't"]],
    ["'tis the users' tea", ["'", 'tis', 'the', 'users', "'", 'tea']],
    ['2,000 mg (90%)', ['2', ',', '000', 'mg', '(', '90', '%', ')']],
    ['B12 and CBD8', ['B12', 'and', 'CBD8']],
    ['crème — brûlée…', ['crème', '—', 'brûlée', '…']],
    ['tea☕tea', ['tea', '☕', 'tea']],
    ['one\u00A0two', ['one', 'two']],
    ['Чай и мёд', ['Чай', 'и', 'мёд']],
  ])('%j', (prose, words) => {
    expect(split(prose)).toEqual(words)
  })

  it('looks words up in any letter case, and says when no table knows them', () => {
    const { word } = tokenize('TEA Café zyx', vocabulary)
    expect(word).toEqual([wordId(vocabulary, 'tea'), wordId(vocabulary, 'café'), -1])
  })

  it("sets a possessive's word aside", () => {
    const { word, base, flags } = tokenize("doctor's don't", vocabulary)
    expect(word).toEqual([wordId(vocabulary, 'doctor'), wordId(vocabulary, "don't")])
    expect(base).toEqual([wordId(vocabulary, 'doctor'), -1])
    expect((flags[0] ?? 0) & flag.possessive).toBe(flag.possessive)
  })

  it('flags capitals, numbers, hyphens and marks', () => {
    const { flags } = tokenize('Tea MS 12 immune-boosting ;', vocabulary)
    expect(flags).toEqual([
      flag.capital,
      flag.capital | flag.allCaps,
      flag.number,
      0,
      flag.hyphen,
      flag.punctuation,
    ])
  })

  it('keeps the character code of a mark', () => {
    const tokens = tokenize('tea; —', vocabulary)
    expect([0, 1, 2, 3].map(i => punctuationOf(tokens, i))).toEqual([0, 59, 0x2014, 0])
  })

  it('covers every letter of any text, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), prose => {
        const { start, end, count } = tokenize(prose, vocabulary)
        let last = 0
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(last)
          expect(end[i]).toBeGreaterThan(start[i] ?? 0)
          expect(prose.slice(last, start[i])).not.toMatch(/[a-z0-9]/i)
          last = end[i] ?? 0
        }
        expect(prose.slice(last)).not.toMatch(/[a-z0-9]/i)
        expect(last).toBeLessThanOrEqual(prose.length)
      }),
    )
  })
})
