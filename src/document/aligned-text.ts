import { decodeReference } from './character-reference.ts'
import { sourceSpan } from './place.ts'
import type { ProseBuilder } from './prose-builder.ts'
import type { Run } from './types.ts'

/** A text with the source of each of its characters; `prose` in the runs counts in `value`. */
export type AlignedText = { readonly value: string; readonly runs: readonly Run[] }

/**
 * Gives the pieces of `value[from, to)` with their source to the builder. `from` must grow from call to call with the
 * same cursor, which remembers the run it stopped at.
 */
export function addAligned(
  builder: ProseBuilder,
  text: AlignedText,
  from: number,
  to: number,
  cursor = { run: 0 },
): void {
  for (; cursor.run < text.runs.length; cursor.run += 1) {
    const run = text.runs[cursor.run]
    if (run === undefined || run.prose >= to) return
    const start = Math.max(run.prose, from)
    const end = Math.min(run.prose + run.length, to)
    if (start >= end) continue
    const exact = run.length === run.sourceLength
    const source = exact ? run.source + start - run.prose : run.source
    builder.add(text.value.slice(start, end), source, exact ? end - start : run.sourceLength)
    if (run.prose + run.length > to) return
  }
}

const UNDEFINED_FOOTNOTE = /\[\^([^\]\s]{1,100})\]/g

/** Gives a text node's value to the builder; marks of footnotes nobody defined become marks without text. */
export function addTextValue(builder: ProseBuilder, text: AlignedText): void {
  const cursor = { run: 0 }
  let from = 0
  if (text.value.includes('[^')) {
    for (const match of text.value.matchAll(UNDEFINED_FOOTNOTE)) {
      const end = match.index + match[0].length
      addAligned(builder, text, from, match.index, cursor)
      builder.footnote(match[1] ?? '', null, [])
      addGap(builder, text, match.index, end)
      from = end
    }
  }
  addAligned(builder, text, from, text.value.length, cursor)
}

const HTML_SPECIAL = /&[#\w]+;|(?:https?:\/\/|www\.)[^\s<>"')\]]+/g

/** Gives `value[from, to)` as HTML text to the builder: references are decoded, bare URLs become links without text. */
export function addHtmlText(builder: ProseBuilder, text: AlignedText, from: number, to: number): void {
  const cursor = { run: 0 }
  const piece = text.value.slice(from, to)
  let start = from
  for (const match of piece.matchAll(HTML_SPECIAL)) {
    const at = from + match.index
    const end = at + match[0].length
    const reference = match[0].startsWith('&') ? decodeReference(text.value, at) : null
    if (reference === null && match[0].startsWith('&')) continue
    addAligned(builder, text, start, at, cursor)
    if (reference !== null) {
      const span = sourceSpan(text, { start: at, end })
      builder.add(reference.text, span.start, span.end - span.start)
    } else {
      builder.link(builder.length, match[0], '')
      addGap(builder, text, at, end)
    }
    start = end
  }
  addAligned(builder, text, start, to, cursor)
}

/** Something in `value[from, to)` is no prose. */
export function addGap(builder: ProseBuilder, text: AlignedText, from: number, to: number): void {
  const span = sourceSpan(text, { start: from, end: to })
  builder.gap(span.start, span.end - span.start)
}
