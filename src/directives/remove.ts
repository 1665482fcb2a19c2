import type { Edit } from '../document/edit.ts'
import type { Span } from '../document/types.ts'
import type { Directive, Pattern } from './types.ts'

/** Leaves a directive with the patterns that are used. Null where they are not written one after the other. */
export function keepPatterns({ patterns }: Directive, used: readonly Pattern[], source: string): Edit | null {
  const first = patterns[0]?.span
  const last = patterns.at(-1)?.span
  if (!first || !last) return null
  const written = source.slice(first.start, last.end)
  // Blocks of YAML and quoted words are a person's to edit.
  if (!/^[\w/*-]+(?:[ \t]*,?[ \t]+[\w/*-]+|,[\w/*-]+)*$/.test(written)) return null
  return { range: [first.start, last.end], text: used.map(({ text }) => text).join(', ') }
}

/** Takes a comment out, so that all around it stays the Markdown that it is. Null where that is not sure. */
export function removeComment(source: string, { start, end }: Span): Edit | null {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const lineEnd = endOfLine(source, end)
  const before = source.slice(lineStart, start)
  const after = source.slice(end, lineEnd)
  if (after.trim() === '') {
    if (before.trim() === '') return removeLine(source, lineStart, lineEnd, { start, end })
    // In a quotation the mark stays; the comment of a list item is all that the item holds.
    if (/^[ \t>]*$/.test(before)) return { range: [start, end], text: '' }
    if (/^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+$/.test(before)) return null
    return { range: [start - (/[ \t]*$/.exec(before)?.[0].length ?? 0), end], text: '' }
  }
  // Text behind a comment that begins a line is HTML, and would become Markdown.
  if (/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/.test(before)) return null
  if (/[ \t]$/.test(before) && /^[ \t]/.test(after)) return { range: [start, end + 1], text: '' }
  return /[ \t|]$/.test(before) || /^[ \t|]/.test(after) ? { range: [start, end], text: '' } : null
}

/** The lines of a comment, or only its text where the lines around it would grow together. */
function removeLine(source: string, lineStart: number, lineEnd: number, { start, end }: Span): Edit {
  const next = afterBreak(source, lineEnd)
  const above = source.slice(0, lineStart).replace(/(?:\r\n|\n|\r)$/, '')
  const lineAbove = above.slice(Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1)
  const lineBelow = source.slice(next, endOfLine(source, next))
  const isBlankBelow = lineBelow.trim() === ''
  if (lineAbove.trim() === '' || isBlankBelow || standsAlone(lineAbove) || startsBlock(lineBelow)) {
    // Two blank lines that meet become one.
    const both = isBlankBelow && lineAbove.trim() === '' && next < source.length
    return { range: [lineStart, both ? afterBreak(source, endOfLine(source, next)) : next], text: '' }
  }
  return { range: [start, end], text: '' }
}

/** A line that no other line can be joined to. */
function standsAlone(line: string): boolean {
  return /^ {0,3}#{1,6}[ \t]/.test(line) || /^ {0,3}<!--.*-->[ \t]*$/.test(line)
}

/** A line that begins a block of its own even right under a paragraph. */
function startsBlock(line: string): boolean {
  return /^ {0,3}(?:#{1,6}[ \t]|>|[-+*][ \t]+[^\s*+-]|1[.)][ \t]+\S|<!--)/.test(line)
}

function endOfLine(source: string, from: number): number {
  const match = /[\r\n]/.exec(source.slice(from, from + 2000))
  if (match) return from + match.index
  const feed = source.indexOf('\n', from)
  return feed === -1 ? source.length : feed
}

function afterBreak(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, source.length)
}

/** Takes `claimlint` out of YAML or TOML front matter; null where it does not stand by itself. */
export function removeFrontMatterKey(source: string, { start }: Span, inside: Span): Edit | null {
  const text = source.slice(0, inside.end)
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const toml = text.startsWith('+++', inside.start)
  const key = toml ? /\[claimlint\][ \t]*/y : /claimlint[ \t]*:.*/y
  const below = toml ? /(?!\[|\+\+\+)/ : /(?=[ \t]|-(?!--)|[\r\n])/
  const lines = new RegExp(`(?:(?:\\r\\n|\\n|\\r)${below.source}[^\\r\\n]*)*(?:\\r\\n|\\n|\\r)`, 'y')
  key.lastIndex = lineStart
  if (!key.test(text)) return null
  lines.lastIndex = key.lastIndex
  return lines.test(text) ? { range: [lineStart, lines.lastIndex], text: '' } : null
}
