import type { Link, LinkReference, PhrasingContent } from 'mdast'
import { alignText } from './align.ts'
import { addTextValue } from './aligned-text.ts'
import { footnoteText } from './footnote-text.ts'
import { hiddenUntil, readInlineHtml } from './inline-html.ts'
import { cleanUrl, type Reading, spanOf } from './reading.ts'
import type { Sink } from './sink.ts'
import type { Span } from './types.ts'

/**
 * Gives the text of inline nodes to the sink. `range` is the source their parent takes up: nodes without a position
 * (remark gives none beside a GFM autolink literal) are found in the gap between their neighbours.
 */
export function readPhrasing(
  reading: Reading,
  nodes: readonly PhrasingContent[],
  range: Span,
  sink: Sink,
): void {
  const limits = rightLimits(reading, nodes, range.end)
  const unclosed = new Set<string>()
  let cursor = range.start
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (node === undefined) continue
    if (node.type === 'html') {
      const last = hiddenUntil(nodes, index, unclosed)
      const span = spanOf(reading, node) ?? { start: cursor, end: cursor }
      if (last !== null) {
        cursor = spanOf(reading, nodes[last] ?? node)?.end ?? span.end
        sink.builder.gap(span.start, cursor - span.start)
        index = last
        continue
      }
    }
    const known = spanOf(reading, node)
    cursor = readNode(
      reading,
      node,
      known ?? { start: cursor, end: limits[index] ?? range.end },
      known !== null,
      sink,
    )
  }
}

/** For every node, where the next node with a position starts. */
function rightLimits(reading: Reading, nodes: readonly PhrasingContent[], end: number): number[] {
  const limits = new Array<number>(nodes.length)
  let limit = end
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    limits[index] = limit
    const node = nodes[index]
    limit = (node === undefined ? null : spanOf(reading, node)?.start) ?? limit
  }
  return limits
}

/** Reads one node and gives the offset where its source ends. */
function readNode(reading: Reading, node: PhrasingContent, span: Span, exact: boolean, sink: Sink): number {
  const { builder } = sink
  switch (node.type) {
    case 'text': {
      const { runs, end } = alignText(node.value, reading.text, span.start, span.end)
      addTextValue(builder, { value: node.value, runs })
      return exact ? span.end : end
    }
    case 'emphasis':
    case 'strong':
      readPhrasing(reading, node.children, inner(reading, span), sink)
      return span.end
    case 'link':
    case 'linkReference':
      return readLink(reading, node, span, exact, sink)
    case 'break':
      builder.hardBreak(span.start, breakEnd(reading, span) - span.start)
      return span.end
    case 'html':
      readInlineHtml(reading, node, span, sink)
      return span.end
    case 'image':
    case 'imageReference':
      builder.gap(span.start, span.end - span.start)
      if (node.alt)
        sink.images.push({
          alt: node.alt,
          span: { start: Math.min(span.start + 2, span.end), end: span.end },
          html: false,
        })
      return span.end
    case 'footnoteReference': {
      const note = footnoteText(reading, node.identifier)
      builder.footnote(node.label ?? node.identifier, note?.text ?? null, note?.urls ?? [])
      builder.gap(span.start, span.end - span.start)
      return span.end
    }
    default:
      // Code, deleted text, and whatever a parser's extension adds: not the article's words.
      builder.gap(span.start, span.end - span.start)
      return span.end
  }
}

const LINE_BREAK = /[ \t\\]*(?:\r\n|\n|\r)/y

/** Where the line ends that a hard break ends. Parsers differ in whether the mark of a quotation behind it belongs to it. */
function breakEnd(reading: Reading, span: Span): number {
  LINE_BREAK.lastIndex = span.start
  return LINE_BREAK.test(reading.text) ? LINE_BREAK.lastIndex : span.end
}

const OPENING_MARKS = /(?:[*_~[|#]+[ \t]*|[ \t]+)/y

/** The range of a parent without the marks it starts with. */
export function inner(reading: Reading, span: Span): Span {
  OPENING_MARKS.lastIndex = span.start
  const start = OPENING_MARKS.test(reading.text) ? Math.min(OPENING_MARKS.lastIndex, span.end) : span.start
  return { start, end: span.end }
}

const BARE_URL = /^(?:https?:\/\/|www\.|mailto:)\S+$/i

function readLink(
  reading: Reading,
  node: Link | LinkReference,
  span: Span,
  exact: boolean,
  sink: Sink,
): number {
  const target =
    node.type === 'link'
      ? { url: cleanUrl(node.url), title: node.title ?? '' }
      : reading.definitions.get(node.identifier)
  const { url, title } = target ?? { url: '', title: '' }
  const only = node.children.length === 1 ? node.children[0] : undefined
  const shown = only?.type === 'text' ? only.value : ''
  const literal = !exact || reading.text.charAt(span.start) !== '['
  const start = sink.builder.length
  if (literal || BARE_URL.test(shown)) {
    const end = exact ? span.end : alignText(shown, reading.text, span.start, span.end).end
    sink.builder.link(start, url, title)
    sink.builder.gap(span.start, end - span.start)
    return end
  }
  readPhrasing(reading, node.children, inner(reading, span), sink)
  sink.builder.link(start, url, title)
  return span.end
}
