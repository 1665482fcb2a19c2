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
  const kind = lexicon.kindIds.get('refer-back') ?? -1
  const opening = new Set<number>()
  for (const tag of analysis.tags)
    if (tag.entry.kind === kind) opening.add(analysis.tokens.start[tag.from] ?? -1)
  const starts = startsOf(block, analysis, citations)
  if (citations.length === 0) return uncited(starts, block, opening)
  const owned: Citation[][] = starts.map(() => [])
  let at = 0
  for (const citation of citations) {
    const { start, end } = extentOf(citation, block)
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= start) at++
    const opens = at > 0 && !/[\p{L}\p{N}]/u.test(block.prose.slice(starts[at] ?? 0, start))
    // A link can be the subject of its own sentence: it then has words behind it.
    const subject =
      readsAsWords(citation, block) && /[\p{L}\p{N}]/u.test(block.prose.slice(end, starts[at + 1]))
    owned[opens && !subject ? at - 1 : at]?.push(citation)
  }
  const units: Unit[] = []
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? block.prose.length
    const own = owned[index] ?? []
    const previous = units.at(-1)
    if (previous && own.length > 0 && wordsBeside(block.prose, start, end, own) <= mostLabelWords) {
      units[units.length - 1] = {
        ...previous,
        end,
        citations: [...previous.citations, ...own],
        endsCited: true,
      }
      continue
    }
    const last = own.at(-1)
    const rest = last ? block.prose.slice(Math.max(last.span.end, start), end) : ''
    const endsCited = last !== undefined && !/[\p{L}\p{N}]/u.test(rest)
    units.push({ start, end, citations: own, refersBack: opening.has(start), endsCited })
  }
  return units
}

function uncited(starts: readonly number[], { prose }: Block, opening: ReadonlySet<number>): Unit[] {
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? prose.length
    return { start, end, citations: [], refersBack: opening.has(start), endsCited: false }
  })
}

/** `Source:`, `See also`: words that only introduce a source. */
const mostLabelWords = 2

/** Where a citation stands, with the brackets right around it. */
function extentOf({ span }: Citation, { prose }: Block): { start: number; end: number } {
  const bracketed = /[([]/.test(prose[span.start - 1] ?? '') && /[)\]]/.test(prose[span.end] ?? '')
  return bracketed ? { start: span.start - 1, end: span.end + 1 } : span
}

function readsAsWords(citation: Citation, block: Block): boolean {
  const words = citation.form === 'link' || citation.form === 'author-year'
  return words && extentOf(citation, block).start === citation.span.start
}

/** Where sentences start; one more behind a mark that follows a full stop. */
function startsOf(block: Block, { sentences, tokens }: Analysis, citations: readonly Citation[]): number[] {
  const own = sentences.map(sentence => tokens.start[sentence.from] ?? 0)
  if (citations.length === 0) return own
  const starts = new Set(own)
  const { prose } = block
  for (const citation of citations) {
    if (readsAsWords(citation, block)) continue
    const { start, end } = extentOf(citation, block)
    if (!/[.!?]["')]?\s?$/.test(prose.slice(Math.max(0, start - 4), start))) continue
    const next = /^\s+["'(]?(?=\p{Lu})/u.exec(prose.slice(end, end + 6))
    if (next) starts.add(end + next[0].length)
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
