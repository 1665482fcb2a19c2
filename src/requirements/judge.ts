import type { Reading } from '../claims/index.ts'
import type { Document } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { advisingOf, isSelling } from './advice.ts'
import { judgeApprovalStatus } from './approval-status.ts'
import { withBoilerplate } from './boilerplate.ts'
import { judgeConsultation } from './consultation.ts'
import { duties } from './duties.ts'
import { notNeeded } from './inquiry.ts'
import { judgeLegalStatus } from './legal-status.ts'
import { judgeProfile, type Sale, saleOf } from './sale.ts'
import { wordingsOf } from './spot.ts'
import { topicsOf } from './topic.ts'
import type { Audience, Requirements } from './types.ts'
import { warnedTopics } from './warned.ts'

/**
 * Judges what the article owes its reader and how well it says it: one judgement a requirement, also where nothing is
 * owed (`not-needed`). `sale` is what `saleOf` gives for the document. Pure; the cost is linear in the document.
 */
export function judge(
  document: Document,
  reading: Reading,
  audience: Audience,
  lexicon: Lexicon,
  sale: Sale | null = saleOf(document, reading),
): Requirements {
  const advice = wordingsOf(reading, 'required/medical-consultation')
  const law = wordingsOf(reading, 'required/legal-status')
  const sells = isSelling(reading, advice)
  const topics = topicsOf(reading, sells, lexicon, 'cue.substance', audience.substances)
  const advising = advisingOf(reading, topics, sells, advice, lexicon)
  const warned = warnedTopics(reading, sells, lexicon, audience.substances)
  const inquiry = { document, reading, audience, lexicon, sells, sale, advising, warned }
  return {
    judgements: withBoilerplate(audience.boilerplate ?? [], [
      judgeConsultation(reading, advising, advice, lexicon),
      ...judgeLegalStatus(document, reading, topics, audience, law, lexicon).map(each =>
        // A report on events owes no legal note; one that it gives is judged nonetheless.
        advising === null && each.grade === 'missing' ? notNeeded(each.requirement) : each,
      ),
      judgeApprovalStatus(inquiry, topics),
      ...duties.map(duty => duty(inquiry)),
      judgeProfile(inquiry),
    ]),
  }
}
