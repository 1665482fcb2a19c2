import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, firstInvalidByte } from '../../src/engine/decode.ts'

test('text is given as it stands, with its byte order mark and line ends', () => {
  const text = '\uFEFF# Tea\r\n\r\n😀 é\n'
  expect(decodeText(Buffer.from(text))).toEqual({ kind: 'text', text })
})

test.each([
  [[0x61, 0x80], 1],
  [[0xc0, 0xaf], 0],
  [[0xe0, 0x80, 0x80], 0],
  [[0xed, 0xa0, 0x80], 0],
  [[0xf4, 0x90, 0x80, 0x80], 0],
  [[0x61, 0xf0, 0x9f, 0x98], 1],
  [[0xe2, 0x82, 0xac], null],
])('first invalid byte of %j: %s', (bytes, expected) => {
  expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(expected)
})

test('agrees with the platform about what is UTF-8', () => {
  const platform = (bytes: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  }
  const mixed = fc
    .array(
      fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.string({ unit: 'grapheme' }).map(text => Buffer.from(text)),
      ),
    )
    .map(parts => Uint8Array.from(Buffer.concat(parts)))
  fc.assert(
    fc.property(mixed, bytes => {
      const at = firstInvalidByte(bytes)
      expect(at === null).toBe(platform(bytes))
      if (at !== null) expect(platform(bytes.subarray(0, at))).toBe(true)
    }),
  )
})

test('the place counts lines as editors do, and columns in UTF-16 code units', () => {
  expect(decodeText(Uint8Array.from([...Buffer.from('a\r\nb\r😀'), 0xff]))).toMatchObject({
    kind: 'encoding',
    place: { line: 3, column: 3 },
  })
})
