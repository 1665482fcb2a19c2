import type { Claim, Wording } from './types.ts'

/** The wordings of a set, in their order. A set is asked for by each rule: they are sorted once a reading. */
export function wordingsOfSet(wordings: readonly Wording[], set: string): readonly Wording[] {
  return sorted(wordings, bySet, wording => wording.set).get(set) ?? []
}

/** The claims of a category, in their order. */
export function claimsOfCategory(claims: readonly Claim[], category: string): readonly Claim[] {
  return sorted(claims, byCategory, claim => claim.category).get(category) ?? []
}

type Sorted<T> = ReadonlyMap<string, readonly T[]>

const bySet = new WeakMap<readonly Wording[], Sorted<Wording>>()
const byCategory = new WeakMap<readonly Claim[], Sorted<Claim>>()

function sorted<T>(
  items: readonly T[],
  known: WeakMap<readonly T[], Sorted<T>>,
  keyOf: (item: T) => string,
): Sorted<T> {
  const before = known.get(items)
  if (before) return before
  const lists = new Map<string, T[]>()
  for (const item of items) {
    const list = lists.get(keyOf(item))
    if (list) list.push(item)
    else lists.set(keyOf(item), [item])
  }
  known.set(items, lists)
  return lists
}
