import { runAt, sourceSpan } from './place.ts'
import type { Block, ProseSpan, Run } from './types.ts'

/** New text for a range of the source: UTF-16 offsets, 0-based, end exclusive. */
export type Edit = { readonly range: readonly [number, number]; readonly text: string }

/** Puts other words in place of a piece of a block's prose. Null where the piece crosses markup. */
export function replaceProse(block: Pick<Block, 'runs'>, span: ProseSpan, text: string): Edit | null {
  if (span.end <= span.start || !isPlain(block.runs, span)) return null
  const { start, end } = sourceSpan(block, span)
  return { range: [start, end], text }
}

/**
 * Takes a sentence out of a paragraph or list item, with the space beside it; the whole line of a list item where it is
 * all there is. Null where the sentence crosses markup, shares a quotation or bracket with its neighbours, or where what
 * is left would read as other Markdown.
 */
export function removeSentence(
  source: string,
  block: Pick<Block, 'runs' | 'prose' | 'kind'>,
  span: ProseSpan,
): Edit | null {
  const { prose, kind } = block
  if (kind !== 'paragraph' && kind !== 'list-item') return null
  if (span.end <= span.start || !isBalanced(prose.slice(span.start, span.end))) return null
  const whole = prose.slice(0, span.start).trim() === '' && prose.slice(span.end).trim() === ''
  if (whole && kind === 'list-item') return removeItem(source, block)
  const edit = replaceProse(block, withSpace(block, span), '')
  return edit && staysProse(source, edit) ? edit : null
}

/** One run of equal lengths: between its ends the source holds these characters and no others. */
function isPlain(runs: readonly Run[], span: ProseSpan): boolean {
  const run = runAt(runs, span.start)
  return run !== undefined && run.length === run.sourceLength && span.end <= run.prose + run.length
}

/** The sentence and the space behind it, or before it where it is the last. */
function withSpace(block: Pick<Block, 'runs' | 'prose'>, { start, end }: ProseSpan): ProseSpan {
  const behind = { start, end: end + 1 }
  if (block.prose[end] === ' ' && isPlain(block.runs, behind)) return behind
  const before = { start: start - 1, end }
  if (block.prose[start - 1] === ' ' && end >= block.prose.length && isPlain(block.runs, before))
    return before
  return { start, end }
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

function isBalanced(text: string): boolean {
  const open: string[] = []
  let quotes = 0
  for (const character of text) {
    if (character === '"') quotes += 1
    else if (character === '(' || character === '[' || character === '{') open.push(character)
    else if (closing[character] !== undefined && open.pop() !== closing[character]) return false
  }
  return quotes % 2 === 0 && open.length === 0
}

/** What a line may begin with that makes it something other than prose. */
const blockMark = /^[ \t]*(?:[-+*#>|=~`<:]|\d+[.)]|\[\^|$)/

/** As much of a line as decides how it reads: lines may be as long as the file. */
const lookAround = 200

/** Text that moves to the start of a line must not become a list, a heading, or a blank line in a paragraph. */
function staysProse(source: string, { range: [start, end] }: Edit): boolean {
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - lookAround), start))?.[0] ?? ''
  const rest = /^[^\r\n]*/.exec(source.slice(end, end + lookAround))?.[0] ?? ''
  return before.trim() !== '' || !blockMark.test(rest) || rest.trim() === ''
}

const itemMark = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/

/** The line of a list item that stands on one line and has nothing below it. */
function removeItem(source: string, block: Pick<Block, 'runs' | 'prose'>): Edit | null {
  const { start, end } = sourceSpan(block, { start: 0, end: block.prose.length })
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const lineBreak = source.indexOf('\n', end)
  const lineEnd = lineBreak === -1 ? source.length : lineBreak + 1
  const mark = source.slice(lineStart, start).replace(/[*_~`]+$/, '')
  if (!itemMark.test(mark) || source.slice(start, end).includes('\n')) return null
  const next = /^[^\n]*/.exec(source.slice(lineEnd, lineEnd + lookAround))?.[0] ?? ''
  // A line that is indented further, or runs on, belongs to the item.
  const indent = /^[ \t>]*/.exec(mark)?.[0].length ?? 0
  const nextIndent = /^[ \t>]*/.exec(next)?.[0].length ?? 0
  const isOwn =
    next.trim() === '' || (nextIndent <= indent && /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(next))
  return isOwn ? { range: [lineStart, lineEnd], text: '' } : null
}
