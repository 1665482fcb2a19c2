import type { Citation, Passage, Support } from '../claims/index.ts'
import { sourceSpan } from '../document/place.ts'
import { flag, type TokenRange } from '../language/types.ts'
import type { Related } from './rule.ts'

/** Why a source is weak, as a noun phrase for messages; '' where it is not. */
export function whyWeak({ weakness, kind }: Support): string {
  switch (weakness) {
    case null:
      return ''
    case 'kind':
      return kind
    case 'no-page':
      return 'a home page or a search, not a work'
    case 'animal':
      return 'a study in animals'
    case 'in-vitro':
      return 'a study outside the body'
    case 'case-report':
      return 'a report of single cases'
    case 'protocol':
      return 'a plan for a study'
    case 'retracted':
      return 'retracted'
    case 'mismatch':
      return 'about something else, by its title'
    case 'far':
      return 'not at the claim'
    case 'strength':
      return 'checked, and it carries less than this says'
  }
}

/** The source that was looked at for a claim or wording, as a place beside its finding; nothing where there was none. */
export function sourceLookedAt(
  support: Support,
  passages: readonly Passage[],
): { readonly related?: readonly Related[] } {
  const { citation } = support
  const home = citation && passages.find(({ block }) => block.index === citation.block)
  if (!citation || !home) return {}
  const why = whyWeak(support)
  const says = `The source that was looked at: ${citation.label}${why === '' ? '' : `, ${why}`}.`
  return { related: [{ span: sourceSpan(home.block, citation.span), says }] }
}

/** The tokens of a citation in its passage; the word before it where the prose shows nothing (a footnote, a bare URL). */
export function citationRange({ span }: Citation, passage: Passage): TokenRange {
  const { start, end, count, flags } = passage.analysis.tokens
  let from = 0
  while (from < count && (end[from] ?? 0) <= span.start) from++
  let to = from
  while (to < count && (start[to] ?? 0) < span.end) to++
  if (to > from) return { from, to }
  let word = from - 1
  while (word > 0 && ((flags[word] ?? 0) & flag.punctuation) !== 0) word--
  return { from: Math.max(0, word), to: Math.max(0, word) + 1 }
}
