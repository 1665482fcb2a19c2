import type { Passage, Reading } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Tag } from '../language/types.ts'
import { tagsIn, wholeOf } from './spot.ts'
import { familyOf, isDeclared } from './substances.ts'

/** A place in the text where a substance is named. */
export type Mention = { readonly passage: Passage; readonly tag: Tag }

/** A legally sensitive substance (or a family of them) that the article is about. */
export type Topic = {
  /** The substance named most, as readers know it: the first name of its lexicon entry. */
  readonly name: string
  readonly family: string
  readonly mentions: readonly Mention[]
  /** Where it is named first in the body, else in title or front matter. */
  readonly first: Mention
}

/** From this many mentions on, a substance that opens the article is its topic. */
const opening = 3
/** One mention in so many words is as dense as an article about the substance has it. */
const dense = 60
/** Without the title or the opening: this many mentions, and one in so many words. */
const frequent = { mentions: 6, everyWords: 90 }
/** A page that sells is about what it names this often. */
const sold = 4

/**
 * The sensitive substances the article is about, most mentioned first. Naming one in passing makes no topic: it takes
 * the title, the first paragraph and a few repetitions, the whole text, or a page that sells it (`sells`). `kind` is the
 * lexicon kind whose entries are looked for. For what the site is `declared` to be about, naming is enough.
 */
export function topicsOf(
  reading: Reading,
  sells: boolean,
  lexicon: Lexicon,
  kind = 'cue.substance',
  declared: readonly string[] = [],
): readonly Topic[] {
  const families = new Map<string, Mention[]>()
  let words = 0
  for (const passage of reading.passages) {
    words += passage.analysis.tokens.count
    for (const tag of tagsIn(passage, wholeOf(passage), kind, lexicon)) {
      const family = familyOf(tag.entry)
      const mentions = families.get(family)
      if (mentions) mentions.push({ passage, tag })
      else families.set(family, [{ passage, tag }])
    }
  }
  const firstHeading = reading.passages.find(passage => passage.block.kind === 'heading')
  const firstParagraphs = reading.passages.filter(isBody).slice(0, 2)
  const topics: Topic[] = []
  for (const [family, mentions] of families) {
    const first = mentions[0]
    if (!first) continue
    const count = mentions.length
    const titled = mentions.some(({ passage }) => isTitle(passage) || passage === firstHeading)
    const headed = mentions.some(({ passage }) => passage.block.kind === 'heading')
    const opens = mentions.some(({ passage }) => firstParagraphs.includes(passage)) && count >= opening
    const often = count >= frequent.mentions && count * frequent.everyWords >= words
    const named = mentions.some(({ tag }) => isDeclared(tag.entry, declared))
    const about =
      named || titled || often || (opens && (headed || count * dense >= words)) || (sells && count >= sold)
    if (!about) continue
    topics.push({
      family,
      name: commonest(mentions),
      mentions,
      first: mentions.find(({ passage }) => isBody(passage)) ?? first,
    })
  }
  return topics.sort((a, b) => b.mentions.length - a.mentions.length)
}

/** Title in the front matter, or a heading of the first level. */
export function isTitle({ block }: Passage): boolean {
  return (
    (block.kind === 'heading' && block.depth === 1) ||
    (block.kind === 'front-matter' && block.key === 'title')
  )
}

/** Running text, as opposed to titles, front matter and captions. */
function isBody({ block }: Passage): boolean {
  return (
    block.kind === 'paragraph' ||
    block.kind === 'list-item' ||
    block.kind === 'table-cell' ||
    block.kind === 'html'
  )
}

function commonest(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>()
  for (const { tag } of mentions) counts.set(tag.entry.name, (counts.get(tag.entry.name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
