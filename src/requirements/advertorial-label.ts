import type { Span } from '../document/types.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote, isHidden } from './notes.ts'
import { isDenied, spanOf, wholeOf } from './spot.ts'
import type { Judgement } from './types.ts'

/** A label within so many blocks from the start is met before the text is read. */
const top = 4

/** Grades the label of content that somebody paid for. Front matter is not seen by readers, so it labels nothing. */
export function judgeAdvertorialLabel(inquiry: Inquiry): Judgement {
  const requirement = 'advertorial-label'
  const wordings = wordingsFor(inquiry, requirement)
  const visible = inquiry.reading.passages.filter(passage => !isHidden(passage))
  const trace = firstNote(inquiry, wordings, 'trace', wording => !isDenied(wording))
  const first = visible[0]
  const paid = isMarkedSponsored(inquiry)
  if (!first || (!trace && !paid)) return notNeeded(requirement)
  const labels = visible.flatMap(passage => wordings(passage, 'label').filter(wording => !isDenied(wording)))
  const label = labels[0]
  if (label) {
    const early = visible.slice(0, top).includes(label.passage)
    return graded(requirement, early ? 'present' : 'late', spanOf(label.passage, label.range))
  }
  const at: Span = trace ? spanOf(trace.passage, trace.range) : spanOf(first, wholeOf(first))
  return graded(requirement, 'missing', at)
}

const keys: ReadonlySet<string> = new Set([
  'sponsored',
  'sponsor',
  'issponsored',
  'sponsoredby',
  'advertorial',
  'paidby',
  'paidpartnership',
  'brandpartner',
])

function isMarkedSponsored({ document }: Inquiry): boolean {
  return Object.entries(document.frontMatter.data).some(
    ([key, value]) =>
      keys.has(key.toLowerCase().replace(/[^a-z]/g, '')) &&
      value !== false &&
      value !== null &&
      value !== '' &&
      value !== 'false',
  )
}
