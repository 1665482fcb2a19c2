import type { Position } from '../linter/types.ts'

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' | 'encoding'; readonly message: string; readonly place: Position }

/**
 * Reads bytes as UTF-8. A byte order mark stays in the text, so that offsets are those of the file. Bytes that are no
 * text give a message with the place of the first one; lines and columns are 1-based, columns in UTF-16 code units.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) {
    const message = 'This file is UTF-16. claimlint reads UTF-8: save it in that encoding.'
    return { kind: 'encoding', message, place: { line: 1, column: 1 } }
  }
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    const message = 'This looks like a binary file: it holds a NUL byte. It was not checked.'
    return { kind: 'binary', message, place: placeOf(bytes, Math.min(nul, firstInvalidByte(bytes) ?? nul)) }
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    const at = firstInvalidByte(bytes)
    // A valid text that still does not decode is too long for a string: not a matter of encoding.
    if (at === null) throw error
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    const message = `This file is not UTF-8: byte 0x${byte} starts no character. Save it as UTF-8.`
    return { kind: 'encoding', message, place: placeOf(bytes, at) }
  }
}

/** Offset of the first byte that does not belong to a well-formed UTF-8 character, or null. */
export function firstInvalidByte(bytes: Uint8Array): number | null {
  let at = 0
  while (at < bytes.length) {
    const length = characterLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return null
}

/** Bytes of the character at an offset, 0 when there is no well-formed one (Unicode standard, table 3-7). */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const second = bytes[at + 1] ?? 0
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let next = 2; next < length; next++) {
    const byte = bytes[at + next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function placeOf(bytes: Uint8Array, offset: number): Position {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const lines = before.split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
