import { type AuthorisedIndex, indexAuthorised } from './authorised.ts'
import type { SignalCard } from './signals.ts'
import { createSources, type Sources } from './sources.ts'
import type { Substance } from './substance.ts'
import type { Entry, Tables } from './types.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { indexWordings, type Wordings } from './wordings.ts'

/** Tables made ready for matching. Built once, shared by all documents. */
export type Lexicon = {
  readonly vocabulary: Vocabulary
  /** Ids from here on are of words that only packs know. */
  readonly ownWords: number
  readonly entries: readonly Entry[]
  readonly kinds: readonly string[]
  readonly kindIds: ReadonlyMap<string, number>
  /** 1 for kinds of the layer `structure`, by id. */
  readonly structure: Uint8Array
  readonly wordings: Wordings
  /** Next trie node from a node on a word, or -1. */
  readonly step: (node: number, word: number) => number
  /** Word endings that make an unknown word an entry of another kind (kind `medicine-stem`). */
  readonly stems: readonly { readonly ending: string; readonly entry: Entry }[]
  /** What medicines of a use treat, as classes of condition (kind `medicine-use`). */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>
  readonly accepted: readonly (readonly Entry[] | undefined)[]
  /** What is known about substances, by the `id` that lexicon entries carry. */
  readonly substances: ReadonlyMap<string, Substance>
  readonly sources: Sources
  readonly signals: SignalCard
  readonly authorised: AuthorisedIndex
}

/** Indexes compiled tables for matching. */
export function loadLexicon(tables: Tables): Lexicon {
  const vocabulary = createVocabulary(tables.words)
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
  // Most walks end at the first word or behind it: both are a look into a table, and only phrases pay for the search.
  const roots = rootsOf(tables.edges, vocabulary.starts.length)
  const leads = new Uint8Array(edgeCount + 1)
  for (let i = 0; i < tables.edges.length; i += 3) leads[tables.edges[i] ?? 0] = 1
  const step = (node: number, word: number): number => {
    if (leads[node] === 0 || word === -1) return -1
    // A phrase may begin with a mark, which has no id.
    if (node === 0 && word >= 0) return roots[word] ?? -1
    for (let slot = mix(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot * 3]
      if (at === -1) return -1
      if (at === node && slots[slot * 3 + 1] === word) return slots[slot * 3 + 2] ?? -1
    }
  }
  // Filled from the start: an array with holes would be a slower one.
  const accepted = new Array<Entry[] | undefined>(edgeCount + 1).fill(undefined)
  for (let i = 0; i < tables.accepts.length; i += 2) {
    const entry = tables.entries[tables.accepts[i + 1] ?? 0]
    const node = tables.accepts[i] ?? 0
    if (!entry) continue
    const list = accepted[node] ?? []
    list.push(entry)
    accepted[node] = list
  }
  return {
    vocabulary,
    ownWords: tables.ownWords ?? Number.POSITIVE_INFINITY,
    entries: tables.entries,
    kinds: tables.kinds,
    kindIds: new Map(tables.kinds.map((kind, id) => [kind, id])),
    structure: structureOf(tables),
    wordings: indexWordings(tables, vocabulary.starts.length),
    step,
    stems: stemsOf(tables),
    uses: usesOf(tables),
    accepted,
    substances: new Map(tables.substances.map(substance => [substance.id, substance])),
    sources: createSources(tables.sources),
    signals: tables.signals,
    authorised: indexAuthorised(tables.authorised),
  }
}

function structureOf({ kinds, structure }: Tables): Uint8Array {
  const marks = new Uint8Array(kinds.length)
  for (const kind of structure) marks[kind] = 1
  return marks
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

/** The nodes behind the root by word, -1 where no phrase begins. */
function rootsOf(edges: readonly number[], words: number): Int32Array {
  const roots = new Int32Array(words).fill(-1)
  for (let i = 0; i < edges.length; i += 3) {
    const word = edges[i + 1] ?? -1
    if (edges[i] === 0 && word >= 0) roots[word] = edges[i + 2] ?? -1
  }
  return roots
}

function mix(node: number, word: number): number {
  return Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b) >>> 7
}
