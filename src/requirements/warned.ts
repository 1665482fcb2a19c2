import type { Reading } from '../claims/index.ts'
import type { Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Properties } from '../language/types.ts'
import type { Inquiry } from './inquiry.ts'
import { spanOf, tagsIn, wholeOf } from './spot.ts'
import { isTitle, type Topic, topicsOf } from './topic.ts'

/** A substance the article is about, with what an article about it should warn of. */
export type Warned = { readonly name: string; readonly properties: Properties; readonly at: Span }

/** The substances with warnings of their own (`rules/lexicon/en/warnings.yml`) that the article is about. */
export function warnedTopics(
  reading: Reading,
  sells: boolean,
  lexicon: Lexicon,
  declared: readonly string[] = [],
): readonly Topic[] {
  return topicsOf(reading, sells, lexicon, 'cue.warned', declared)
}

/** A substance named less than this share of the most named one is not what the article is about. */
const share = 1 / 3
/** So many substances make a blend or a list of remedies, none of which need be named twice. */
const blend = 3

/**
 * The first such substance that has the property, most mentioned first; null where the article owes no advice at all, as
 * a report on a law does.
 */
export function warnedOf(inquiry: Inquiry, property: string): Warned | null {
  const { advising, warned } = inquiry
  if (!advising) return null
  const most = warned[0]?.mentions.length ?? 0
  for (const { mentions, name, first } of warned) {
    const mention = mentions.find(({ tag }) => hasValue(tag.entry.properties[property]))
    if (!mention || mentions.length < most * share) continue
    return { name, properties: mention.tag.entry.properties, at: spanOf(first.passage, first.tag) }
  }
  return most === 0 && advising.reason === 'claim' ? firstOfBlend(inquiry, property) : null
}

/** The first of several substances that claims are made for, one beside the other, as for a blend of herbs. */
function firstOfBlend({ reading, lexicon }: Inquiry, property: string): Warned | null {
  const found = new Map<string, Warned>()
  const claimed = new Set(
    reading.claims.filter(claim => claim.assertion === 'asserted').map(claim => claim.passage),
  )
  for (const passage of claimed) {
    for (const tag of tagsIn(passage, wholeOf(passage), 'cue.warned', lexicon)) {
      const { name, properties } = tag.entry
      if (!hasValue(properties[property]) || found.has(name)) continue
      found.set(name, { name, properties, at: spanOf(passage, tag) })
    }
  }
  return found.size >= blend ? ([...found.values()][0] ?? null) : null
}

/** True where the title says that the text is about animals: warnings for people have no place there. */
export function isAboutAnimals({ reading, lexicon }: Inquiry): boolean {
  return reading.passages.some(
    passage => isTitle(passage) && tagsIn(passage, wholeOf(passage), 'cue.animal', lexicon).length > 0,
  )
}

function hasValue(value: string | number | boolean | undefined): boolean {
  return value !== undefined && value !== false
}
