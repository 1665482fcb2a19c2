import type { Reading } from '../claims/index.ts'
import type { Document, Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Advising } from './advice.ts'
import type { Sale } from './sale.ts'
import { type WordingsOf, wordingsOf } from './spot.ts'
import type { Topic } from './topic.ts'
import type { Audience, Grade, Judgement } from './types.ts'

/** What a requirement is judged from. */
export type Inquiry = {
  readonly document: Document
  readonly reading: Reading
  readonly audience: Audience
  readonly lexicon: Lexicon
  /** The page sells: prices, carts, codes, the writer's own products. */
  readonly sells: boolean
  /** What shows that it sells, buy links and shop shortcodes included; null without. */
  readonly sale: Sale | null
  /** What makes the article one that owes advice; null for reports, recipes and all that is no health article. */
  readonly advising: Advising | null
  /** The substances with warnings of their own that the article is about. */
  readonly warned: readonly Topic[]
}

/** The wordings of a requirement's own file, `rules/required/<requirement>/patterns.en.yml`. */
export function wordingsFor({ reading }: Inquiry, requirement: string): WordingsOf {
  return wordingsOf(reading, `required/${requirement}`)
}

/** The judgement on an article that owes nothing here. */
export function notNeeded(requirement: string): Judgement {
  return { requirement, grade: 'not-needed', at: { start: 0, end: 0 }, data: {} }
}

/** A judgement in full. */
export function graded(
  requirement: string,
  grade: Grade,
  at: Span,
  data: Readonly<Record<string, string>> = {},
): Judgement {
  return { requirement, grade, at, data }
}
