import type { Html, PhrasingContent } from 'mdast'
import { alignLines } from './align.ts'
import { isBoundaryElement, isHiddenElement } from './html-names.ts'
import { attributeSpan, htmlTokens } from './html-tokens.ts'
import { sourceSpan } from './place.ts'
import { cleanUrl, type Reading } from './reading.ts'
import type { Sink } from './sink.ts'
import type { Span } from './types.ts'

/** The index of the node that closes a hidden element (`<del>`, `<code>`) opened at `index`, null when none is. */
export function hiddenUntil(
  nodes: readonly PhrasingContent[],
  index: number,
  unclosed: Set<string>,
): number | null {
  const name = tagName(nodes[index])
  if (name === null || name.startsWith('/') || !isHiddenElement(name) || unclosed.has(name)) return null
  for (let at = index + 1; at < nodes.length; at += 1) {
    if (tagName(nodes[at]) === `/${name}`) return at
  }
  unclosed.add(name)
  return null
}

function tagName(node: PhrasingContent | undefined): string | null {
  return node?.type === 'html' ? (/^<(\/?[a-z][\w-]*)/i.exec(node.value)?.[1]?.toLowerCase() ?? null) : null
}

/** Reads the tags and comments of an inline HTML node: line breaks, links, images; other tags vanish. */
export function readInlineHtml(reading: Reading, node: Html, span: Span, sink: Sink): void {
  const { builder } = sink
  const length = span.end - span.start
  const runs = alignLines(node.value, reading.text, span.start, span.end)
  for (const token of htmlTokens(node.value)) {
    const place = sourceSpan({ runs }, token)
    if (token.type === 'comment') {
      reading.comments.push({ span: place, text: token.text })
      builder.gap(span.start, length)
    }
    if (token.type !== 'tag') continue
    if (token.name === 'a') readAnchor(node.value, token, sink)
    else if (token.name === 'img') {
      builder.gap(span.start, length)
      const alt = attributeSpan(node.value, token.start, token.end, 'alt')
      if (alt !== null && alt.end > alt.start) {
        sink.images.push({
          alt: node.value.slice(alt.start, alt.end),
          span: sourceSpan({ runs }, alt),
          html: true,
        })
      }
    } else if (token.name === 'br' || isBoundaryElement(token.name)) builder.hardBreak(span.start, length)
    // A raised mark after a word (a numbered source) is a word of its own; H₂O and 1st stay whole.
    else if (token.name === 'sup' && !token.closing && /\p{L}$/u.test(builder.last))
      builder.gap(span.start, length)
  }
}

function readAnchor(
  html: string,
  token: { readonly closing: boolean; readonly start: number; readonly end: number },
  sink: Sink,
): void {
  if (token.closing) {
    const anchor = sink.anchors.pop()
    if (anchor !== undefined) sink.builder.link(anchor.start, anchor.url, '')
    return
  }
  const href = attributeSpan(html, token.start, token.end, 'href')
  if (href !== null)
    sink.anchors.push({ start: sink.builder.length, url: cleanUrl(html.slice(href.start, href.end)) })
}
