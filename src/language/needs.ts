import { type Lists, listsOf } from './lists.ts'
import type { Analysis, Pattern, TokenRange } from './types.ts'

/**
 * What wordings cannot do without beside their trigger, numbered, the same need once; and where the sentence that is
 * being read meets them. Sentences are numbered as they are read, so that nothing is ever cleared.
 */
export type Needs = {
  readonly ofWord: Lists
  readonly ofKind: Lists
  /** Those that stand before the trigger come first. */
  readonly ofPattern: Lists
  /** How many of a pattern's needs stand before its trigger. */
  readonly before: Uint8Array
  /** By need: the last sentence that met it, and the first and last token there that do. */
  readonly met: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly kinds: KindPlaces
  sentence: number
}

/** The kinds that the sentence holds, each with the first and last token where one starts. */
type KindPlaces = {
  readonly seen: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly list: Int32Array
  count: number
}

/** Numbers what patterns need, and lists which words and kinds meet it. */
export function numberNeeds(patterns: readonly Pattern[], words: number, kinds: number): Needs {
  const ids = new Map<string, number>()
  const ofWord: number[] = []
  const ofKind: number[] = []
  const ofPattern: number[] = []
  const before = new Uint8Array(patterns.length)
  for (const [index, pattern] of patterns.entries()) {
    if (crosses(pattern)) continue
    before[index] = pattern.needsBefore
    for (const need of pattern.needs) {
      const key = `${need.words.join(' ')}|${need.kinds.join(' ')}`
      let id = ids.get(key)
      if (id === undefined) {
        id = ids.size
        ids.set(key, id)
        for (const word of new Set(need.words)) ofWord.push(word, id)
        for (const kind of new Set(need.kinds)) ofKind.push(kind, id)
      }
      ofPattern.push(index, id)
    }
  }
  const places = (size: number): Int32Array => new Int32Array(size)
  const kindPlaces = { seen: places(kinds), first: places(kinds), last: places(kinds), list: places(kinds) }
  return {
    ofWord: listsOf(ofWord, words),
    ofKind: listsOf(ofKind, kinds),
    ofPattern: listsOf(ofPattern, patterns.length),
    before,
    met: places(ids.size),
    first: places(ids.size),
    last: places(ids.size),
    kinds: { ...kindPlaces, count: 0 },
    sentence: 0,
  }
}

/** Ends of sentences: `.`, `!`, `?`, `…`. */
const stops: ReadonlySet<number> = new Set([46, 33, 63, 0x2026])

/** True for a wording that may reach over the end of a sentence: it names the mark that stands there. */
function crosses({ forward, backward }: Pattern): boolean {
  return [...forward, ...backward].some(each => each.op === 'punctuation' && stops.has(each.code))
}

/** Whether the sentence holds what else a pattern needs, on the side of token `at` where it needs it. */
export function isMet(pattern: number, at: number, needs: Needs): boolean {
  const { met, first, last, sentence } = needs
  const { starts, items } = needs.ofPattern
  const start = starts[pattern] ?? 0
  const end = starts[pattern + 1] ?? 0
  const turn = start + (needs.before[pattern] ?? 0)
  for (let i = start; i < end; i++) {
    const need = items[i] ?? 0
    if (met[need] !== sentence) return false
    if (i < turn ? (first[need] ?? 0) >= at : (last[need] ?? 0) <= at) return false
  }
  return true
}

/** Notes which needs the words and kinds of a sentence meet, and where. */
export function noteNeeds({ tokens, starting }: Analysis, { from, to }: TokenRange, needs: Needs): void {
  const sentence = ++needs.sentence
  const { ofWord, ofKind, kinds } = needs
  kinds.count = 0
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] ?? -1
    if (word >= 0) note(ofWord, word, at, at, needs)
    const tags = starting[at]
    if (tags === undefined) continue
    for (let i = 0; i < tags.length; i++) {
      const entry = tags[i]?.entry
      if (entry === undefined) continue
      place(entry.kind, at, sentence, kinds)
      if (entry.classKind >= 0) place(entry.classKind, at, sentence, kinds)
    }
  }
  for (let i = 0; i < kinds.count; i++) {
    const kind = kinds.list[i] ?? 0
    note(ofKind, kind, kinds.first[kind] ?? 0, kinds.last[kind] ?? 0, needs)
  }
}

function place(kind: number, at: number, sentence: number, kinds: KindPlaces): void {
  if (kinds.seen[kind] !== sentence) {
    kinds.seen[kind] = sentence
    kinds.first[kind] = at
    kinds.list[kinds.count++] = kind
  }
  kinds.last[kind] = at
}

function note({ starts, items }: Lists, key: number, from: number, to: number, needs: Needs): void {
  const { met, first, last, sentence } = needs
  const end = starts[key + 1] ?? 0
  for (let i = starts[key] ?? 0; i < end; i++) {
    const need = items[i] ?? 0
    if (met[need] !== sentence) {
      met[need] = sentence
      first[need] = from
      last[need] = to
      continue
    }
    if (from < (first[need] ?? 0)) first[need] = from
    if (to > (last[need] ?? 0)) last[need] = to
  }
}
