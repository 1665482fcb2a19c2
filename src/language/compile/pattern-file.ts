import { isMap, isScalar, isSeq } from 'yaml'
import type { Properties } from '../types.ts'
import { openYaml, type Places, type TextFile } from './lexicon-file.ts'

export type RawPattern = {
  readonly id: string
  readonly set: string
  readonly text: string
  readonly properties: Properties
  readonly path: string
  readonly line: number
  /** Raises a `TableError` at the wording. */
  readonly fail: (message: string) => never
}

export type PatternFile = {
  readonly path: string
  readonly definitions: ReadonlyMap<string, string>
  readonly patterns: readonly RawPattern[]
}

const structural = new Set(['match', 'id'])

/**
 * Reads a wording file: `set`, optional `define` (name → wording part) and `wordings`, a list of maps with `id`, `match`
 * (one wording or a list of them) and properties. Throws `TableError`.
 */
export function readPatternFile(file: TextFile): PatternFile {
  const { root, ...places } = openYaml(file)
  const { fail } = places
  if (!isMap(root)) return fail(root, 'a wording file is a map with `set` and `wordings`')
  const set = root.get('set')
  if (typeof set !== 'string') return fail(root, '`set` is missing')
  const definitions = new Map<string, string>()
  const define = root.get('define', true)
  if (isMap(define)) {
    for (const { key, value } of define.items) {
      if (isScalar(key) && isScalar(value)) definitions.set(String(key.value), String(value.value))
    }
  }
  const wordings = root.get('wordings', true)
  if (!isSeq(wordings)) {
    if (definitions.size > 0) return { path: file.path, definitions, patterns: [] }
    return fail(root, '`wordings` is missing or no list')
  }
  return {
    path: file.path,
    definitions,
    patterns: wordings.items.flatMap(item => readWording(item, set, {}, file.path, places)),
  }
}

/**
 * Reads one item of `wordings`: a pattern for each wording under `match`. Its own properties add to `inherited` ones.
 * Throws `TableError`.
 */
export function readWording(
  item: unknown,
  set: string,
  inherited: Properties,
  path: string,
  { fail, lineOf }: Places,
): RawPattern[] {
  if (!isMap(item)) return fail(item, 'a wording is a map with `id` and `match`')
  const id = item.get('id')
  if (typeof id !== 'string') return fail(item, '`id` is missing')
  const match = item.get('match', true)
  const properties: Record<string, string | number | boolean> = { ...inherited }
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const content = isScalar(value) ? value.value : null
    if (structural.has(name)) continue
    if (typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean') {
      properties[name] = content
    }
  }
  return (isSeq(match) ? match.items : [match]).map(text => {
    if (!isScalar(text) || typeof text.value !== 'string')
      return fail(item, '`match` is a wording or a list of wordings')
    const line = lineOf(text)
    return { id, set, text: text.value, properties, path, line, fail: message => fail(text, message) }
  })
}
