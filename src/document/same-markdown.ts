import type { Nodes } from 'mdast'
import { MASK } from './fold.ts'
import { htmlTokens } from './html-tokens.ts'
import { maskTemplates } from './mask.ts'
import type { DocumentKind, Parse } from './types.ts'

/**
 * Whether two sources make the same page: the same tree, but for comments, front matter and the spaces between words.
 * May throw what the parser throws.
 */
export function sameMarkdown(one: string, other: string, kind: DocumentKind, parse: Parse): boolean {
  const shape = (source: string): string =>
    JSON.stringify(shapeOf(parse(maskTemplates(source, kind).text, kind)))
  return shape(one) === shape(other)
}

/** A node without its place; its text in one piece, its comments gone. */
function shapeOf(node: Nodes): unknown {
  const type: string = node.type
  if (type === 'yaml' || type === 'toml') return 'front matter'
  const { position: _, ...own } = node
  if (!('children' in own)) return own
  const { children, ...rest } = own
  const inside: unknown[] = []
  let text = ''
  const flush = (): void => {
    if (text.trim() !== '') inside.push(text.replace(/\s+/g, ' ').trim())
    text = ''
  }
  for (const child of children) {
    if (child.type === 'text') text += child.value.replaceAll(MASK, '')
    else if (child.type === 'html' && isComment(child.value)) continue
    else {
      flush()
      const shape = shapeOf(child)
      if (!isEmptyParagraph(shape)) inside.push(shape)
    }
  }
  flush()
  return { ...rest, inside }
}

function isComment(html: string): boolean {
  return htmlTokens(html).every(
    ({ type, start, end }) => type === 'comment' || (type === 'text' && html.slice(start, end).trim() === ''),
  )
}

/** What is left of a paragraph that held comments only. */
function isEmptyParagraph(shape: unknown): boolean {
  return JSON.stringify(shape) === '{"type":"paragraph","inside":[]}'
}
