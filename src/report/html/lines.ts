import { lineIndex } from '../../document/place.ts'

export type LineKind = 'front-matter' | 'heading' | 'item' | 'quote' | 'table' | 'code' | 'blank' | 'text'

/** A line of the source, without its end. Offsets are UTF-16 code units, 0-based; `number` is 1-based. */
export type Line = {
  readonly number: number
  readonly start: number
  readonly text: string
  readonly kind: LineKind
  /** 1–6 for headings, how far a list item is set in, else 0. */
  readonly depth: number
}

/** Lines that are read as one: a paragraph, an item, a table. */
export type Block = { readonly kind: LineKind; readonly lines: readonly Line[] }

/**
 * The source as blocks of lines, for the eye alone: a look at how each line starts is enough to set a heading as a
 * heading. What findings say never depends on it.
 */
export function blocksOf(source: string): Block[] {
  const blocks: { kind: LineKind; lines: Line[] }[] = []
  for (const line of linesOf(source)) {
    const last = blocks.at(-1)
    if (last && continues(last.kind, line.kind)) last.lines.push(line)
    else blocks.push({ kind: line.kind, lines: [line] })
  }
  return blocks
}

function continues(block: LineKind, line: LineKind): boolean {
  if (line === 'text') return block === 'text' || block === 'item' || block === 'quote'
  return line === block && line !== 'heading' && line !== 'item'
}

function linesOf(source: string): Line[] {
  const { starts } = lineIndex(source)
  const reader = createReader()
  return starts.map((start, index) => {
    const text = source.slice(start, starts[index + 1] ?? source.length).replace(/(?:\r\n|\n|\r)$/, '')
    return { number: index + 1, start, text, ...reader(text, index) }
  })
}

type Read = Pick<Line, 'kind' | 'depth'>

function createReader(): (text: string, index: number) => Read {
  /** What ends the front matter or the fenced code that the line stands in. */
  let until: { readonly mark: string; readonly kind: LineKind } | null = null
  return (text, index) => {
    const bare = text.trim()
    if (until) {
      const { kind, mark } = until
      if (bare.startsWith(mark) && /^(.)\1*$/.test(bare)) until = null
      return { kind, depth: 0 }
    }
    if (index === 0 && /^(?:---|\+\+\+)$/.test(bare)) {
      until = { mark: bare, kind: 'front-matter' }
      return { kind: 'front-matter', depth: 0 }
    }
    const fence = /^(?:```+|~~~+)/.exec(bare)?.[0]
    if (fence !== undefined) {
      until = { mark: fence, kind: 'code' }
      return { kind: 'code', depth: 0 }
    }
    return readStart(text)
  }
}

function readStart(text: string): Read {
  if (text.trim() === '') return { kind: 'blank', depth: 0 }
  const heading = /^ {0,3}(#{1,6})(?=\s|$)/.exec(text)?.[1]
  if (heading !== undefined) return { kind: 'heading', depth: heading.length }
  const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s/.exec(text)?.[1]
  if (item !== undefined) return { kind: 'item', depth: Math.min(6, Math.floor(item.length / 2) + 1) }
  if (/^\s*>/.test(text)) return { kind: 'quote', depth: 0 }
  if (/^\s*\|/.test(text)) return { kind: 'table', depth: 0 }
  return { kind: 'text', depth: 0 }
}
