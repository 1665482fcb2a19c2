import type { Claim, Passage, Reading } from '../claims/index.ts'
import type { Span } from '../document/types.ts'
import { spanOf, type WordingsOf } from './spot.ts'
import type { Topic } from './topic.ts'

/** What makes an article one that owes its reader advice, and where that shows first. */
export type Advising = { readonly reason: 'claim' | 'dose' | 'substance'; readonly at: Span; readonly words: string }

/** From this share of sentences on that report on law and events, an article is a report. */
const reporting = 0.3

/**
 * Whether the article advises on, promises or doses something of health, or is about a sensitive substance; null where
 * it does nothing of the kind, or only reports on laws and events.
 */
export function advisingOf(
  reading: Reading,
  topics: readonly Topic[],
  wordings: WordingsOf,
): Advising | null {
  const claim = reading.claims.find(isPromise)
  const dose = firstDose(reading, wordings)
  const topic = topics[0]
  if (!dose && isReport(reading, wordings)) return null
  if (claim) {
    return { reason: 'claim', at: spanOf(claim.passage, claim.range), words: claim.targets[0]?.name ?? '' }
  }
  if (topic) return { reason: 'substance', at: spanOf(topic.first.passage, topic.first.tag), words: topic.name }
  return dose
}

/** An asserted effect of a product or of the article's subject; care and biology promise nothing to a buyer. */
function isPromise(claim: Claim): boolean {
  if (claim.assertion !== 'asserted' || claim.passage.block.kind === 'footnote') return false
  const weak = claim.targets.every(target => target.properties['weak'] === true)
  return !weak && claim.agent.kind !== 'lifestyle'
}

function firstDose(reading: Reading, wordings: WordingsOf): Advising | null {
  for (const passage of reading.passages) {
    const dose = wordings(passage, 'dose')[0]
    if (!dose || dose.assertion === 'reported' || !hasAgent(passage, reading)) continue
    return { reason: 'dose', at: spanOf(passage, dose.range), words: '' }
  }
  return null
}

/** A dose of what? Recipes weigh flour. */
function hasAgent(passage: Passage, reading: Reading): boolean {
  return reading.claims.some(claim => claim.passage === passage)
}

function isReport(reading: Reading, wordings: WordingsOf): boolean {
  let sentences = 0
  let reports = 0
  for (const passage of reading.passages) {
    if (passage.block.kind === 'front-matter' || passage.block.kind === 'image-alt') continue
    for (const sentence of passage.analysis.sentences) {
      if (sentence.to - sentence.from < 4) continue
      sentences++
      if (wordings(passage, 'report', sentence).length > 0) reports++
    }
  }
  return sentences > 0 && reports / sentences >= reporting
}
