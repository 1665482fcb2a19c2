import type { Passage, Reading } from '../claims/index.ts'

/** The blocks a block is read with: its nearest heading, what introduces its list, the other cells of its row. */
export type Context = { readonly around: readonly Passage[] }

/** Looks up the surroundings of passages. Built once a document; each look-up costs what it gives back. */
export function contextsOf(reading: Reading): (passage: Passage) => Context {
  const byBlock = new Map<number, Passage>()
  const rows = new Map<string, Passage[]>()
  const lists = new Map<number, Passage[]>()
  for (const passage of reading.passages) {
    const { block } = passage
    byBlock.set(block.index, passage)
    if (block.cell) {
      const key = `${block.cell.table}:${block.cell.row}`
      const row = rows.get(key)
      if (row) row.push(passage)
      else rows.set(key, [passage])
    }
    if (block.leadIn !== null) {
      const list = lists.get(block.leadIn)
      if (list) list.push(passage)
      else lists.set(block.leadIn, [passage])
    }
  }
  return passage => {
    const { block } = passage
    const around: Passage[] = []
    const heading = block.headings.at(-1)
    const above = heading ? byBlock.get(heading.block) : undefined
    if (above) around.push(above)
    const introduction = block.leadIn === null ? undefined : byBlock.get(block.leadIn)
    if (introduction) around.push(introduction)
    if (block.cell) {
      around.push(
        ...(rows.get(`${block.cell.table}:${block.cell.row}`) ?? []).filter(other => other !== passage),
      )
      if (block.cell.row > 0) {
        const header = rows
          .get(`${block.cell.table}:0`)
          ?.find(other => other.block.cell?.column === block.cell?.column)
        if (header) around.push(header)
      }
    }
    // What introduces a list is read with its items: `banned in:`, then the states.
    if (/:\s*$/.test(block.prose)) around.push(...(lists.get(block.index) ?? []))
    return { around }
  }
}
