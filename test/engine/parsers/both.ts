import { markdownToMdast } from 'satteri'
import { parseRemark } from '../../../src/document/parse-remark.ts'
import { readDocument } from '../../../src/document/read.ts'
import type { DocumentKind, Parse } from '../../../src/document/types.ts'
import { createSatteriParse } from '../../../src/engine/parsers/satteri.ts'

/** The parser that a run takes where satteri loads. */
export const parseSatteri: Parse = createSatteriParse(markdownToMdast, parseRemark)

/** satteri alone: what it reads otherwise than remark is not sent there. */
export const satteriAlone: Parse = createSatteriParse(markdownToMdast, source => parseAlone(source))

function parseAlone(source: string): ReturnType<Parse> {
  const tree = markdownToMdast(source, { features: { gfm: true, frontmatter: true } })
  if (tree.type !== 'root') throw new Error('no root')
  return tree
}

/** What is read of a source with a parser: blocks, front matter, comments and problems, as plain data. */
export function readWith(parse: Parse, source: string, kind: DocumentKind = 'markdown'): unknown {
  return JSON.parse(JSON.stringify(readDocument(source, kind, parse)))
}
