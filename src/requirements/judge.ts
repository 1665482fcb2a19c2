import type { Reading } from '../claims/index.ts'
import type { Document } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Audience, Requirements } from './types.ts'

/** Judges what the article owes its reader and how well it says it. */
export function judge(
  _document: Document,
  _reading: Reading,
  _audience: Audience,
  _lexicon: Lexicon,
): Requirements {
  return { judgements: [] }
}
