import { type AuthorisedIndex, indexAuthorised } from './authorised.ts'
import { width } from './limits.ts'
import type { SignalCard } from './signals.ts'
import { createSources, type Sources } from './sources.ts'
import type { Substance } from './substance.ts'
import type { Entry, Instruction, Pattern, Tables } from './types.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** A pattern to try, and the ids of what else it needs in the sentence. */
export type Trigger = { readonly pattern: Pattern; readonly needs: readonly number[] }

/** The matcher's memory, shared by all blocks. Trials and sentences are numbered, so that nothing is ever cleared. */
export type Scratch = {
  readonly failed: Int32Array
  trials: number
  /** By need: the last sentence that met it. */
  readonly met: Int32Array
  /** By kind: the last sentence that held it. */
  readonly kinds: Int32Array
  rounds: number
}

/** Tables made ready for matching. Built once, shared by all documents. */
export type Lexicon = {
  readonly vocabulary: Vocabulary
  /** Ids from here on are of words that only packs know. */
  readonly ownWords: number
  readonly entries: readonly Entry[]
  readonly kinds: readonly string[]
  readonly kindIds: ReadonlyMap<string, number>
  /** Kinds of the layer `structure`, by id. */
  readonly structure: ReadonlySet<number>
  readonly patterns: readonly Pattern[]
  /** Next trie node from a node on a word, or -1. */
  readonly step: (node: number, word: number) => number
  /** Word endings that make an unknown word an entry of another kind (kind `medicine-stem`). */
  readonly stems: readonly { readonly ending: string; readonly entry: Entry }[]
  /** What medicines of a use treat, as classes of condition (kind `medicine-use`). */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>
  readonly accepted: readonly (readonly Entry[] | undefined)[]
  readonly scratch: Scratch
  /** Needs of patterns that a word or kind meets, by its id. */
  readonly needsOfWord: readonly (readonly number[] | undefined)[]
  readonly needsOfKind: readonly (readonly number[] | undefined)[]
  /** Patterns to try where a word or kind stands, by its id. */
  readonly patternsOfWord: readonly (readonly Trigger[] | undefined)[]
  readonly patternsOfKind: readonly (readonly Trigger[] | undefined)[]
  /** What is known about substances, by the `id` that lexicon entries carry. */
  readonly substances: ReadonlyMap<string, Substance>
  readonly sources: Sources
  readonly signals: SignalCard
  readonly authorised: AuthorisedIndex
}

/** Indexes compiled tables for matching. */
export function loadLexicon(tables: Tables): Lexicon {
  const edgeCount = tables.edges.length / 3
  const size = 1 << Math.ceil(Math.log2(edgeCount * 2 + 2))
  const mask = size - 1
  const slots = new Int32Array(size * 3).fill(-1)
  for (let i = 0; i < tables.edges.length; i += 3) {
    const node = tables.edges[i] ?? 0
    const word = tables.edges[i + 1] ?? 0
    let slot = mix(node, word) & mask
    while (slots[slot * 3] !== -1) slot = (slot + 1) & mask
    slots[slot * 3] = node
    slots[slot * 3 + 1] = word
    slots[slot * 3 + 2] = tables.edges[i + 2] ?? 0
  }
  const step = (node: number, word: number): number => {
    for (let slot = mix(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot * 3]
      if (at === -1) return -1
      if (at === node && slots[slot * 3 + 1] === word) return slots[slot * 3 + 2] ?? -1
    }
  }
  const accepted: Entry[][] = []
  for (let i = 0; i < tables.accepts.length; i += 2) {
    const entry = tables.entries[tables.accepts[i + 1] ?? 0]
    const node = tables.accepts[i] ?? 0
    if (!entry) continue
    const list = accepted[node] ?? []
    list.push(entry)
    accepted[node] = list
  }
  const vocabulary = createVocabulary(tables.words)
  const patterns = prepare(tables.patterns, vocabulary.starts.length)
  const needs = numberNeeds(patterns)
  const longest = tables.patterns.reduce(
    (most, { forward, backward }) => Math.max(most, forward.length, backward.length),
    1,
  )
  return {
    vocabulary,
    ownWords: tables.ownWords ?? Number.POSITIVE_INFINITY,
    entries: tables.entries,
    kinds: tables.kinds,
    kindIds: new Map(tables.kinds.map((kind, id) => [kind, id])),
    structure: new Set(tables.structure),
    patterns,
    step,
    stems: stemsOf(tables),
    uses: usesOf(tables),
    accepted,
    scratch: {
      failed: new Int32Array(longest * width),
      trials: 0,
      met: new Int32Array(needs.count),
      kinds: new Int32Array(tables.kinds.length),
      rounds: 0,
    },
    needsOfWord: needs.ofWord,
    needsOfKind: needs.ofKind,
    patternsOfWord: triggers(tables.wordTriggers, patterns, needs),
    patternsOfKind: triggers(tables.kindTriggers, patterns, needs),
    substances: new Map(tables.substances.map(substance => [substance.id, substance])),
    sources: createSources(tables.sources),
    signals: tables.signals,
    authorised: indexAuthorised(tables.authorised),
  }
}

function usesOf(tables: Tables): Map<string, Set<string>> {
  const kind = tables.kinds.indexOf('medicine-use')
  return new Map(
    tables.entries
      .filter(entry => entry.kind === kind)
      .map(entry => [entry.name, new Set(String(entry.properties['treats'] ?? '').split(' '))]),
  )
}

function stemsOf(tables: Tables): { ending: string; entry: Entry }[] {
  const stemKind = tables.kinds.indexOf('medicine-stem')
  const kind = tables.kinds.indexOf('medicine')
  const classKind = tables.kinds.indexOf('medicine.generic')
  return tables.entries
    .filter(entry => entry.kind === stemKind)
    .map(entry => ({ ending: entry.name, entry: { ...entry, kind, classKind } }))
}

function mix(node: number, word: number): number {
  return Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b) >>> 7
}

/** From this many words on, a set of bits is faster than going through the list. */
const longList = 4

/** Gives long word lists of the programs their bit sets; equal lists share one. */
function prepare(patterns: readonly Pattern[], words: number): Pattern[] {
  const sets = new Map<string, Uint32Array>()
  const withSet = (instruction: Instruction): Instruction => {
    if (instruction.op !== 'word' || instruction.words.length < longList) return instruction
    const key = instruction.words.join(' ')
    const set = sets.get(key) ?? bitsOf(instruction.words, words)
    sets.set(key, set)
    return { ...instruction, set }
  }
  return patterns.map(pattern => ({
    ...pattern,
    forward: pattern.forward.map(withSet),
    backward: pattern.backward.map(withSet),
  }))
}

function bitsOf(ids: readonly number[], words: number): Uint32Array {
  const bits = new Uint32Array((words >> 5) + 1)
  for (const id of ids) if (id >= 0) bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31))
  return bits
}

type Needs = {
  readonly count: number
  readonly ofWord: readonly (readonly number[] | undefined)[]
  readonly ofKind: readonly (readonly number[] | undefined)[]
  readonly ofPattern: ReadonlyMap<Pattern, readonly number[]>
}

/** Numbers what patterns need, the same need once, and lists which words and kinds meet it. */
function numberNeeds(patterns: readonly Pattern[]): Needs {
  const ids = new Map<string, number>()
  const ofWord: number[][] = []
  const ofKind: number[][] = []
  const ofPattern = new Map<Pattern, number[]>()
  for (const pattern of patterns) {
    const own = pattern.needs.map(({ words, kinds }) => {
      const key = `${words.join(' ')}|${kinds.join(' ')}`
      const known = ids.get(key)
      if (known !== undefined) return known
      const id = ids.size
      ids.set(key, id)
      for (const word of new Set(words)) addTo(ofWord, word, id)
      for (const kind of new Set(kinds)) addTo(ofKind, kind, id)
      return id
    })
    ofPattern.set(pattern, crosses(pattern) ? [] : own)
  }
  return { count: ids.size, ofWord, ofKind, ofPattern }
}

/** Ends of sentences: `.`, `!`, `?`, `…`. */
const stops: ReadonlySet<number> = new Set([46, 33, 63, 0x2026])

/** True for a wording that may reach over the end of a sentence: it names the mark that stands there. */
function crosses({ forward, backward }: Pattern): boolean {
  return [...forward, ...backward].some(each => each.op === 'punctuation' && stops.has(each.code))
}

function addTo(lists: number[][], key: number, id: number): void {
  const list = lists[key]
  if (list) list.push(id)
  else lists[key] = [id]
}

function triggers(
  pairs: readonly number[],
  patterns: readonly Pattern[],
  needs: Needs,
): (Trigger[] | undefined)[] {
  const lists: (Trigger[] | undefined)[] = []
  for (let i = 0; i < pairs.length; i += 2) {
    const pattern = patterns[pairs[i + 1] ?? 0]
    const key = pairs[i] ?? 0
    if (!pattern || key < 0) continue
    const trigger = { pattern, needs: needs.ofPattern.get(pattern) ?? [] }
    const list = lists[key]
    if (list) list.push(trigger)
    else lists[key] = [trigger]
  }
  return lists
}
