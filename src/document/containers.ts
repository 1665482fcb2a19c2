/** What a line starts with before its text: marks of quotations and list items with the columns they stand in. */
export type Prefix = {
  readonly quotes: number
  /** Columns (0-based offsets in the line) of the list markers, and where the text after each starts. */
  readonly items: readonly { readonly column: number; readonly content: number; readonly trusted: boolean }[]
  readonly indent: number
  /** Offset in the source where the text starts. */
  readonly end: number
  readonly blank: boolean
  readonly heading: boolean
  readonly row: boolean
  readonly ruler: boolean
}

// More marks than any allowed document has need no further look.
const MAX_MARKS = 200

/** Reads the container marks at the start of the line `source[start, end)`. */
export function containerPrefix(source: string, start: number, end: number): Prefix {
  const items: { column: number; content: number; trusted: boolean }[] = []
  let quotes = 0
  let indent = -1
  let at = start
  while (quotes + items.length < MAX_MARKS) {
    while (at < end && isBlank(source.charCodeAt(at))) at += 1
    if (indent === -1) indent = at - start
    const character = source.charAt(at)
    if (at < end && character === '>') {
      quotes += 1
      at += 1
      continue
    }
    const width = markerWidth(source, at, end)
    if (width === 0) break
    const trusted = !/\d/.test(character) || source.startsWith('1.', at) || source.startsWith('1)', at)
    items.push({ column: at - start, content: at - start + width + 1, trusted })
    at += width
  }
  const blank = at >= end
  const first = source.charAt(at)
  const text = first === '#' || first === '|' ? source.slice(at, Math.min(end, at + 2000)) : ''
  const ruler =
    !blank &&
    first !== '>' &&
    /^[|: \t-]+$/.test(source.slice(at, Math.min(end, at + 2000))) &&
    /-/.test(source.slice(at, at + 4))
  return {
    quotes,
    items,
    indent: Math.max(0, indent),
    end: at,
    blank,
    heading: /^#{1,6}(?:[ \t]|$)/.test(text),
    row: first === '|',
    ruler,
  }
}

/** The length of a list marker at `at` (`-`, `12.`), 0 when there is none. */
function markerWidth(source: string, at: number, end: number): number {
  const character = source.charAt(at)
  let width = 0
  if (character === '-' || character === '*' || character === '+') width = 1
  else {
    let digits = 0
    while (digits < 9 && isDigit(source.charCodeAt(at + digits))) digits += 1
    const closer = source.charAt(at + digits)
    if (digits > 0 && (closer === '.' || closer === ')')) width = digits + 1
  }
  return width > 0 && at + width <= end && (at + width === end || isBlank(source.charCodeAt(at + width)))
    ? width
    : 0
}

/** Follows containers from line to line. */
export type Nesting = {
  /** Reads the next line and gives how deep its text is nested. */
  readonly line: (prefix: Prefix) => number
  /** Whether the last line read surely starts a new paragraph, heading, item or row. */
  readonly startsBlock: boolean
}

/**
 * A follower that errs on one side only: it may take two blocks for one, never one for two, so that what is counted in
 * a block is at least what a parser sees in it.
 */
export function createNesting(): Nesting {
  const open: { column: number; content: number }[] = []
  let startsBlock = true
  let table = false
  let columns = 0
  const line = (prefix: Prefix): number => {
    const first = prefix.items[0]
    const top = open.at(-1)
    const near = prefix.indent <= 3 || (top !== undefined && prefix.indent <= top.content + 3)
    const sibling = first !== undefined && open.some(item => Math.abs(item.column - first.column) <= 1)
    startsBlock =
      prefix.blank ||
      (near && (prefix.heading || (first !== undefined && (first.trusted || sibling)))) ||
      (table && prefix.row)
    if (prefix.blank) table = false
    else if (prefix.ruler && columns > 0) table = true
    columns = prefix.row ? 1 : 0
    for (const item of prefix.items) {
      while (open.length > 0 && (open.at(-1)?.column ?? -1) >= item.column) open.pop()
      open.push(item)
    }
    if (first === undefined && prefix.indent === 0 && !prefix.blank) open.length = 0
    return prefix.quotes + open.length
  }
  return {
    line,
    get startsBlock() {
      return startsBlock
    },
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}
