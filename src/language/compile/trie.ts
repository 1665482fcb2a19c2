import type { Tables } from '../types.ts'

/** One written form of an entry: the ids of its words, and the id of the entry. */
export type Phrase = { readonly path: readonly number[]; readonly entry: number }

/** The edges and accepts that phrases add to the trie of tables; nodes continue its numbers. */
export function extendTrie(
  base: Pick<Tables, 'edges' | 'accepts'>,
  phrases: readonly Phrase[],
): { readonly edges: readonly number[]; readonly accepts: readonly number[] } {
  const known = edgesOn(base.edges, new Set(phrases.flatMap(({ path }) => path)))
  // Each edge leads to a node of its own, and the root has none.
  let size = base.edges.length / 3 + 1
  const edges: number[] = []
  const accepts: number[] = []
  for (const { path, entry } of phrases) {
    let node = 0
    for (const word of path) {
      const key = `${node} ${word}`
      let next = known.get(key)
      if (next === undefined) {
        next = size++
        known.set(key, next)
        edges.push(node, word, next)
      }
      node = next
    }
    accepts.push(node, entry)
  }
  return { edges, accepts }
}

/** The edges on some words, by `node word`: a small pack looks at few of the many there are. */
function edgesOn(edges: readonly number[], words: ReadonlySet<number>): Map<string, number> {
  const found = new Map<string, number>()
  for (let i = 0; i < edges.length; i += 3) {
    const word = edges[i + 1] ?? 0
    if (words.has(word)) found.set(`${edges[i]} ${word}`, edges[i + 2] ?? 0)
  }
  return found
}
