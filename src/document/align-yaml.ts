import { pushRun } from './align.ts'
import type { Run } from './types.ts'

type Escape = { readonly text: string; readonly length: number }

const NAMED: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

/**
 * Finds the source of every character of a YAML (or TOML basic) string. `type` is the scalar's style as the yaml
 * package names it; `source[start, end)` is the scalar with its quotes or its block header. White space of any length
 * in the value maps as a whole to the white space in its place, folded lines and indentation included.
 */
export function alignScalar(
  value: string,
  type: string,
  source: string,
  start: number,
  end: number,
): readonly Run[] {
  const double = type === 'QUOTE_DOUBLE'
  const single = type === 'QUOTE_SINGLE'
  let at = start
  if (double || single) at += 1
  else if (type.startsWith('BLOCK')) at = afterHeader(source, start, end)
  const runs: Run[] = []
  let index = 0
  while (index < value.length && at < end) {
    const from = at
    const space = spaceLength(value, index)
    if (space > 0) {
      at = afterSpace(source, at, end, double)
      if (at > from) pushRun(runs, { prose: index, length: space, source: from, sourceLength: at - from })
      index += space
      continue
    }
    const sequence = double ? readEscape(source, at) : null
    if (sequence !== null) {
      at += sequence.length
      if (sequence.text === '' || !value.startsWith(sequence.text, index)) continue
      pushRun(runs, {
        prose: index,
        length: sequence.text.length,
        source: from,
        sourceLength: sequence.length,
      })
      index += sequence.text.length
    } else if (single && source.startsWith("''", at)) {
      pushRun(runs, { prose: index, length: 1, source: from, sourceLength: 2 })
      index += 1
      at += 2
    } else if (source.charAt(at) === value.charAt(index)) {
      pushRun(runs, { prose: index, length: 1, source: from, sourceLength: 1 })
      index += 1
      at += 1
    } else at += 1
  }
  return runs
}

/** After the first line of a block scalar (`>-`) and the indentation of its text. */
function afterHeader(source: string, start: number, end: number): number {
  let at = start
  while (at < end && source.charAt(at) !== '\n' && source.charAt(at) !== '\r') at += 1
  return at
}

function spaceLength(value: string, from: number): number {
  let at = from
  while (at < value.length && /[ \t\r\n]/.test(value.charAt(at))) at += 1
  return at - from
}

function afterSpace(source: string, from: number, end: number, double: boolean): number {
  let at = from
  while (at < end) {
    const sequence = double ? readEscape(source, at) : null
    if (sequence !== null && /^[ \t\r\n]*$/.test(sequence.text)) at += sequence.length
    else if (/[ \t\r\n]/.test(source.charAt(at))) at += 1
    else break
  }
  return at
}

const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r\n[ \t]*|[\r\n][ \t]*)|([\s\S]))/y

function readEscape(source: string, at: number): Escape | null {
  ESCAPE.lastIndex = at
  const match = ESCAPE.exec(source)
  if (match === null) return null
  const [whole, two, four, eight, line, one] = match
  const length = whole.length
  if (line !== undefined) return { text: '', length }
  if (one !== undefined) return { text: NAMED[one] ?? one, length }
  const code = Number.parseInt(two ?? four ?? eight ?? '0', 16)
  return { text: code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code), length }
}
