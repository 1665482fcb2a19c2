import type { Projection } from './prose-builder.ts'
import type { Block, BlockKind, HeadingRef } from './types.ts'

/** What a block is besides its prose; the rest has the defaults of an ordinary paragraph. */
export type BlockFields = { readonly kind: BlockKind } & Partial<
  Pick<Block, 'depth' | 'quoted' | 'leadIn' | 'list' | 'cell' | 'key'>
>

/** Collects blocks in reading order and keeps the trail of headings. */
export class BlockWriter {
  readonly blocks: Block[] = []
  #trail: readonly HeadingRef[] = []
  #lists = 0
  #tables = 0

  /** Adds a block and gives its index; text that is empty makes no block and gives null. */
  add(projection: Projection, fields: BlockFields): number | null {
    if (projection.prose === '') return null
    const index = this.blocks.length
    const depth = fields.depth ?? 0
    const headings = depth === 0 ? this.#trail : this.#trail.filter(heading => heading.depth < depth)
    this.blocks.push({
      index,
      kind: fields.kind,
      ...projection,
      headings,
      depth,
      quoted: fields.quoted ?? false,
      leadIn: fields.leadIn ?? null,
      list: fields.list ?? null,
      cell: fields.cell ?? null,
      key: fields.key ?? null,
    })
    if (depth > 0) this.#trail = [...headings, { depth, prose: projection.prose, block: index }]
    return index
  }

  /** Runs `write`; headings written by it are forgotten afterwards (those of a quotation are not the article's). */
  within(write: () => void): void {
    const trail = this.#trail
    write()
    this.#trail = trail
  }

  /** A number no other list of the document has. */
  nextList(): number {
    return this.#lists++
  }

  /** A number no other table of the document has. */
  nextTable(): number {
    return this.#tables++
  }
}
