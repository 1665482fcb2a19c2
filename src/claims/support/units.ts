import type { Block } from '../../document/types.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis } from '../../language/types.ts'
import type { Citation } from './types.ts'

/** A sentence as citations see it, with those that belong to it. Prose offsets, end exclusive. */
export type Unit = {
  readonly start: number
  readonly end: number
  readonly citations: readonly Citation[]
  /** Opens with a word such as `This`: it goes on about the sentence before. */
  readonly refersBack: boolean
  /** Nothing but punctuation follows its last citation. */
  readonly endsCited: boolean
}

/**
 * The sentences of a block with their citations. A mark behind a full stop belongs to the sentence that it ends, and so
 * does a sentence that is nothing but a source.
 */
export function unitsOf(
  block: Block,
  analysis: Analysis,
  citations: readonly Citation[],
  lexicon: Lexicon,
): readonly Unit[] {
  const starts = startsOf(block, analysis, citations)
  const owned: Citation[][] = starts.map(() => [])
  let at = 0
  for (const citation of citations) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) < citation.span.start) at++
    const here = starts[at + 1] === citation.span.start && citation.span.end > citation.span.start ? at + 1 : at
    const before = block.prose.slice(starts[here] ?? 0, citation.span.start)
    owned[here > 0 && !/[\p{L}\p{N}]/u.test(before) && !opensSentence(citation, starts[here + 1], block) ? here - 1 : here]?.push(citation)
  }
  const kind = lexicon.kindIds.get('refer-back') ?? -1
  const opening = new Set(
    analysis.tags.filter(tag => tag.entry.kind === kind).map(tag => analysis.tokens.start[tag.from] ?? -1),
  )
  const units: Unit[] = []
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? block.prose.length
    const own = owned[index] ?? []
    const previous = units.at(-1)
    if (previous && own.length > 0 && wordsBeside(block.prose, start, end, own) <= mostLabelWords) {
      units[units.length - 1] = { ...previous, end, citations: [...previous.citations, ...own], endsCited: true }
      continue
    }
    const last = own.at(-1)
    const rest = last ? block.prose.slice(Math.max(last.span.end, start), end) : ''
    const endsCited = last !== undefined && !/[\p{L}\p{N}]/u.test(rest)
    units.push({ start, end, citations: own, refersBack: opening.has(start), endsCited })
  }
  return units
}

/** `Source:`, `See also`: words that only introduce a source. */
const mostLabelWords = 2

/** A link can be the first words of its own sentence: it then has words of its own behind it. */
function opensSentence(citation: Citation, next: number | undefined, { prose }: Block): boolean {
  if (citation.form !== 'link' && citation.form !== 'author-year') return false
  return /[\p{L}\p{N}]{2}/u.test(prose.slice(citation.span.end, next ?? prose.length))
}

function startsOf(block: Block, { sentences, tokens }: Analysis, citations: readonly Citation[]): number[] {
  const starts = new Set(sentences.map(sentence => tokens.start[sentence.from] ?? 0))
  for (const { span, form } of citations) {
    if (form === 'link' || !/[.!?]["')]?\s?$/.test(block.prose.slice(Math.max(0, span.start - 4), span.start))) continue
    const next = /^[\s\])]*["'(]?(?=\p{Lu})/u.exec(block.prose.slice(span.end, span.end + 6))
    if (next && next[0] !== '') starts.add(span.end + next[0].length)
  }
  return [...starts].sort((one, other) => one - other)
}

/** How many words a stretch has beside its citations. */
function wordsBeside(prose: string, start: number, end: number, citations: readonly Citation[]): number {
  let text = ''
  let at = start
  for (const { span } of citations) {
    if (span.start > at) text += `${prose.slice(at, span.start)} `
    at = Math.max(at, span.end)
  }
  text += prose.slice(at, end)
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
