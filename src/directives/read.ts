import type { LineIndex } from '../document/place.ts'
import { positionAt } from '../document/place.ts'
import type { Comment, Document, Span } from '../document/types.ts'
import { readFrontMatterDirectives } from './front-matter.ts'
import { lineSpan, nextLines } from './lines.ts'
import { type Parsed, parseComment } from './parse.ts'
import type { Directive, DirectiveProblem } from './types.ts'

export type ReadDirectives = {
  /** In the order of the source. */
  readonly directives: readonly Directive[]
  readonly problems: readonly DirectiveProblem[]
}

/** Reads the directives of a document: comments in HTML and MDX, and `claimlint` in front matter. Code holds none. */
export function readDirectives(document: Document, index: LineIndex): ReadDirectives {
  const { source } = document
  const front = readFrontMatterDirectives(document)
  const directives: Directive[] = [...front.directives]
  const problems: DirectiveProblem[] = [...front.problems]
  const comments = document.comments.filter(isFirst)
  const next = nextLines(comments, source, index)
  comments.forEach((comment, at) => {
    const parsed = parseComment(comment, source)
    if (parsed === null) return
    if ('messageId' in parsed) problems.push(parsed)
    else directives.push(directiveOf(parsed, source, { comment, index, nextLine: next[at] }))
  })
  return { directives, problems }
}

/** A footnote is read once for its mark and once for itself. */
function isFirst({ span }: Comment, at: number, all: readonly Comment[]): boolean {
  return all[at - 1]?.span.start !== span.start
}

type Around = { readonly comment: Comment; readonly index: LineIndex; readonly nextLine: Span | undefined }

function directiveOf(parsed: Parsed, source: string, around: Around): Directive {
  const { name, reach, patterns, reason, span } = parsed
  if (reach === 'enable') return { act: 'enable', name, patterns, span }
  const covers = coveredBy(reach, span, source, around)
  return { act: 'disable', name, reach, patterns, reason, span, covers, place: 'comment' }
}

function coveredBy(
  reach: Exclude<Parsed['reach'], 'enable'>,
  { start, end }: Span,
  source: string,
  { comment, index, nextLine }: Around,
): Span {
  const nothing = { start: end, end }
  switch (reach) {
    case 'file':
      return { start: 0, end: source.length + 1 }
    case 'region':
      return { start: end, end: source.length + 1 }
    case 'next-block':
      return comment.next ?? nothing
    case 'next-line':
      return nextLine ?? nothing
    case 'line': {
      // A comment over several lines speaks of all of them.
      const first = lineSpan(index, positionAt(index, start).line)
      return { start: first.start, end: lineSpan(index, positionAt(index, end).line).end }
    }
  }
}
