import type { Block, Position, ProseSpan, Run, Span } from './types.ts'

/** Offsets at which the lines of a text start, and its length. */
export type LineIndex = { readonly starts: readonly number[]; readonly length: number }

/**
 * The source of a piece of a block's prose, from the source of its first unit to the end of the source of its last:
 * markup around it is outside, markup within it inside. Offsets outside the prose are moved to its nearest end. An
 * empty span gives an empty span.
 */
export function sourceSpan(block: Pick<Block, 'runs'>, span: ProseSpan): Span {
  const last = block.runs.at(-1)
  if (last === undefined) return { start: 0, end: 0 }
  const length = last.prose + last.length
  const from = clamp(span.start, 0, length)
  const to = clamp(span.end, from, length)
  if (from === to) {
    const at = from === length ? last.source + last.sourceLength : rangeAt(block.runs, from).start
    return { start: at, end: at }
  }
  return { start: rangeAt(block.runs, from).start, end: rangeAt(block.runs, to - 1).end }
}

/**
 * The prose offset at which the source character at `sourceOffset` is read, null when that character is not prose of
 * this block. In a run that maps as a whole, the start of the run.
 */
export function proseOffsetOf(block: Pick<Block, 'runs'>, sourceOffset: number): number | null {
  const run = lastRun(block.runs, candidate => candidate.source <= sourceOffset)
  if (run === undefined || sourceOffset >= run.source + run.sourceLength) return null
  return run.length === run.sourceLength ? run.prose + sourceOffset - run.source : run.prose
}

/** Where the lines of `source` start. \n, \r\n and \r end a line, as in CommonMark and in editors. */
export function lineIndex(source: string): LineIndex {
  const starts = [0]
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return { starts, length: source.length }
}

/** Line and column (1-based, UTF-16) of an offset; offsets outside the text count as its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = clamp(offset, 0, index.length)
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (index.starts[low] ?? 0) + 1 }
}

/**
 * The offset of a line and column (1-based, UTF-16). A column past the end of its line gives the start of the next
 * line, a line past the end the length of the text.
 */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 1) return 0
  const start = index.starts[position.line - 1]
  if (start === undefined) return index.length
  return clamp(start + position.column - 1, start, index.starts[position.line] ?? index.length)
}

/** The run that a prose offset lies in, or the last one for offsets behind the prose. Binary search. */
export function runAt(runs: readonly Run[], prose: number): Run | undefined {
  return lastRun(runs, candidate => candidate.prose <= prose)
}

function rangeAt(runs: readonly Run[], prose: number): Span {
  const run = runAt(runs, prose)
  if (run === undefined) return { start: 0, end: 0 }
  if (run.length !== run.sourceLength) return { start: run.source, end: run.source + run.sourceLength }
  const start = run.source + prose - run.prose
  return { start, end: start + 1 }
}

/** Binary search: the last run for which `before` holds; it must hold for a prefix of the runs. */
function lastRun(runs: readonly Run[], before: (run: Run) => boolean): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run !== undefined && before(run)) low = middle + 1
    else high = middle
  }
  return runs[low - 1]
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
