import type { Block } from '../../document/types.ts'
import type { Citation } from './types.ts'
import type { Unit } from './units.ts'

/** A citation that a place may lean on; `far` where it stands at the end of the paragraph or below the heading. */
export type InScope = { readonly citation: Citation; readonly far: boolean }

export type Scopes = {
  /** Citations in scope of a prose offset of a block, the nearest first. Never more than twenty. */
  readonly at: (block: Block, offset: number) => readonly InScope[]
}

/** How many sentences a mark at the end of a paragraph covers, its own included. */
const mostSentences = 4
const most = 20

/**
 * Finds the citations a sentence may lean on: its own; those of the next sentence when this one opens the paragraph and
 * the next goes on about it; one that ends the paragraph (far); those of its table row; those of the lead-in of its
 * list; for a heading, the first in the paragraph below (far). A list of sources without marks supports no sentence.
 */
export function createScopes(
  blocks: readonly Block[],
  unitsOf: ReadonlyMap<number, readonly Unit[]>,
): Scopes {
  const rows = new Map<string, Citation[]>()
  const below = new Map<number, Block>()
  for (const block of blocks) {
    if (block.cell && block.cell.row > 0) {
      const key = rowKey(block.cell)
      const row = rows.get(key) ?? []
      for (const unit of unitsOf.get(block.index) ?? []) row.push(...unit.citations)
      rows.set(key, row)
    }
    const above = block.headings.at(-1)?.block
    if (block.kind === 'paragraph' && above !== undefined && !below.has(above)) below.set(above, block)
  }
  return {
    at(block, offset) {
      const units = unitsOf.get(block.index) ?? []
      const found: InScope[] = []
      const add = (citations: readonly Citation[], far: boolean): void => {
        for (const citation of citations) if (found.length < most) found.push({ citation, far })
      }
      const index = lastIndexBefore(units, offset)
      add(units[index]?.citations ?? [], false)
      const next = units[index + 1]
      if (index === 0 && next?.refersBack) add(next.citations, false)
      if (block.cell && block.cell.row > 0) {
        const own = new Set(found.map(({ citation }) => citation))
        add((rows.get(rowKey(block.cell)) ?? []).filter(citation => !own.has(citation)).slice(0, most), false)
      }
      const leadIn = block.leadIn === null ? undefined : unitsOf.get(block.leadIn)?.at(-1)
      if (leadIn) add(leadIn.citations, false)
      const last = units.length - 1
      if (index < last && last - index < mostSentences && units[last]?.endsCited)
        add(units[last].citations.slice(-1), true)
      if (block.kind === 'heading') {
        const first = below.get(block.index)
        const cited = first && unitsOf.get(first.index)?.find(unit => unit.citations.length > 0)
        add(cited?.citations.slice(0, 1) ?? [], true)
      }
      return found
    },
  }
}

function rowKey(cell: { readonly table: number; readonly row: number }): string {
  return `${cell.table}:${cell.row}`
}

/** The unit that an offset stands in. */
function lastIndexBefore(units: readonly Unit[], offset: number): number {
  let low = 0
  let high = units.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((units[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
