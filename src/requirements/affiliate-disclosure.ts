import { sourceSpan } from '../document/place.ts'
import type { Span } from '../document/types.ts'
import { isAffiliateLink } from './affiliate-links.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { isDenied, spanOf } from './spot.ts'
import type { Judgement } from './types.ts'

/** Grades whether readers learn that links are paid for, and before they meet one (`late` otherwise). */
export function judgeAffiliateDisclosure(inquiry: Inquiry): Judgement {
  const requirement = 'affiliate-disclosure'
  const wordings = wordingsFor(inquiry, requirement)
  const disclosure = firstNote(inquiry, wordings, 'disclosure', wording => !isDenied(wording))
  const trace = firstNote(inquiry, wordings, 'trace', wording => !isDenied(wording))
  const places = [firstPaidLink(inquiry), trace ? spanOf(trace.passage, trace.range) : null]
  const paid = places.filter(place => place !== null).sort((a, b) => a.start - b.start)[0]
  if (!paid) return notNeeded(requirement)
  if (!disclosure) return graded(requirement, 'missing', paid)
  const at = spanOf(disclosure.passage, disclosure.range)
  // A disclosure in the block of the link is read with it.
  const late = at.start > endOfBlock(inquiry, paid)
  return graded(requirement, late ? 'late' : 'present', at)
}

function firstPaidLink({ reading }: Inquiry): Span | null {
  for (const { block } of reading.passages) {
    const link = block.links.find(({ url }) => isAffiliateLink(url))
    if (link) return sourceSpan(block, link.span)
  }
  return null
}

function endOfBlock({ reading }: Inquiry, { start }: Span): number {
  for (const { block } of reading.passages) {
    const span = sourceSpan(block, { start: 0, end: block.prose.length })
    if (start >= span.start && start < span.end) return span.end
  }
  return start
}
