import type { Lexicon } from '../language/lexicon.ts'
import { classOf, kindOf } from './kinds.ts'
import type { Passage } from './types.ts'

/**
 * What an article is about, as far as claims go: `product` (herbs, supplements, foods, practices … that can be praised),
 * `medical` (a disease, the body, medicines, care) or `open` where too little is said to tell.
 */
export type Topic = 'product' | 'medical' | 'open'

const medicalKinds: ReadonlySet<string> = new Set([
  'condition',
  'symptom',
  'medicine',
  'care',
  'organ',
  'pathogen',
  'biomarker',
])

/** Agents that every medical page names too. */
const everyday: ReadonlySet<string> = new Set(['lifestyle', 'food', 'product'])

/** How much a mention counts in a title, a heading, and elsewhere. */
const weightOf = { title: 12, heading: 4, text: 1 }
/** Below this much medical talk nothing is decided: a sentence or two may stand alone. */
const enough = 25
/** An article is medical when its products get less than this share of the talk. */
const productShare = 0.2

/** Judges the topic by what the title, the headings and the text name. */
export function topicOf(passages: readonly Passage[], lexicon: Lexicon): Topic {
  let product = 0
  let medical = 0
  let titled = false
  for (const { block, analysis } of passages) {
    const title = block.key === 'title' || (block.kind === 'heading' && block.depth === 1)
    const weight = title ? weightOf.title : block.kind === 'heading' ? weightOf.heading : weightOf.text
    for (const tag of analysis.tags) {
      const kind = kindOf(tag.entry, lexicon)
      if (kind === 'agent') {
        if (everyday.has(classOf(tag.entry))) {
          product += weight / 4
          continue
        }
        product += weight
        if (title) titled = true
      } else if (medicalKinds.has(kind)) medical += weight
    }
  }
  if (titled) return 'product'
  if (medical < enough) return 'open'
  return product < (product + medical) * productShare ? 'medical' : 'product'
}
