import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { MASK } from './fold.ts'
import type { DocumentKind, MetComment, Span } from './types.ts'

/** Where a reference link leads. */
export type Target = { readonly url: string; readonly title: string }

/** A footnote as its marks need it: the prose of its definition and the URLs in it. */
export type FootnoteText = { readonly text: string; readonly urls: readonly string[] }

/** What every part of one reading shares. */
export type Reading = {
  readonly kind: DocumentKind
  /** The source with template syntax masked; offsets are those of the source. */
  readonly text: string
  /** Source units before the text the parser saw (a byte order mark). */
  readonly base: number
  readonly definitions: ReadonlyMap<string, Target>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  readonly footnoteTexts: Map<string, FootnoteText>
  readonly comments: MetComment[]
}

type Positioned = {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
}

/** The source range of a node, null when the parser gave it none. */
export function spanOf(reading: Pick<Reading, 'base'>, node: Positioned): Span | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined
    ? null
    : { start: start + reading.base, end: end + reading.base }
}

/** A URL without the template expressions that were in it. */
export function cleanUrl(url: string): string {
  return url.replaceAll(MASK, '').replaceAll(encodeURIComponent(MASK), '')
}

/** Gathers what references point to. The first definition of a name wins, as in CommonMark. */
export function createReading(
  tree: Root,
  text: string,
  base: number,
  kind: DocumentKind,
  comments: readonly MetComment[],
): Reading {
  const definitions = new Map<string, Target>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const code: Span[] = []
  visit(tree, node => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, { url: cleanUrl(node.url), title: node.title ?? '' })
    } else if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node)
    } else if (node.type === 'code' || node.type === 'inlineCode') {
      const span = spanOf({ base }, node)
      if (span !== null) code.push(span)
    }
  })
  return {
    kind,
    text,
    base,
    definitions,
    footnotes,
    footnoteTexts: new Map(),
    comments: outside(comments, code),
  }
}

/** The comments that do not stand in code; both lists are in source order. */
function outside(comments: readonly MetComment[], code: readonly Span[]): MetComment[] {
  let index = 0
  return comments.filter(comment => {
    while ((code[index]?.end ?? Number.POSITIVE_INFINITY) <= comment.span.start) index += 1
    return (code[index]?.start ?? Number.POSITIVE_INFINITY) >= comment.span.start
  })
}
