import { flag, type Tokens } from './types.ts'
import { findWord, hashSeed, hashStep, lowerCode, type Vocabulary } from './vocabulary.ts'

const apostrophe = 39
const hyphen = 45
/** Character classes below 128: 1 letter, 2 digit, 0 other. */
const classes = new Uint8Array(128)
for (let code = 48; code <= 57; code++) classes[code] = 2
for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] = 1

/** 1 letter, 2 digit, 3 white space, 0 punctuation. */
function classOf(code: number): number {
  if (code < 128) {
    const known = classes[code] ?? 0
    if (known) return known
    return code === 32 || (code >= 9 && code <= 13) ? 3 : 0
  }
  // General punctuation and symbols that occur in web prose; the rest beyond ASCII counts as letters.
  if (code === 0xa0) return 3
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0
  if (code >= 0x2000 && code <= 0x2bff) return 0
  if (code >= 0x3000 && code <= 0x303f) return 0
  if (code >= 0xd800 && code <= 0xdfff) return 0
  if (code >= 0xfe00 && code <= 0xfe0f) return 0
  return 1
}

/**
 * Splits prose into words, numbers and punctuation marks. Hyphenated compounds become one token a part (`immune-boosting`
 * → immune, boosting) with `flag.hyphen` on the later parts; apostrophes stay inside words; a possessive `'s` is set
 * aside when the word with it is unknown.
 */
export function tokenize(prose: string, vocabulary: Vocabulary): Tokens {
  const start: number[] = []
  const end: number[] = []
  const word: number[] = []
  const flags: number[] = []
  const base: number[] = []
  const length = prose.length
  let i = 0
  while (i < length) {
    const code = prose.charCodeAt(i)
    const kind = classOf(code)
    if (kind === 3) {
      i++
      continue
    }
    if (kind === 0) {
      if (code === hyphen && joins(prose, i)) {
        i++
        continue
      }
      start.push(i)
      end.push(i + 1)
      word.push(-code - 1)
      flags.push(flag.punctuation)
      base.push(-1)
      i++
      continue
    }
    const from = i
    let hash = hashSeed
    let possessiveAt = -1
    let hashBeforePossessive = 0
    let capitals = 0
    for (; i < length; i++) {
      const next = prose.charCodeAt(i)
      const nextKind = classOf(next)
      if (nextKind === 3) break
      if (nextKind === 0) {
        if (next !== apostrophe || classOf(prose.charCodeAt(i + 1)) !== 1) break
        possessiveAt = i
        hashBeforePossessive = hash
      }
      const lower = lowerCode(next)
      if (lower !== next) capitals++
      hash = hashStep(hash, lower)
    }
    let id = findWord(vocabulary, prose, from, i, hash)
    let stem = -1
    let bits = from > 0 && prose.charCodeAt(from - 1) === hyphen && joins(prose, from - 1) ? flag.hyphen : 0
    if (kind === 2) bits |= flag.number
    if (lowerCode(code) !== code) bits |= flag.capital
    if (capitals > 1 && capitals === i - from) bits |= flag.allCaps
    if (possessiveAt === i - 2 && lowerCode(prose.charCodeAt(i - 1)) === 115) {
      bits |= flag.possessive
      stem = findWord(vocabulary, prose, from, possessiveAt, hashBeforePossessive)
      if (id === -1) id = stem
    }
    start.push(from)
    end.push(i)
    word.push(id)
    flags.push(bits)
    base.push(stem)
  }
  return { prose, count: start.length, start, end, word, flags, base }
}

/** A hyphen joins when letters or digits stand on both sides. */
function joins(prose: string, at: number): boolean {
  const before = at > 0 ? classOf(prose.charCodeAt(at - 1)) : 3
  const after = at + 1 < prose.length ? classOf(prose.charCodeAt(at + 1)) : 3
  return (before === 1 || before === 2) && (after === 1 || after === 2)
}

/** The character code of a punctuation token, or 0 for a word. */
export function punctuationOf(tokens: Tokens, index: number): number {
  return ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0 ? -(tokens.word[index] ?? 0) - 1 : 0
}
