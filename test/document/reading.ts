import { parseRemark } from '../../src/document/parse-remark.ts'
import { sourceSpan } from '../../src/document/place.ts'
import { readDocument } from '../../src/document/read.ts'
import type { Block, Document, DocumentKind } from '../../src/document/types.ts'

/** Reads Markdown with the reference parser. */
export function read(source: string, kind: DocumentKind = 'markdown'): Document {
  return readDocument(source, kind, parseRemark)
}

/** The prose of every block. */
export function proses(source: string, kind: DocumentKind = 'markdown'): string[] {
  return read(source, kind).blocks.map(block => block.prose)
}

/** The only block, or the first of the kind. */
export function blockOf(document: Document, kind?: Block['kind']): Block {
  const block = document.blocks.find(candidate => kind === undefined || candidate.kind === kind)
  if (block === undefined) throw new Error(`no block of kind ${kind}`)
  return block
}

/** The source a reader's words come from: `words` is looked up in the prose of all blocks. */
export function sourceOf(source: string, words: string, kind: DocumentKind = 'markdown'): string {
  for (const block of read(source, kind).blocks) {
    const start = block.prose.indexOf(words)
    if (start === -1) continue
    const span = sourceSpan(block, { start, end: start + words.length })
    return source.slice(span.start, span.end)
  }
  throw new Error(`${JSON.stringify(words)} is not in the prose`)
}
