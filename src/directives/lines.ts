import { type LineIndex, positionAt } from '../document/place.ts'
import type { Comment, Span } from '../document/types.ts'

/** The source of a line (from 1), with its line end. */
export function lineSpan({ starts, length }: LineIndex, line: number): Span {
  return { start: starts[line - 1] ?? length, end: starts[line] ?? length }
}

/**
 * For each comment, the source of the next line that holds something else: blank lines and lines of comments are passed
 * over, so that directives can be stacked. Comments come in the order of the source. Linear.
 */
export function nextLines(comments: readonly Comment[], source: string, index: LineIndex): readonly Span[] {
  const next: Span[] = []
  const starting = new Map<number, number>()
  for (let at = comments.length - 1; at >= 0; at -= 1) {
    const comment = comments[at]
    if (!comment) continue
    let line = positionAt(index, comment.span.end).line + 1
    let span = lineSpan(index, line)
    while (span.start < index.length && /^[ \t>\r\n]*$/.test(source.slice(span.start, span.end))) {
      line += 1
      span = lineSpan(index, line)
    }
    const known = starting.get(line)
    next[at] = (known === undefined ? undefined : next[known]) ?? span
    if (isAlone(comment.span, source, index)) starting.set(positionAt(index, comment.span.start).line, at)
  }
  return next
}

/** Whether nothing else stands on the lines of a comment, but for marks of quotations. */
function isAlone({ start, end }: Span, source: string, index: LineIndex): boolean {
  const first = lineSpan(index, positionAt(index, start).line)
  const last = lineSpan(index, positionAt(index, end).line)
  return /^[ \t>]*$/.test(source.slice(first.start, start)) && source.slice(end, last.end).trim() === ''
}
