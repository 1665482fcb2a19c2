/** Lists of numbers by key, end to end in one array: those of `key` are `items[starts[key]]` to `items[starts[key + 1]]`. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array }

/** Puts pairs (key, item) into lists, each in the order of the pairs; negative keys are left out. */
export function listsOf(pairs: readonly number[], keys: number): Lists {
  const starts = new Int32Array(keys + 1)
  for (let i = 0; i < pairs.length; i += 2) {
    const key = pairs[i] ?? -1
    if (key >= 0) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  }
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const items = new Int32Array(starts[keys] ?? 0)
  const filled = starts.slice()
  for (let i = 0; i < pairs.length; i += 2) {
    const key = pairs[i] ?? -1
    if (key < 0) continue
    const at = filled[key] ?? 0
    items[at] = pairs[i + 1] ?? 0
    filled[key] = at + 1
  }
  return { starts, items }
}
