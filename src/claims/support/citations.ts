import type { Block, Link } from '../../document/types.ts'
import { findIdentifiers, placeOf, urlKeys } from './identifiers.ts'
import { findAuthorMarks, findLooseFootnotes, findNumberMarks, numbersOf } from './marks.ts'
import { authorKey, type ListedWork, type ReferenceList } from './reference-list.ts'
import type { Citation, CitationForm } from './types.ts'

export type CitationContext = {
  readonly list: ReferenceList
  /** Whether a link stands on the very name of a thing: then it leads to a page about the thing. */
  readonly onName: (link: Link) => boolean
  /** Hosts of the site itself. */
  readonly ownHosts: ReadonlySet<string>
}

const shopPath = /\/(?:shop|store|products?|collections|cart|buy|checkout|affiliate)(?:[/?-]|$)/i

/** The citations in a block, in the order of the prose. Linear in the prose, links and marks. */
export function citationsIn(block: Block, context: CitationContext): Citation[] {
  const found: Citation[] = []
  const linked: { start: number; end: number }[] = []
  for (const link of block.links) {
    if (/^https?:/i.test(link.url)) linked.push(link.span)
    found.push(...ofLink(block, link, context))
  }
  for (const note of block.footnotes) {
    const base = { block: block.index, span: { start: note.at, end: note.at } }
    const work = note.text === null ? null : { text: note.text, urls: note.urls }
    found.push(ofWork({ ...base, form: 'footnote', label: `[^${note.label}]` }, work))
  }
  const inList = context.list.blocks.has(block.index) || block.kind === 'footnote'
  // Links are in order, so one walk along them tells what lies inside.
  const outside = <T extends { start: number; end: number }>(marks: readonly T[]): T[] => {
    let at = 0
    return marks.filter(({ start }) => {
      while ((linked[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
      return (linked[at]?.start ?? Number.POSITIVE_INFINITY) > start
    })
  }
  for (const { start, end, kind, key } of outside(findIdentifiers(block.prose))) {
    const label = block.prose.slice(start, end)
    const span = { start, end }
    found.push({ ...blank, form: 'identifier', block: block.index, span, label, keys: [key], text: kind })
  }
  if (!inList) {
    for (const { start, end, label } of findLooseFootnotes(block.prose))
      found.push(ofWork({ block: block.index, span: { start, end }, form: 'footnote', label }, null))
    for (const { start, end, numbers } of outside(findNumberMarks(block.prose)))
      found.push(...ofNumbers(block, { start, end }, numbers, context))
    for (const { start, end, surname, year } of outside(findAuthorMarks(block.prose))) {
      const base = { block: block.index, span: { start, end }, form: 'author-year' as const }
      const label = block.prose.slice(start, end)
      const work = context.list.byAuthor.get(authorKey(surname, year)) ?? { text: label, urls: [] }
      found.push(ofWork({ ...base, label }, work))
    }
  }
  return found.sort((one, other) => one.span.start - other.span.start)
}

const blank = { resolved: true, navigation: false, keys: [], urls: [], title: '', text: '' } as const

function ofNumbers(
  block: Block,
  span: { start: number; end: number },
  numbers: readonly number[],
  { list }: CitationContext,
): Citation[] {
  return numbers.map(number =>
    ofWork(
      { block: block.index, span, form: 'mark', label: `[${number}]` },
      list.byNumber.get(number) ?? null,
    ),
  )
}

function ofWork(
  base: Pick<Citation, 'block' | 'span' | 'label'> & { readonly form: CitationForm },
  work: ListedWork | null,
): Citation {
  if (work === null) return { ...blank, ...base, resolved: false }
  return { ...blank, ...base, keys: keysOf(work), urls: work.urls, title: work.text, text: work.text }
}

/** A work is cited again and again, and what it is known by is read once. */
const keysOfWorks = new WeakMap<ListedWork, readonly string[]>()

function keysOf(work: ListedWork): readonly string[] {
  const known = keysOfWorks.get(work)
  if (known) return known
  const keys = new Set(work.urls.flatMap(urlKeys))
  for (const { key } of findIdentifiers(work.text)) keys.add(key)
  const found = [...keys]
  keysOfWorks.set(work, found)
  return found
}

function ofLink(block: Block, link: Link, context: CitationContext): Citation[] {
  const shown = block.prose.slice(link.span.start, link.span.end).trim()
  const place = placeOf(link.url)
  const number = /^\[?(\d{1,3}(?:[,–-]\d{1,3})*)\]?$/.exec(shown)?.[1]
  if (!place) {
    // `[1](#ref1)` is a mark; other links within the site lead on and prove nothing.
    if (number === undefined || !link.url.includes('#')) return []
    const marks = ofNumbers(block, link.span, numbersOf(number), context)
    return marks.filter(mark => mark.resolved)
  }
  const keys = urlKeys(link.url)
  const works = keys.some(key => !key.startsWith('url:'))
  const navigation =
    context.ownHosts.has(place.host) || (!works && (shopPath.test(place.path) || context.onName(link)))
  const title = [number === undefined ? shown : '', link.title, slugWords(place.path)]
    .filter(Boolean)
    .join(' ')
  const base = { block: block.index, span: link.span, form: 'link' as const, label: link.url }
  return [{ ...blank, ...base, navigation, keys, urls: [link.url], title }]
}

/** The words in the last part of a path; '' where it is a number or a code. */
function slugWords(path: string): string {
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const words = last
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+]|%20/)
    .filter(word => /^[a-z]{3,20}$/i.test(word))
  return words.join(' ')
}
