/** What an identifier names: a published work, a trial's registration, an official assessment, a law, a book. */
export type IdentifierKind = 'work' | 'registration' | 'assessment' | 'law' | 'book'

export type Identifier = {
  readonly kind: IdentifierKind
  /** The same for every way to write the same thing: `doi:10.1000/182`, `pmid:123`. */
  readonly key: string
  /** UTF-16 offsets in the text that was searched. */
  readonly start: number
  readonly end: number
}

const forms: readonly { readonly kind: IdentifierKind; readonly scheme: string; readonly form: string }[] = [
  { kind: 'work', scheme: 'doi', form: String.raw`10\.\d{4,9}\/[^\s"<>]+` },
  { kind: 'work', scheme: 'pmid', form: String.raw`PMID:? ?\d{1,8}\b` },
  { kind: 'work', scheme: 'pmcid', form: String.raw`PMC\d{5,8}\b` },
  { kind: 'work', scheme: 'cochrane', form: String.raw`CD\d{6}\b` },
  {
    kind: 'registration',
    scheme: 'trial',
    form: String.raw`(?:(?:NCT|ISRCTN|DRKS)\d{8}|ACTRN\d{14}|ChiCTR[\w-]{6,24}|CTRI\/20\d\d[\w/]{4,20}|jRCT\w{6,14}|UMIN\d{6,9}|CRD42\d{6,12}|EudraCT:? (?:No\.? )?\d{4}-\d{6}-\d\d|NPN:? \d{8})\b`,
  },
  {
    kind: 'assessment',
    scheme: 'assessment',
    form: String.raw`(?:EFSA Journal,? (?:19|20)\d\d|Regulation \(E[CU]\) (?:No\.? )?(?:432\/2012|\d{1,4}\/20\d\d))`,
  },
  {
    kind: 'law',
    scheme: 'law',
    form: String.raw`\d{1,2} (?:CFR|C\.F\.R\.|USC|U\.S\.C\.) (?:§ ?)?\d+|\d{2,3} FR \d{3,6}\b|SI (?:19|20)\d\d\/\d+`,
  },
  { kind: 'book', scheme: 'isbn', form: String.raw`ISBN(?:-1[03])?:? ?[\dX-]{10,17}` },
]

const anyForm = new RegExp(
  forms.map(({ form }, index) => `(?<f${index}>(?<![\\p{L}\\p{N}.])(?:${form}))`).join('|'),
  'giu',
)

/** What an identifier cannot be written without; any form that is added needs its sign here. */
const anySign =
  /10\.\d{4}|PMID|PMC\d|CD\d{6}|(?:NCT|ISRCTN|DRKS|ACTRN|jRCT|UMIN|CRD42)\w|ChiCTR|CTRI\/|EudraCT|NPN|EFSA|Regulation \(|CFR|C\.F\.R|USC|U\.S\.C|\d FR \d|SI (?:19|20)|ISBN/i

/** Every identifier in a text, in order. Linear in the text. */
export function findIdentifiers(text: string): Identifier[] {
  const found: Identifier[] = []
  // Most blocks have none, and a look for what all have costs less than one for each.
  if (!anySign.test(text)) return found
  for (const match of text.matchAll(anyForm)) {
    const index = forms.findIndex((_, i) => match.groups?.[`f${i}`] !== undefined)
    const form = forms[index]
    if (!form) continue
    const written = form.scheme === 'doi' ? trimmed(match[0]) : match[0]
    found.push({
      kind: form.kind,
      key: keyOf(form.scheme, written),
      start: match.index,
      end: match.index + written.length,
    })
  }
  return found
}

function keyOf(scheme: string, written: string): string {
  const text = written.toLowerCase()
  if (scheme === 'pmid') return `pmid:${Number(text.replaceAll(/\D/g, ''))}`
  return `${scheme}:${text.replaceAll(/\s+/g, ' ')}`
}

/** A DOI without the punctuation that only follows it; a bracket stays where its partner is inside. */
function trimmed(doi: string): string {
  let end = doi.length
  for (; end > 0; end--) {
    const last = doi[end - 1] ?? ''
    if ('.,;:\'"*_'.includes(last)) continue
    const open = last === ')' ? '(' : last === ']' ? '[' : last === '}' ? '{' : null
    if (open === null) break
    const inside = doi.slice(0, end - 1)
    if (inside.split(open).length > inside.split(last).length) break
  }
  return doi.slice(0, end)
}

export type Place = { readonly host: string; readonly path: string; readonly search: string }

/** Host (without `www.`), path and query of an http URL; null for any other. */
export function placeOf(url: string): Place | null {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)(\?[^#]*)?/i.exec(url)
  if (!match) return null
  return { host: (match[1] ?? '').toLowerCase(), path: match[2] ?? '', search: match[3] ?? '' }
}

/** The works a URL leads to, as keys. */
export function keysOfUrl(url: string): string[] {
  const place = placeOf(url)
  if (!place) return []
  const pubmed =
    /^(?:pubmed\.ncbi\.nlm\.nih\.gov\/|(?:ncbi\.nlm\.nih\.gov|nlm\.nih\.gov)\/pubmed\/)(\d{1,8})\b/.exec(
      place.host + place.path,
    )
  if (pubmed) return [`pmid:${Number(pubmed[1])}`]
  return findIdentifiers(
    decoded(place.path + place.search).replaceAll(/(?<=10\.\d{4,9}\/[^\s]*)[?#&].*/g, ''),
  )
    .filter(({ kind }) => kind !== 'law' && kind !== 'book')
    .map(({ key }) => key.replace(/\/(?:full|abstract|pdf|epdf|html)$/, ''))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The key of a source, by which an entry of the references file and a citation find each other: of a DOI, PMID, PMCID,
 * trial or Cochrane number in whatever spelling, else of a URL. Null when the text names none of these.
 */
export function referenceKey(text: string): string | null {
  const written = text.trim()
  const place = placeOf(written)
  if (place) return keysOfUrl(written)[0] ?? urlKey(place)
  const bare = written.replace(/^(?:doi|url|trial|pmcid|cochrane)\s*:\s*/i, '')
  const found = findIdentifiers(bare)[0]
  return found && found.kind !== 'law' && found.kind !== 'book' ? found.key : null
}

/** Keys of everything a URL can be found by. */
export function urlKeys(url: string): string[] {
  const place = placeOf(url)
  return place ? [...keysOfUrl(url), urlKey(place)] : []
}

function urlKey({ host, path, search }: Place): string {
  return `url:${host}${path.replace(/\/+$/, '')}${search}`
}
