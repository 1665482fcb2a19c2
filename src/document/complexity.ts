import { containerPrefix, createNesting } from './containers.ts'
import type { Span } from './types.ts'

/**
 * Longest source that remark is given, in UTF-16 units, and the longest paragraph for any parser. remark takes 2–5 µs a
 * unit and a little more with every unit: dense articles of this length take 1–2 s. It is 65,000 words, three times a
 * very long article.
 */
export const MAX_LENGTH = 400_000

/**
 * Deepest nesting of quotations and lists. remark overflows its stack at about 4,000 `>`; each level costs every line
 * inside it another 6 µs. No article needs a tenth of this.
 */
export const MAX_DEPTH = 100

/**
 * How many steps of remark's quadratic loops a document may cause, estimated. A step was measured at 5–25 ns, so this
 * is about a second. 2,000 links or 1,500 words in bold in one paragraph stay below it; an unclosed `[` before 20 KB
 * of words does not. A longer source, which only another parser is given, may cause as many for each `MAX_LENGTH` of it,
 * but no paragraph more than this: so the time grows with the length. satteri needs no more steps than remark.
 */
export const MAX_STEPS = 60_000_000

// remark keeps an array of events for the inline content of one paragraph, cell or heading. What puts events there:
const EVENTS = { bracket: 6, delimiter: 4, word: 2 } as const
// Measured in microseconds and counted as steps of 20 ns: a line inside a container costs 6 µs for each level, a block
// or list item 60–110 µs, a table cell 65 µs, whatever is in them.
const STEPS_PER_LEVEL = 300
const STEPS_PER_BLOCK = 4000
const STEPS_PER_CELL = 2000
// A link, an e-mail address or emphasis costs 20–70 µs; each has at least one mark.
const STEPS_PER_MARK = 1000
// A line of `=` or `-` makes remark look back over the lines of such kind before it.
const STEPS_PER_UNDERLINE = 20
// So does a line that might be the head of a table.
const STEPS_PER_ROW = 3
// And every line of a paragraph, more so where the paragraph may be a lazy part of a quotation or list.
const STEPS_PER_LINE = { plain: 0.4, contained: 3 } as const

/** Why a source is not parsed, and where it went too far. */
export type Excess = {
  readonly messageId: 'too-long' | 'endless' | 'too-deep' | 'too-tangled'
  readonly span: Span
}

/** What has been seen of one paragraph, cell or heading, which began at `start`. `scans` counts unclosed `<!--` and kin. */
type Inline = {
  start: number
  events: number
  open: number[]
  steps: number
  lines: number
  contained: boolean
  scans: Scans
}
type Scans = { comment: number; instruction: number; other: number }

/**
 * Looks for what would make a Markdown parser overflow or take quadratic time; null when nothing does. Linear.
 * `maxLength` is the longest source the parser takes.
 */
export function findExcess(source: string, maxLength: number = MAX_LENGTH): Excess | null {
  if (source.length > maxLength) return excess('too-long', maxLength, source)
  const allowance = MAX_STEPS * Math.max(1, source.length / MAX_LENGTH)
  const nesting = createNesting()
  let settled = 0
  let underlines = 0
  let afterBlank = true
  let rows = 0
  let inline = emptyInline(0)
  let at = 0
  while (at < source.length) {
    const end = lineEnd(source, at)
    const prefix = containerPrefix(source, at, end)
    const depth = nesting.line(prefix)
    if (depth > MAX_DEPTH) return excess('too-deep', at, source)
    settled += depth * STEPS_PER_LEVEL + prefix.items.length * STEPS_PER_BLOCK
    if (nesting.startsBlock) {
      settled += inline.steps
      inline = emptyInline(at)
    }
    if (!prefix.blank && (nesting.startsBlock || afterBlank)) settled += STEPS_PER_BLOCK
    afterBlank = prefix.blank
    const first = source.charAt(prefix.end)
    if (first === '=' || first === '-') settled += STEPS_PER_UNDERLINE * underlines++
    else if (first === '|' && !nesting.startsBlock) settled += STEPS_PER_ROW * rows++
    inline.contained ||= depth > 0
    if (end - inline.start > MAX_LENGTH) return excess('endless', inline.start + MAX_LENGTH, source)
    const stop = readInline(inline, source, prefix.end, end, Math.min(MAX_STEPS, allowance - settled))
    if (stop !== null) return excess('too-tangled', stop, source)
    at = end + (source.startsWith('\r\n', end) ? 2 : 1)
  }
  return null
}

function emptyInline(start: number): Inline {
  return {
    start,
    events: 0,
    open: [],
    steps: 0,
    lines: 0,
    contained: false,
    scans: { comment: 0, instruction: 0, other: 0 },
  }
}

/** Adds what a stretch of one line costs; gives the offset at which the allowance is used up, else null. */
function readInline(
  inline: Inline,
  source: string,
  start: number,
  end: number,
  allowance: number,
): number | null {
  let before = 32
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 91) {
      inline.open.push(inline.events)
      inline.events += EVENTS.bracket
      inline.steps += inline.events * 0.1 + STEPS_PER_MARK
    } else if (code === 93) {
      // The parser walks back to the bracket that opened, or over everything when none did.
      inline.steps += inline.events - (inline.open.pop() ?? 0)
      inline.events += EVENTS.bracket
    } else if (code === 42 || code === 95 || code === 126) {
      // A run counts once; each may make the parser move all events of the paragraph.
      if (code !== before) {
        inline.events += EVENTS.delimiter
        inline.steps += inline.events + STEPS_PER_MARK
      }
    } else if (isSyntax(code)) {
      inline.events += EVENTS.word
      inline.steps += inline.events * 0.1 + STEPS_PER_MARK
    }
    const opened = inline.open.at(-1)
    if (opened !== undefined && isAddress(code) && !isAlphanumeric(before)) {
      // Inside an open bracket every word makes GFM's autolinks walk back to it.
      inline.events += EVENTS.word
      inline.steps += inline.events - opened
    }
    if (code === 60 || code === 62) countScans(inline.scans, source, at, code)
    inline.steps += inline.scans.comment + inline.scans.instruction + inline.scans.other
    if (code === 124) inline.steps += STEPS_PER_CELL
    before = code
    if (inline.steps > allowance) return at
  }
  inline.events += EVENTS.word
  inline.lines += 1
  inline.steps += inline.lines * (inline.contained ? STEPS_PER_LINE.contained : STEPS_PER_LINE.plain)
  return inline.steps > allowance ? start : null
}

/** For each `<!--`, `<?` or `<!` that is not closed the parser reads on to the end of the paragraph. */
function countScans(scans: Scans, source: string, at: number, code: number): void {
  if (code === 60) {
    if (source.startsWith('<!--', at)) scans.comment += 1
    else if (source.startsWith('<?', at)) scans.instruction += 1
    else if (source.startsWith('<!', at)) scans.other += 1
    return
  }
  if (source.endsWith('--', at)) scans.comment = 0
  else if (source.endsWith('?', at)) scans.instruction = 0
}

/** What an e-mail address may start with. */
function isAddress(code: number): boolean {
  return isAlphanumeric(code) || code === 43 || code === 45 || code === 46 || code === 95
}

function isSyntax(code: number): boolean {
  return code === 60 || code === 38 || code === 64 || code === 92 || code === 96
}

function isAlphanumeric(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)
}

function lineEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at += 1
  return at
}

function excess(messageId: Excess['messageId'], at: number, source: string): Excess {
  return { messageId, span: { start: at, end: Math.min(at + 1, source.length) } }
}
