import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml'
import type { Properties } from '../types.ts'
import type { Inflection } from './inflect.ts'
import { TableError } from './problem.ts'

export type Layer = 'content' | 'structure'

/** A lexicon file as read: what it says, before forms are added. */
export type LexiconFile = {
  readonly path: string
  readonly kind: string
  /** `structure` tells about grammar and cues, `content` about things; null where the file leaves it to its kind. */
  readonly layer: Layer | null
  readonly entries: readonly RawEntry[]
}

export type RawEntry = {
  /** Spellings and synonyms; the first is the name. */
  readonly spellings: readonly string[]
  readonly inflection: Inflection
  readonly properties: Properties
  readonly line: number
}

export type TextFile = { readonly path: string; readonly text: string }

/** Where the nodes of a file stand. Lines and columns are 1-based. */
export type Places = {
  /** Raises a `TableError` at a node. */
  readonly fail: (node: unknown, message: string) => never
  readonly lineOf: (node: unknown) => number
  readonly placeOf: (node: unknown) => { readonly line: number; readonly column: number }
}

/** Reads YAML and hands out its root map with a function that raises errors at a node. Throws `TableError`. */
export function openYaml(file: TextFile): Places & { readonly root: YamlNode | null } {
  const counter = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: counter })
  const place = (node: unknown): { line: number; col: number } => {
    const range = isNodeWithRange(node) ? node.range : null
    return range ? counter.linePos(range[0]) : { line: 1, col: 1 }
  }
  const fault = document.errors[0]
  if (fault) {
    const { line, col } = counter.linePos(fault.pos[0])
    const [said = 'not YAML'] = fault.message.split('\n')
    throw new TableError(file.path, line, col, said.replace(/ at line \d+, column \d+:?$/, ''))
  }
  return {
    root: document.contents,
    lineOf: node => place(node).line,
    placeOf: node => {
      const { line, col } = place(node)
      return { line, column: col }
    },
    fail: (node, message) => {
      const { line, col } = place(node)
      throw new TableError(file.path, line, col, message)
    },
  }
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

const structural = new Set(['words', 'is', 'inflect'])

/** Reads a lexicon file (format: `rules/lexicon/README.md`). Throws `TableError` naming file, line and column. */
export function readLexiconFile(file: TextFile): LexiconFile {
  const { root, ...places } = openYaml(file)
  return readLexicon(root, file.path, places)
}

/** Reads the map of a lexicon file: `kind`, `groups` and what goes with them. Throws `TableError`. */
export function readLexicon(root: unknown, path: string, { fail, lineOf }: Places): LexiconFile {
  if (!isMap(root)) return fail(root, 'a lexicon file is a map with `kind` and `groups`')
  const kind = root.get('kind')
  if (typeof kind !== 'string') return fail(root, '`kind` is missing')
  const layer = root.get('layer')
  if (layer !== undefined && layer !== 'content' && layer !== 'structure')
    return fail(root.get('layer', true), '`layer` is content or structure')
  const groups = root.get('groups', true)
  if (!isSeq(groups)) return fail(root, '`groups` is missing or no list')
  const inflectionOf = (value: unknown, node: unknown, otherwise: Inflection): Inflection => {
    if (value === undefined) return otherwise
    if (value === 'noun' || value === 'verb' || value === 'none') return value
    return fail(node, '`inflect` is noun, verb or none')
  }
  const fileInflection = inflectionOf(root.get('inflect'), root, 'noun')
  const entries: RawEntry[] = []
  for (const group of groups.items) {
    if (!isMap(group)) return fail(group, 'a group is a map with `words`')
    const groupProperties = scalars(group)
    const inflection = inflectionOf(group.get('inflect'), group, fileInflection)
    const words = group.get('words', true)
    if (!isSeq(words)) return fail(group, '`words` is missing or no list')
    for (const item of words.items) {
      const own = isMap(item) ? scalars(item) : {}
      const text = isMap(item) ? item.get('is') : isScalar(item) ? item.value : null
      if (typeof text !== 'string' && typeof text !== 'number')
        return fail(item, 'an entry is a word, or a map with `is`')
      const spellings = String(text)
        .split('|')
        .map(spelling => spelling.trim())
      if (spellings.some(spelling => spelling === '')) return fail(item, 'an empty spelling')
      entries.push({
        spellings,
        inflection: isMap(item) ? inflectionOf(item.get('inflect'), item, inflection) : inflection,
        properties: { ...groupProperties, ...own },
        line: lineOf(item),
      })
    }
  }
  return { path, kind, layer: layer ?? null, entries }
}

function scalars(map: {
  items: readonly { key: unknown; value: unknown }[]
}): Record<string, string | number | boolean> {
  const out: Record<string, string | number | boolean> = {}
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? key.value : key
    const content = isScalar(value) ? value.value : value
    if (typeof name !== 'string' || structural.has(name)) continue
    if (typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean')
      out[name] = content
  }
  return out
}
