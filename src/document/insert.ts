import type { Edit } from './edit.ts'
import { sourceSpan } from './place.ts'
import type { Block, Document } from './types.ts'

/**
 * Inserts a paragraph of its own at the end of a document, in its line endings. What the file ends with stays as it is.
 */
export function insertAtEnd({ source }: Document, text: string): Edit {
  const eol = lineEnding(source)
  const at = source.trimEnd().length
  return insertion(at, `${eol}${eol}${withEnding(text, eol)}`)
}

/** Inserts a paragraph behind the title, or where the text begins when it begins with no title. */
export function insertAtStart(document: Document, text: string): Edit {
  const { source, blocks, frontMatter } = document
  const eol = lineEnding(source)
  const first = blocks.find(({ kind }) => kind !== 'front-matter')
  const behind = first?.depth === 1 ? endOfTitle(source, first) : null
  if (behind !== null) {
    const next = source.slice(behind)
    // The line ending of the title stays before the text, and a blank line must follow it.
    const apart = /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$)/.test(next) || next === '' ? '' : eol
    return insertion(behind, `${eol}${eol}${withEnding(text, eol)}${apart}`)
  }
  const from = frontMatter.span?.end ?? (source.startsWith('\uFEFF') ? 1 : 0)
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(source.slice(from))?.[0] ?? ''
  const body = `${withEnding(text, eol)}${eol}${eol}`
  const close = frontMatter.span !== null && (blank.match(/\r\n|\n|\r/g) ?? []).length < 2
  return insertion(from + blank.length, close ? eol + body : body)
}

/** Inserts a paragraph before the first heading with these words (letter case aside). Null where there is none. */
export function insertBefore(document: Document, heading: string, text: string): Edit | null {
  const { source, blocks } = document
  const eol = lineEnding(source)
  const wanted = heading.trim().toLowerCase()
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.quoted || block.prose.trim().toLowerCase() !== wanted) continue
    const { start } = sourceSpan(block, { start: 0, end: block.prose.length })
    const line = lineStart(source, start)
    if (!/^ {0,3}(?:#{1,6}[ \t]+)?[*_~`[]*$/.test(source.slice(line, start))) continue
    const above = source.slice(0, line)
    const apart = above.trim() === '' || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(above.slice(-200))
    return insertion(line, `${apart ? '' : eol}${withEnding(text, eol)}${eol}${eol}`)
  }
  return null
}

/** The end of the line of a title, its underline included; null where it is no heading of Markdown. */
function endOfTitle(source: string, title: Block): number | null {
  const { start, end } = sourceSpan(title, { start: 0, end: title.prose.length })
  const before = source.slice(lineStart(source, start), start)
  const lineEnd = nextLineEnd(source, end)
  if (/^(?:\uFEFF)? {0,3}#[ \t]+[*_~`[]*$/.test(before)) return lineEnd
  const underline = /^(?:\r\n|\n|\r) {0,3}=+[ \t]*(?=[\r\n]|$)/.exec(source.slice(lineEnd, lineEnd + 1000))
  return underline === null ? null : lineEnd + underline[0].length
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

function nextLineEnd(source: string, at: number): number {
  const found = /[\r\n]/.exec(source.slice(at))
  return found === null ? source.length : at + found.index
}

/** The first line ending of a text. */
function lineEnding(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
}

function withEnding(text: string, eol: string): string {
  return text.replace(/\r\n|\n|\r/g, eol)
}

function insertion(at: number, text: string): Edit {
  return { range: [at, at], text }
}
