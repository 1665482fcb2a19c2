import { type Passage, words } from '../claims/index.ts'
import type { Document } from '../document/types.ts'
import { addMonths, isDay } from '../language/day.ts'
import type { TokenRange } from '../language/types.ts'
import { sentenceAt, type WordingsOf } from './spot.ts'

const year = /\b(?:19|20)\d\d\b/
const isoDate = /\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b/
/** So many tokens behind `as of` may hold the date. */
const reach = 6

/** True when the words hold a date of any kind: `since 2016`, `as of today`. */
export function hasDate(passage: Passage, range: TokenRange, wordings: WordingsOf): boolean {
  return wordings(passage, 'date', range).length > 0 || year.test(words(passage, range))
}

/**
 * The day up to which a note says that it holds (`as of August 2025`); the last day of the month or year where it names
 * no day; of several the newest. Null without one: `since 2016` tells when a law began, not when somebody looked.
 */
export function checkedOn(passage: Passage, range: TokenRange, wordings: WordingsOf): string | null {
  const days: string[] = []
  for (const wording of wordings(passage, 'as-of', range)) {
    const end = sentenceAt(passage, wording.range.from)?.to ?? range.to
    const near = { from: wording.range.from, to: Math.min(end, wording.range.to + reach) }
    const text = words(passage, near)
    const month = wordings(passage, 'month', near)[0]?.properties['number']
    const iso = isoDate.exec(text)
    const named = year.exec(text)?.[0]
    const day = iso
      ? lastDay(iso[1] ?? '', iso[2] ?? null, iso[3] ?? null)
      : named === undefined
        ? null
        : lastDay(named, typeof month === 'number' ? String(month).padStart(2, '0') : null, null)
    if (day !== null) days.push(day)
  }
  return days.sort().at(-1) ?? null
}

const updateKeys: ReadonlySet<string> = new Set([
  'updated',
  'lastmod',
  'modified',
  'lastupdated',
  'datemodified',
  'lastreviewed',
])

/** True when the front matter says when the article was last brought up to date, in whatever form. */
export function isUpdated(document: Document): boolean {
  return Object.keys(document.frontMatter.data).some(isUpdateKey)
}

/** The day the front matter says the article was last brought up to date; null without one that can be read. */
export function updatedOn(document: Document): string | null {
  const days: string[] = []
  for (const [key, value] of Object.entries(document.frontMatter.data)) {
    if (!isUpdateKey(key)) continue
    const text = value instanceof Date ? value.toISOString() : String(value)
    const iso = isoDate.exec(text)
    const day = iso ? lastDay(iso[1] ?? '', iso[2] ?? null, iso[3] ?? null) : null
    if (day !== null) days.push(day)
  }
  return days.sort().at(-1) ?? null
}

function isUpdateKey(key: string): boolean {
  return updateKeys.has(key.toLowerCase().replace(/[^a-z]/g, ''))
}

function lastDay(year: string, month: string | null, day: string | null): string | null {
  if (month === null) return `${year}-12-31`
  if (!isDay(`${year}-${month}-01`)) return null
  // Adding months to the last of January gives the last day of a shorter month.
  if (day === null) return addMonths(`${year}-01-31`, Number(month) - 1)
  return isDay(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null
}
