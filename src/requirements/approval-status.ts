import type { Passage } from '../claims/index.ts'
import { words } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Substance } from '../language/substance.ts'
import { type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { isAbout } from './legal-notes.ts'
import { sentenceAt, spanOf } from './spot.ts'
import { contextsOf } from './surroundings.ts'
import type { Mention, Topic } from './topic.ts'
import type { Judgement } from './types.ts'

/** True for a substance that FDA holds not to be approved or lawful in supplements, by the data. */
export function isUnapproved({ legal }: Substance): boolean {
  return legal.some(fact => fact.jurisdiction === 'us-federal' && fact.status === 'not-approved')
}

/**
 * Grades the note that FDA has not approved the substance, nor holds it lawful in supplements: owed in the United States,
 * where the page promises an effect, doses, advises on use or sells; a commercial page always sells.
 */
export function judgeApprovalStatus(inquiry: Inquiry, topics: readonly Topic[]): Judgement {
  const requirement = 'approval-status'
  const { audience, advising, sells, lexicon } = inquiry
  if (!audience.jurisdictions.includes('us')) return notNeeded(requirement)
  const promises = advising !== null && advising.reason !== 'substance'
  if (audience.profile !== 'commercial' && !sells && !promises) return notNeeded(requirement)
  for (const topic of topics) {
    const unapproved = firstUnapproved(topic, lexicon)
    if (!unapproved) continue
    const { passage, tag } = unapproved
    const data = { substance: words(passage, tag) }
    const note = findNote(inquiry, topics)
    if (note) return { requirement, grade: 'present', at: note.at, data: { ...data, words: note.words } }
    return { requirement, grade: 'missing', at: spanOf(passage, tag), data }
  }
  return notNeeded(requirement)
}

function firstUnapproved(topic: Topic, lexicon: Lexicon): Mention | null {
  const unapproved = [topic.first, ...topic.mentions].find(({ tag }) => {
    const substance = lexicon.substances.get(String(tag.entry.properties['id']))
    return substance !== undefined && isUnapproved(substance)
  })
  return unapproved ?? null
}

function findNote(
  inquiry: Inquiry,
  topics: readonly Topic[],
): { readonly at: Judgement['at']; readonly words: string } | null {
  const wordings = wordingsFor(inquiry, 'approval-status')
  const contexts = contextsOf(inquiry.reading)
  const says = (passage: Passage) =>
    wordings(passage, 'unapproved').find(wording => {
      const sentence = sentenceAt(passage, wording.range.from)
      if (!sentence || sentence.terminator === 'question') return false
      if (wordings(passage, 'disclaimer', sentence).length > 0) return false
      return isAbout(passage, sentence, contexts(passage), topics, inquiry.lexicon)
    })
  for (const passage of inquiry.reading.passages) {
    if (passage.block.kind === 'image-alt') continue
    const wording = says(passage)
    if (wording) return { at: spanOf(passage, wording.range), words: words(passage, wording.range) }
  }
  return null
}
