import type { Reading } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Span } from '../document/types.ts'
import type { Properties } from '../language/types.ts'
import type { Inquiry } from './inquiry.ts'
import { spanOf, tagsIn, wholeOf } from './spot.ts'
import { isTitle, type Topic, topicsOf } from './topic.ts'

/** A substance the article is about, with what an article about it should warn of. */
export type Warned = { readonly name: string; readonly properties: Properties; readonly at: Span }

/** The substances with warnings of their own (`rules/lexicon/en/warnings.yml`) that the article is about. */
export function warnedTopics(reading: Reading, sells: boolean, lexicon: Lexicon): readonly Topic[] {
  return topicsOf(reading, sells, lexicon, 'cue.warned')
}

/**
 * The first such substance that has the property, most mentioned first; null where the article owes no advice at all, as
 * a report on a law does.
 */
export function warnedOf({ advising, warned }: Inquiry, property: string): Warned | null {
  if (!advising) return null
  for (const topic of warned) {
    const mention = topic.mentions.find(({ tag }) => hasValue(tag.entry.properties[property]))
    if (!mention) continue
    const at = spanOf(topic.first.passage, topic.first.tag)
    return { name: topic.name, properties: mention.tag.entry.properties, at }
  }
  return null
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
