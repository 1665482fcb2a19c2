/**
 * Interned words in an open-addressing table over one string pool, so that a token is looked up while it is scanned and
 * no string is built for words that no table knows.
 */
export type Vocabulary = {
  readonly pool: string
  readonly starts: Int32Array
  readonly slots: Int32Array
  readonly mask: number
}

/** Start value and step of the rolling hash; the tokenizer folds a word with the same step (FNV-1a, 32 bit). */
export const hashSeed = 0x811c9dc5
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Builds the table for `words` joined by '\n' (lower case, unique); ids are positions. */
export function createVocabulary(words: string): Vocabulary {
  const count = words === '' ? 0 : words.split('\n').length
  const size = 1 << Math.max(4, Math.ceil(Math.log2(count * 2 + 1)))
  const slots = new Int32Array(size).fill(-1)
  const starts = new Int32Array(count + 1)
  let id = 0
  let hash = hashSeed
  for (let i = 0; i <= words.length && count > 0; i++) {
    const code = i < words.length ? words.charCodeAt(i) : 10
    if (code !== 10) {
      hash = hashStep(hash, code)
      continue
    }
    let slot = hash & (size - 1)
    while ((slots[slot] ?? -1) !== -1) slot = (slot + 1) & (size - 1)
    slots[slot] = id++
    starts[id] = i + 1
    hash = hashSeed
  }
  return { pool: words, starts, slots, mask: size - 1 }
}

/**
 * The id of the word in `text` from `start` to `end` whose folded hash is `hash`, or -1. Letters are compared in lower
 * case.
 */
export function findWord(
  vocabulary: Vocabulary,
  text: string,
  start: number,
  end: number,
  hash: number,
): number {
  const { slots, starts, pool, mask } = vocabulary
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] ?? -1
    if (id === -1) return -1
    const from = starts[id] ?? 0
    if ((starts[id + 1] ?? 0) - 1 - from !== end - start) continue
    let i = 0
    while (i < end - start && pool.charCodeAt(from + i) === lowerCode(text.charCodeAt(start + i))) i++
    if (i === end - start) return id
  }
}

/** The id of a lower-case word, or -1. */
export function wordId(vocabulary: Vocabulary, word: string): number {
  let hash = hashSeed
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  return findWord(vocabulary, word, 0, word.length, hash)
}

/** Lower case of one UTF-16 unit, where that is one unit; others stay. */
export function lowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}
