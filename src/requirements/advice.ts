import type { Claim, Passage, Reading } from '../claims/index.ts'
import type { Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Tag } from '../language/types.ts'
import { spanOf, tagsIn, type WordingsOf, wholeOf } from './spot.ts'
import { isTitle, type Topic } from './topic.ts'

/** What makes an article one that owes its reader advice, and where that shows first. */
export type Advising = {
  readonly reason: 'claim' | 'dose' | 'substance' | 'use' | 'sale'
  readonly at: Span
}

/** From this share of sentences on that report on law and events, an article is a report. */
const reporting = 0.3
/** One sentence that tells what was reported makes no report of a short article. */
const fewestReports = 2
/** A page that sells owes advice where it names products of health this often. */
const productNames = 8
/** A long article may hold one stray effect in so many words without promising anything. */
const wordsPerStray = 1000

/** True when the page sells: prices, carts, codes, the writer's own products. One such word may be chance. */
export function isSelling(reading: Reading, wordings: WordingsOf): boolean {
  let count = 0
  for (const passage of reading.passages) count += wordings(passage, 'sale').length
  return count >= 2
}

/**
 * Whether the article advises on, promises, doses or sells something of health, or is about a sensitive substance; null
 * where it does nothing of the kind, or only reports on laws and events.
 */
export function advisingOf(
  reading: Reading,
  topics: readonly Topic[],
  sells: boolean,
  wordings: WordingsOf,
  lexicon: Lexicon,
): Advising | null {
  const dose = firstDose(reading, wordings, lexicon)
  if (!dose && isReport(reading, wordings)) return null
  const promises = reading.claims.filter(claim => isPromise(claim, reading))
  const claim = promises[0]
  const topic = topics[0]
  const strays = Math.floor(wordsIn(reading) / wordsPerStray)
  if (claim && (topic || promises.length > strays))
    return { reason: 'claim', at: spanOf(claim.passage, claim.range) }
  if (topic) return { reason: 'substance', at: spanOf(topic.first.passage, topic.first.tag) }
  if (dose) return dose
  const use = firstUse(reading, wordings, lexicon)
  if (use) return use
  const products = sells ? productsIn(reading, lexicon) : []
  const product = products[0]
  return product && products.length >= productNames
    ? { reason: 'sale', at: spanOf(product.passage, product.tag) }
    : null
}

/**
 * An asserted effect of a product or of the article's subject; care, biology and exercise promise nothing to a buyer.
 * Vague targets (wellbeing, energy) count in an article about products only.
 */
function isPromise(claim: Claim, { topic }: Reading): boolean {
  if (claim.assertion !== 'asserted' || claim.passage.block.kind === 'footnote') return false
  const weak = claim.targets.every(target => target.properties['weak'] === true)
  return claim.agent.kind !== 'lifestyle' && (topic === 'product' || !weak)
}

/** A dose of what? Recipes weigh flour, so the block must name something taken for health. */
function firstDose(reading: Reading, wordings: WordingsOf, lexicon: Lexicon): Advising | null {
  for (const passage of reading.passages) {
    const dose = wordings(passage, 'dose')[0]
    if (!dose || dose.assertion === 'reported') continue
    // A page about a disease reports how its medicines are dosed.
    const kinds = reading.topic === 'medical' ? productKinds : healthKinds
    if (healthProducts(passage, kinds, lexicon).length === 0) continue
    return { reason: 'dose', at: spanOf(passage, dose.range) }
  }
  return null
}

/** Advice on how to use what the title names. */
function firstUse(reading: Reading, wordings: WordingsOf, lexicon: Lexicon): Advising | null {
  if (!reading.passages.some(each => isTitle(each) && healthProducts(each, productKinds, lexicon).length > 0))
    return null
  for (const passage of reading.passages) {
    const use = wordings(passage, 'use')[0]
    if (use) return { reason: 'use', at: spanOf(passage, use.range) }
  }
  return null
}

const productKinds = [
  'agent.botanical',
  'agent.supplement',
  'agent.peptide',
  'agent.psychoactive',
  'agent.compound',
]
const healthKinds = [...productKinds, 'medicine']

function healthProducts(passage: Passage, kinds: readonly string[], lexicon: Lexicon): readonly Tag[] {
  return kinds.flatMap(kind => tagsIn(passage, wholeOf(passage), kind, lexicon))
}

/** Whether the text names anything that is taken for health. */
export function namesProduct({ passages }: Reading, lexicon: Lexicon): boolean {
  return passages.some(passage => healthProducts(passage, productKinds, lexicon).length > 0)
}

function productsIn(reading: Reading, lexicon: Lexicon): { passage: Passage; tag: Tag }[] {
  return reading.passages.flatMap(passage =>
    healthProducts(passage, healthKinds, lexicon).map(tag => ({ passage, tag })),
  )
}

function wordsIn(reading: Reading): number {
  return reading.passages.reduce((sum, passage) => sum + passage.analysis.tokens.count, 0)
}

function isReport(reading: Reading, wordings: WordingsOf): boolean {
  let sentences = 0
  let reports = 0
  for (const passage of reading.passages) {
    if (passage.block.kind === 'front-matter' || passage.block.kind === 'image-alt') continue
    for (const sentence of passage.analysis.sentences) {
      // Labels and fragments tell nothing about the kind of text.
      if (sentence.to - sentence.from < 4) continue
      sentences++
      if (wordings(passage, 'report', sentence).length > 0) reports++
    }
  }
  return reports >= fewestReports && reports / sentences >= reporting
}
