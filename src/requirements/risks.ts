import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { isAsked, isDenied, spanOf } from './spot.ts'
import type { Judgement } from './types.ts'

/**
 * Grades whether an article that promises benefits names a harm as well. `weak`: all it says of harm is that there is none
 * or little.
 */
export function judgeRisks(inquiry: Inquiry): Judgement {
  const requirement = 'risks'
  const { advising } = inquiry
  if (!advising || (advising.reason !== 'claim' && inquiry.warned.length === 0)) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const note = firstNote(
    inquiry,
    wordings,
    'note',
    wording =>
      !isAsked(wording) &&
      !isDenied(wording) &&
      wording.assertion !== 'negated' &&
      wordings(wording.passage, 'denial', wording.range).length === 0 &&
      wordings(wording.passage, 'other-sense', wording.range).length === 0 &&
      wordings(wording.passage, 'foreign-matter', wording.range).length === 0,
  )
  if (note) return graded(requirement, 'present', spanOf(note.passage, note.range))
  const denial = firstNote(inquiry, wordings, 'denial', ({ passage, range }) =>
    wordings(passage, 'note', range).some(
      note => wordings(passage, 'foreign-matter', note.range).length === 0,
    ),
  )
  if (denial) return graded(requirement, 'weak', spanOf(denial.passage, denial.range))
  return graded(requirement, 'missing', advising.at)
}
