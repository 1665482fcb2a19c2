import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { didYouMean } from '../closest.ts'
import type { Places } from './lexicon-file.ts'

/** Raises a `TableError` at the first key that is none of `known`. `what` names the map: `a rule`. */
export function checkKeys(map: YAMLMap, known: readonly string[], what: string, { fail }: Places): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (known.includes(name)) continue
    const hint = didYouMean(name, known) || ` Keys of ${what}: ${known.join(', ')}`
    fail(key, `unknown key \`${name}\`.${hint}`)
  }
}

/** The text under a key. Throws `TableError` where there is none; `expected` completes "expected …". */
export function readText(map: YAMLMap, key: string, expected: string, { fail }: Places): string {
  const node = map.get(key, true)
  if (node === undefined) return fail(map, `\`${key}\` is missing: expected ${expected}`)
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '')
    return fail(placed(node, map), `\`${key}\`: expected ${expected}`)
  return node.value.trim()
}

/** The name of a pack. Throws `TableError`. */
export function readName(map: YAMLMap, places: Places): string {
  return readText(map, 'name', 'a name for the pack, such as `acme`', places)
}

/** The list under a key, with at least one item; `otherwise` where the key is not there. Throws `TableError`. */
export function requiredList(
  map: YAMLMap,
  key: string,
  expected: string,
  { fail }: Places,
  otherwise?: readonly unknown[],
): readonly unknown[] {
  const node = map.get(key, true)
  if (node === undefined) return otherwise ?? fail(map, `\`${key}\` is missing: expected ${expected}`)
  if (!isSeq(node)) return fail(placed(node, map), `\`${key}\`: expected ${expected}`)
  if (node.items.length === 0) return fail(node, `\`${key}\` is empty: expected ${expected}`)
  return node.items
}

/** The map under a key, or null where the key is not there. Throws `TableError`. */
export function optionalMap(map: YAMLMap, key: string, expected: string, { fail }: Places): YAMLMap | null {
  const node = map.get(key, true)
  if (node === undefined) return null
  return isMap(node) ? node : fail(placed(node, map), `\`${key}\`: expected ${expected}`)
}

/** The node itself where it has a place, else the one around it. */
function placed(node: unknown, around: unknown): unknown {
  return typeof node === 'object' && node !== null && 'range' in node && node.range ? node : around
}
