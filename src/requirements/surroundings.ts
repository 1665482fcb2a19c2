import type { Passage, Reading } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'

/** The blocks a block is read with: its nearest heading, what introduces its list, the other cells of its row. */
export type Context = { readonly around: readonly Passage[] }

/** So many neighbours tell what a block is about; bounds the cost of endless rows and lists. */
const mostNeighbours = 60
/** So many tokens of a neighbour are looked at. */
const mostTokens = 200

/** The part of a neighbouring passage that is looked at. */
export function openingOf(passage: Passage): TokenRange {
  return { from: 0, to: Math.min(passage.analysis.tokens.count, mostTokens) }
}

/** Looks up the surroundings of passages. Built once a document; a look-up costs what it gives back. */
export function contextsOf(reading: Reading): (passage: Passage) => Context {
  const byBlock = new Map<number, Passage>()
  const rows = new Map<string, Passage[]>()
  const headers = new Map<string, Passage>()
  const lists = new Map<number, Passage[]>()
  for (const passage of reading.passages) {
    const { block } = passage
    byBlock.set(block.index, passage)
    if (block.cell) {
      push(rows, `${block.cell.table}:${block.cell.row}`, passage)
      if (block.cell.row === 0) headers.set(`${block.cell.table}:${block.cell.column}`, passage)
    }
    if (block.leadIn !== null) push(lists, block.leadIn, passage)
  }
  return passage => {
    const { block } = passage
    const heading = block.headings.at(-1)
    const around: Passage[] = []
    const add = (other: Passage | undefined): void => {
      if (other && other !== passage) around.push(other)
    }
    if (heading) add(byBlock.get(heading.block))
    if (block.leadIn !== null) add(byBlock.get(block.leadIn))
    if (block.cell) {
      for (const other of rows.get(`${block.cell.table}:${block.cell.row}`) ?? []) add(other)
      add(headers.get(`${block.cell.table}:${block.cell.column}`))
    }
    // What introduces a list is read with its items: `banned in:`, then the states.
    if (block.prose.trimEnd().endsWith(':')) for (const other of lists.get(block.index) ?? []) add(other)
    return { around }
  }
}

function push<Key>(map: Map<Key, Passage[]>, key: Key, passage: Passage): void {
  const list = map.get(key)
  if (!list) map.set(key, [passage])
  else if (list.length < mostNeighbours) list.push(passage)
}
