/** A numbered mark, or an author with a year, as it stands in prose (UTF-16 offsets). */
export type NumberMark = { readonly start: number; readonly end: number; readonly numbers: readonly number[] }
export type AuthorMark = {
  readonly start: number
  readonly end: number
  readonly surname: string
  readonly year: string
}

const bracketed = /\[(\d{1,3}(?: ?[,;–-] ?\d{1,3})*)\]/g
const most = 40

/** Numbered marks: `[1]`, `[1,3–5]`. Linear in the prose. */
export function findNumberMarks(prose: string): NumberMark[] {
  if (!prose.includes('[')) return []
  return [...prose.matchAll(bracketed)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: numbersOf(match[1] ?? ''),
  }))
}

/** `1,3–5` → 1, 3, 4, 5; at most forty. */
export function numbersOf(text: string): number[] {
  const numbers: number[] = []
  for (const part of text.split(/[,;]/)) {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number)
    for (let number = from; number <= to && numbers.length < most; number++) numbers.push(number)
  }
  return numbers
}

const footnote = /\[\^([^\]\s]{1,40})\]/g

/** Footnote marks that nobody defined: Markdown leaves them in the text as they are. */
export function findLooseFootnotes(prose: string): { start: number; end: number; label: string }[] {
  if (!prose.includes('[^')) return []
  return [...prose.matchAll(footnote)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    label: match[0],
  }))
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** What stands before the year: a surname, others, a comma or an opening bracket. */
const authors =
  /(?<!\p{L})(\p{Lu}[\p{L}'-]{1,40})((?: et al\.?|,? (?:and|&) \p{Lu}[\p{L}'-]{1,40}|, \p{Lu}[\p{L}'-]{1,40}(?=,|\s))*),? ?([([]?)$/u
const reach = 120
const months =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Early|Late|Mid|In|Since|Until|By|From|Before|After|During|Around|Updated|Copyright|Published|Reviewed)/

/**
 * Authors with a year: `(Smith, 2020)`, `Smith et al. (2020)`, `[Boots, Haenen and Bast 2008]`. One name alone counts
 * only inside brackets. Each look back is bounded, so the cost is linear in the prose.
 */
export function findAuthorMarks(prose: string): AuthorMark[] {
  const found: AuthorMark[] = []
  for (const match of prose.matchAll(year)) {
    const before = prose.slice(Math.max(0, match.index - reach), match.index)
    const named = authors.exec(before)
    const [whole = '', surname = '', others = ''] = named ?? []
    if (!named || months.test(surname)) continue
    if (others === '' && !isInside(before.slice(0, named.index))) continue
    const end = match.index + 4
    found.push({ start: match.index - whole.length, end, surname, year: match[0] })
  }
  return found
}

/** Whether an opening bracket just before is still open. */
function isInside(before: string): boolean {
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['))
  return open >= 0 && !/[)\]]/.test(before.slice(open))
}
