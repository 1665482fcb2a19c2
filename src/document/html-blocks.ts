import type { Html } from 'mdast'
import { alignLines } from './align.ts'
import { type AlignedText, addGap, addHtmlText } from './aligned-text.ts'
import type { BlockFields, BlockWriter } from './block-writer.ts'
import { isBoundaryElement } from './html-names.ts'
import { attributeSpan, type HtmlToken, htmlTokens } from './html-tokens.ts'
import { sourceSpan } from './place.ts'
import { ProseBuilder } from './prose-builder.ts'
import { cleanUrl, type Reading, spanOf } from './reading.ts'

type Tag = Extract<HtmlToken, { type: 'tag' }>
type OpenList = { readonly list: number; readonly leadIn: number | null }

/** What is open while one HTML block is read. */
type State = {
  builder: ProseBuilder
  heading: number
  quotes: number
  item: boolean
  last: number | null
  readonly lists: OpenList[]
  readonly anchors: { start: number; url: string }[]
}

/**
 * Writes the text of an HTML block: one block for each stretch between block-level tags. `leadIn` is the block before,
 * which may introduce a list. Gives the last text block that may introduce what follows.
 */
export function writeHtml(
  reading: Reading,
  writer: BlockWriter,
  node: Html,
  quoted: boolean,
  leadIn: number | null,
): number | null {
  const span = spanOf(reading, node)
  if (span === null) return leadIn
  const text: AlignedText = {
    value: node.value,
    runs: alignLines(node.value, reading.text, span.start, span.end),
  }
  const state: State = {
    builder: new ProseBuilder(),
    heading: 0,
    quotes: 0,
    item: false,
    last: leadIn,
    lists: [],
    anchors: [],
  }
  const flush = () => {
    const list = state.item ? state.lists.at(-1) : undefined
    const fields: BlockFields = {
      kind: state.heading > 0 ? 'heading' : 'html',
      depth: state.heading,
      quoted: quoted || state.quotes > 0,
      ...(list ?? {}),
    }
    const index = writer.add(state.builder.finish(), fields)
    if (index !== null) state.last = state.heading > 0 ? null : index
    state.builder = new ProseBuilder()
    state.anchors.length = 0
  }
  for (const token of htmlTokens(node.value)) {
    if (token.type === 'text') addHtmlText(state.builder, text, token.start, token.end)
    else if (token.type === 'tag') readTag(text, token, state, writer, flush, quoted)
    else {
      if (token.type === 'comment') reading.comments.push({ span: sourceSpan(text, token), text: token.text })
      addGap(state.builder, text, token.start, token.end)
    }
  }
  flush()
  return state.last
}

function readTag(
  text: AlignedText,
  tag: Tag,
  state: State,
  writer: BlockWriter,
  flush: () => void,
  quoted: boolean,
): void {
  const { name, closing } = tag
  if (name === 'a') readAnchor(text, tag, state)
  else if (name === 'sup' && !closing && /\p{L}$/u.test(state.builder.last))
    addGap(state.builder, text, tag.start, tag.end)
  if (name === 'br' || isBoundaryElement(name)) flush()
  if (/^h[1-6]$/.test(name)) state.heading = closing ? 0 : Number(name.charAt(1))
  else if (name === 'blockquote') state.quotes = Math.max(0, state.quotes + (closing ? -1 : 1))
  else if (name === 'li') state.item = !closing
  else if (name === 'ul' || name === 'ol') {
    if (closing) state.lists.pop()
    else state.lists.push({ list: writer.nextList(), leadIn: state.last })
    state.item = closing && state.lists.length > 0
  } else if (name === 'img') writeAlt(text, tag, writer, quoted || state.quotes > 0)
}

function readAnchor(text: AlignedText, tag: Tag, state: State): void {
  if (tag.closing) {
    const anchor = state.anchors.pop()
    if (anchor !== undefined) state.builder.link(anchor.start, anchor.url, '')
    return
  }
  const href = attributeSpan(text.value, tag.start, tag.end, 'href')
  if (href === null) return
  state.anchors.push({ start: state.builder.length, url: cleanUrl(text.value.slice(href.start, href.end)) })
}

function writeAlt(text: AlignedText, tag: Tag, writer: BlockWriter, quoted: boolean): void {
  const alt = attributeSpan(text.value, tag.start, tag.end, 'alt')
  if (alt === null) return
  const builder = new ProseBuilder()
  addHtmlText(builder, text, alt.start, alt.end)
  writer.add(builder.finish(), { kind: 'image-alt', quoted })
}
