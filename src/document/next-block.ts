import type { Nodes, Root } from 'mdast'
import { MASK } from './fold.ts'
import { htmlTokens } from './html-tokens.ts'
import { type Reading, spanOf } from './reading.ts'
import type { Comment, MetComment, Span } from './types.ts'

/** Adds to each comment, in the order of the source, the block that follows it. Linear, but for a sort. */
export function withNextBlocks(reading: Reading, tree: Root): readonly Comment[] {
  const comments = reading.comments.toSorted((one, other) => one.span.start - other.span.start)
  if (comments.length === 0) return []
  const blocks = blocksOf(reading, tree)
  let at = 0
  return comments.map(comment => {
    while ((blocks[at]?.start ?? Number.POSITIVE_INFINITY) < comment.span.start) at += 1
    // A comment in the middle of a block is not what a later block begins with.
    let next = at
    while (next < blocks.length && isBehind(blocks[next], comment, reading.text)) next += 1
    return { ...comment, next: blocks[next] ?? null }
  })
}

/** Whether a block begins with the comment and has nothing but comments behind it. */
function isBehind(block: Span | undefined, { span }: MetComment, text: string): boolean {
  return block !== undefined && block.start < span.end && isBare(text.slice(span.end, block.end))
}

/** Flow content in the order of the source, the outer before the inner, without what holds only comments. */
function blocksOf(reading: Reading, tree: Root): readonly Span[] {
  const found: Span[] = []
  const walk = (node: Nodes): void => {
    const { type } = node
    if (type === 'definition' || type === 'yaml' || type === 'thematicBreak') return
    const span = type === 'root' ? null : spanOf(reading, node)
    const mayBeBare = type === 'html' || type === 'paragraph'
    if (span !== null && !(mayBeBare && isBare(reading.text.slice(span.start, span.end)))) found.push(span)
    const holds = type === 'root' || type === 'list' || type === 'listItem' || type === 'blockquote'
    if (holds || type === 'footnoteDefinition') for (const child of node.children) walk(child)
  }
  walk(tree)
  return found
}

/** Whether a text shows nothing: it is blank but for comments. */
function isBare(text: string): boolean {
  const shown = text.replaceAll(MASK, '')
  return htmlTokens(shown).every(
    ({ type, start, end }) =>
      type === 'comment' || (type === 'text' && shown.slice(start, end).trim() === ''),
  )
}
