import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y

/** A decoded character reference and the length of its source. */
export type Reference = { readonly text: string; readonly length: number }

/** Decodes the character reference (`&amp;`, `&#38;`, `&#x26;`) at `at`, null when there is none. */
export function decodeReference(source: string, at: number): Reference | null {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(source)
  if (match === null) return null
  const [whole, decimal, hexadecimal, name] = match
  const text = name !== undefined ? decodeNamedCharacterReference(name) : numeric(decimal, hexadecimal)
  return text === false || text === '' ? null : { text, length: whole.length }
}

function numeric(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10)
  // As in HTML and CommonMark: what is no character (control codes, surrogates, out of range) is U+FFFD.
  const control = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160)
  const surrogate = code > 0xd7ff && code < 0xe000
  const nonCharacter = (code > 0xfdcf && code < 0xfdf0) || (code & 0xffff) >= 0xfffe
  return control || surrogate || nonCharacter || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}
