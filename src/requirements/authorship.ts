import type { Passage, Wording } from '../claims/index.ts'
import { analyse } from '../language/analyse.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { flag, type Tokens } from '../language/types.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { isHidden } from './notes.ts'
import { spanOf, tagsIn, type WordingsOf, wholeOf } from './spot.ts'
import type { Judgement } from './types.ts'

const authorKeys: ReadonlySet<string> = new Set(['author', 'authors', 'byline', 'writer', 'writtenby'])
const reviewKeys: ReadonlySet<string> = new Set([
  'reviewedby',
  'reviewer',
  'reviewers',
  'medicalreviewer',
  'medicallyreviewedby',
  'factchecker',
  'factcheckedby',
  'expertreviewer',
])

/** Longest block that is a byline, and how near the start or the end it stands, in blocks. */
const byline = { tokens: 45, from: 8 }

/**
 * Grades who answers for the text: a reviewer, or an author with training in health, is `present`; a name alone, or a
 * team, `weak`.
 */
export function judgeAuthorship(inquiry: Inquiry): Judgement {
  const requirement = 'authorship'
  if (!inquiry.advising) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const { at } = inquiry.advising
  if (textUnder(inquiry, reviewKeys) !== null || reviewIn(inquiry, wordings))
    return graded(requirement, 'present', at)
  const author = textUnder(inquiry, authorKeys)
  const lines = bylinesIn(inquiry, wordings)
  if (author === null && lines.length === 0) return graded(requirement, 'missing', at)
  const trained =
    (author !== null && namesTraining(author, inquiry.lexicon)) ||
    lines.some(line => hasTraining(line, inquiry.lexicon))
  if (trained) return graded(requirement, 'present', at)
  const line = lines[0]
  return graded(requirement, 'weak', line ? spanOf(line, wholeOf(line)) : at)
}

/** The text of the first of the front matter's keys that is set, or null. */
function textUnder({ document }: Inquiry, keys: ReadonlySet<string>): string | null {
  for (const [key, value] of Object.entries(document.frontMatter.data)) {
    if (!keys.has(key.toLowerCase().replace(/[^a-z]/g, ''))) continue
    const text = textOf(value).trim()
    if (text !== '') return text
  }
  return null
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(' ')
  return ''
}

function reviewIn({ reading }: Inquiry, wordings: WordingsOf): boolean {
  return reading.passages.some(passage => !isHidden(passage) && wordings(passage, 'review').length > 0)
}

function bylinesIn({ reading }: Inquiry, wordings: WordingsOf): readonly Passage[] {
  const visible = reading.passages.filter(passage => !isHidden(passage))
  return visible.filter((passage, index) => {
    const near = index < byline.from || index >= visible.length - byline.from
    const short = passage.analysis.tokens.count <= byline.tokens
    return near && short && wordings(passage, 'byline').some(wording => namesSomebody(wording, wordings))
  })
}

/** A name is written with a capital. Behind a `by` that opens a sentence, the name must also be where a byline has it. */
function namesSomebody({ passage, range, properties }: Wording, wordings: WordingsOf): boolean {
  if (properties['opens'] === true) return isName(passage, range.to - 1, wordings)
  return isCapital(passage, range.to - 1) || isCapital(passage, range.to)
}

/** So many words may stand before the name: `by herbalist Jane Doe`, `by our editor Jane Doe`. */
const titles = 2

/**
 * A name from the token on, and behind it the end, a mark, or what a byline goes on with. `By late August the berries` and
 * `By August, the berries` name nobody.
 */
function isName(passage: Passage, first: number, wordings: WordingsOf): boolean {
  const { tokens } = passage.analysis
  let from = first
  while (from < first + titles && isTitleWord(passage, from)) from++
  let to = from
  while (isCapital(passage, to)) to++
  if (to === from) return false
  if (wordings(passage, 'day', { from, to: from + 1 }).length > 0 && !isCapital(passage, from + 1))
    return false
  const ends = to >= tokens.count || !isWord(tokens, to)
  return ends || (passage.analysis.starting[to] ?? []).some(tag => tag.entry.properties['class'] === 'byline')
}

/** `By adding honey` tells how, not who. */
function isTitleWord(passage: Passage, token: number): boolean {
  const { tokens } = passage.analysis
  if (!isWord(tokens, token) || isCapital(passage, token)) return false
  return !tokens.prose.slice(tokens.start[token], tokens.end[token]).endsWith('ing')
}

function isWord(tokens: Tokens, token: number): boolean {
  return token < tokens.count && ((tokens.flags[token] ?? 0) & (flag.number | flag.punctuation)) === 0
}

function isCapital({ analysis: { tokens } }: Passage, token: number): boolean {
  return ((tokens.flags[token] ?? 0) & flag.capital) !== 0
}

function hasTraining(passage: Passage, lexicon: Lexicon): boolean {
  const tags = [
    ...tagsIn(passage, wholeOf(passage), 'cue.credential', lexicon),
    ...tagsIn(passage, wholeOf(passage), 'person.clinician', lexicon),
  ]
  return tags.some(tag => tag.entry.properties['weak'] !== true)
}

function namesTraining(text: string, lexicon: Lexicon): boolean {
  const kinds = ['cue.credential', 'person.clinician'].map(kind => lexicon.kindIds.get(kind))
  return analyse(text, lexicon).tags.some(
    ({ entry }) => kinds.includes(entry.classKind) && entry.properties['weak'] !== true,
  )
}
