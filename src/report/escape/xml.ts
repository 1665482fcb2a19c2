import { neutralise } from '../neutralise.ts'

/**
 * Text for XML 1.0, in elements and in quoted attributes. Controls and lone surrogates, which no XML may hold even as
 * references (https://www.w3.org/TR/xml/#charsets), are spelt out; line breaks become spaces.
 */
export function escapeXml(text: string): string {
  return neutralise(text)
    .replace(/[\ufffe\uffff]/g, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
