import type {
  BlockContent,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { alignText } from './align.ts'
import { addHtmlText, addTextValue } from './aligned-text.ts'
import type { BlockFields, BlockWriter } from './block-writer.ts'
import { writeHtml } from './html-blocks.ts'
import { inner, readPhrasing } from './phrasing.ts'
import { ProseBuilder } from './prose-builder.ts'
import { type Reading, spanOf } from './reading.ts'
import { createSink, type ImageText, type Sink } from './sink.ts'
import type { Span } from './types.ts'

/** What blocks inherit from the containers around them. */
type Scope = Required<Pick<BlockFields, 'kind' | 'quoted' | 'list' | 'leadIn'>>

type Flow = RootContent | BlockContent | DefinitionContent

const TOP: Scope = { kind: 'paragraph', quoted: false, list: null, leadIn: null }
const NOWHERE: Span = { start: 0, end: 0 }

/** Writes a block for every text of the tree. Its recursion is as deep as containers nest, which is bounded before. */
export function writeBlocks(reading: Reading, writer: BlockWriter, tree: Root): void {
  writeFlow(reading, writer, tree.children, TOP)
}

function writeFlow(reading: Reading, writer: BlockWriter, nodes: readonly Flow[], scope: Scope): void {
  // The block that introduces a list, should one come next.
  let last: number | null = null
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
        last = writeParagraph(reading, writer, node, scope) ?? last
        break
      case 'heading': {
        const span = inner(reading, spanOf(reading, node) ?? NOWHERE)
        writeText(reading, writer, node.children, span, {
          kind: 'heading',
          depth: node.depth,
          quoted: scope.quoted,
        })
        last = null
        break
      }
      case 'list': {
        const kind = scope.kind === 'footnote' ? 'footnote' : 'list-item'
        const items: Scope = { kind, quoted: scope.quoted, list: writer.nextList(), leadIn: last }
        for (const item of node.children)
          writer.within(() => writeFlow(reading, writer, item.children, items))
        last = null
        break
      }
      case 'blockquote':
        writer.within(() => writeFlow(reading, writer, node.children, { ...TOP, quoted: true }))
        last = null
        break
      case 'footnoteDefinition':
        writer.within(() => writeFlow(reading, writer, node.children, { ...TOP, kind: 'footnote' }))
        break
      case 'table':
        writeTable(reading, writer, node, scope.quoted)
        last = null
        break
      case 'html':
        last = writeHtml(reading, writer, node, scope.quoted, last)
        break
      case 'code':
      case 'thematicBreak':
        last = null
        break
      default:
        break
    }
  }
}

function writeParagraph(reading: Reading, writer: BlockWriter, node: Paragraph, scope: Scope): number | null {
  return writeText(reading, writer, node.children, spanOf(reading, node) ?? NOWHERE, scope)
}

function writeText(
  reading: Reading,
  writer: BlockWriter,
  nodes: readonly PhrasingContent[],
  span: Span,
  fields: BlockFields,
): number | null {
  const sink = createSink()
  readPhrasing(reading, nodes, span, sink)
  const index = writer.add(sink.builder.finish(), fields)
  writeImages(reading, writer, sink, fields.quoted ?? false)
  return index
}

function writeImages(reading: Reading, writer: BlockWriter, sink: Sink, quoted: boolean): void {
  for (const image of sink.images) {
    const builder = new ProseBuilder()
    addAlt(reading, builder, image)
    writer.add(builder.finish(), { kind: 'image-alt', quoted })
  }
}

function addAlt(reading: Reading, builder: ProseBuilder, image: ImageText): void {
  const { runs } = alignText(image.alt, reading.text, image.span.start, image.span.end)
  const text = { value: image.alt, runs }
  if (image.html) addHtmlText(builder, text, 0, image.alt.length)
  else addTextValue(builder, text)
}

function writeTable(reading: Reading, writer: BlockWriter, node: Table, quoted: boolean): void {
  const table = writer.nextTable()
  let headers: readonly string[] = []
  node.children.forEach((row, rowIndex) => {
    const cells = row.children.map(cell => {
      const sink = createSink()
      readPhrasing(reading, cell.children, inner(reading, spanOf(reading, cell) ?? NOWHERE), sink)
      return { sink, projection: sink.builder.finish() }
    })
    if (rowIndex === 0) headers = cells.map(cell => cell.projection.prose)
    const rowLabel = cells[0]?.projection.prose ?? ''
    cells.forEach(({ sink, projection }, column) => {
      const cell = { table, row: rowIndex, column, header: headers[column] ?? '', rowLabel }
      writer.add(projection, { kind: 'table-cell', quoted, cell })
      writeImages(reading, writer, sink, quoted)
    })
  })
}
