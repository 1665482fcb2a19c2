import { describe, expect, test } from 'vitest'
import { lineIndex, offsetAt, positionAt, proseOffsetOf, sourceSpan } from '../../src/document/place.ts'
import { blockOf, read } from './reading.ts'

describe('lines and columns', () => {
  test('every kind of line end counts once', () => {
    const index = lineIndex('a\nb\r\nc\rd')
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 99].map(offset => positionAt(index, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
      { line: 4, column: 2 },
    ])
  })

  test('offsets come back', () => {
    const source = 'a\n\u{1f600}b\r\n\r\rd\n'
    const index = lineIndex(source)
    for (let offset = 0; offset <= source.length; offset += 1) {
      expect(offsetAt(index, positionAt(index, offset))).toBe(offset)
    }
    expect(offsetAt(index, { line: 99, column: 1 })).toBe(source.length)
    expect(offsetAt(index, { line: 0, column: 1 })).toBe(0)
  })
})

describe('prose and source', () => {
  const source = 'it **boosts**&nbsp;all'
  const block = blockOf(read(source))

  test('a source offset is found in the prose, markup is not', () => {
    expect(proseOffsetOf(block, source.indexOf('boosts'))).toBe(3)
    expect(proseOffsetOf(block, source.indexOf('nbsp'))).toBe(9)
    expect(proseOffsetOf(block, source.indexOf('**'))).toBeNull()
    expect(proseOffsetOf(block, 999)).toBeNull()
  })

  test('an empty span has a place, a span outside is moved inside', () => {
    expect(sourceSpan(block, { start: 3, end: 3 })).toEqual({ start: 5, end: 5 })
    expect(sourceSpan(block, { start: -5, end: 999 })).toEqual({ start: 0, end: source.length })
  })
})
