import { type Claim, type Passage, type Reading, words } from '../claims/index.ts'
import { foldCharacter } from '../document/fold.ts'
import { sourceSpan } from '../document/place.ts'
import type { Document, Span } from '../document/types.ts'
import type { TokenRange } from '../language/types.ts'
import type { Jurisdiction, Position, ResolvedConfig } from './types.ts'

/** One approved wording of a claim register. Days are ISO days; null: the entry does not say. */
export type RegisterEntry = {
  readonly id: string
  /** The sentence, or the words of the claim, exactly as approved. */
  readonly wording: string
  readonly product: string | null
  readonly locale: string | null
  readonly evidence: { readonly source: string; readonly hash: string | null }
  readonly approver: string
  readonly approved: string
  readonly jurisdictions: readonly Jurisdiction[] | null
  readonly expires: string | null
  /** Where the entry stands in its file. */
  readonly place: Position
}

/** A claim register as read from its file. */
export type Register = { readonly file: string; readonly entries: readonly RegisterEntry[] }

/**
 * What an entry is worth where its wording stands: `elsewhere` for another product, locale or jurisdiction, `early`
 * before the day of the approval.
 */
export type Standing = 'approved' | 'expired' | 'early' | 'elsewhere'

/** An entry that was met: its wording stands on these tokens. */
export type Approval = {
  readonly entry: RegisterEntry
  readonly standing: Standing
  readonly passage: Passage
  readonly range: TokenRange
  /** The same words in the source. */
  readonly span: Span
}

/** What is compared with a wording: a sentence, a claim with its agent, or the words of a claim alone. */
type Part = 'sentence' | 'claim' | 'words'

/** Finds the wordings of the register in a document, in its order. Linear in the document. */
export function approvalsOf(
  document: Document,
  reading: Reading,
  config: Pick<ResolvedConfig, 'register' | 'jurisdictions'>,
  today: string,
): readonly Approval[] {
  const entries = config.register?.entries ?? []
  if (entries.length === 0) return []
  const byWording = grouped(entries)
  const found: Approval[] = []
  const look = (passage: Passage, range: TokenRange, part: Part): void => {
    for (const entry of byWording.get(normalised(words(passage, range))) ?? []) {
      // A sentence stands for itself alone; words that name nobody would hold for every product there is.
      if (part !== 'sentence' && /[.!?…]\s*$/.test(entry.wording)) continue
      if (part === 'words' && entry.product === null) continue
      // A sentence may be all claim.
      const known = found.some(
        each => each.entry === entry && each.passage === passage && holds(each.range, range),
      )
      if (known) continue
      const fits = fitsHere(entry, passage, range, document, config.jurisdictions)
      const standing = fits ? standingOn(entry, today) : 'elsewhere'
      found.push({ entry, standing, passage, range, span: spanOf(passage, range) })
    }
  }
  for (const passage of reading.passages) {
    for (const sentence of passage.analysis.sentences) look(passage, sentence, 'sentence')
  }
  for (const claim of reading.claims) {
    look(claim.passage, claim.range, 'words')
    const named = withAgent(claim)
    if (named) look(claim.passage, named, 'claim')
  }
  return found
}

function holds(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function spanOf({ block, analysis: { tokens } }: Passage, { from, to }: TokenRange): Span {
  return sourceSpan(block, { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 })
}

const ranks: Readonly<Record<Standing, number>> = { approved: 0, expired: 1, early: 2, elsewhere: 3 }

/** The best approval that covers all of some tokens, or null. */
export function approvalOver(
  approvals: readonly Approval[],
  passage: Passage,
  range: TokenRange,
): Approval | null {
  let best: Approval | null = null
  for (const approval of approvals) {
    if (approval.passage !== passage || approval.standing === 'elsewhere') continue
    if (!holds(approval.range, range)) continue
    if (best === null || ranks[approval.standing] < ranks[best.standing]) best = approval
  }
  return best
}

/** The reading in which approved claims are verified: a person stands for them. */
export function withApprovals(reading: Reading, approvals: readonly Approval[]): Reading {
  if (approvals.length === 0) return reading
  const claims = reading.claims.map((claim): Claim => {
    const approval = approvalOver(approvals, claim.passage, claim.range)
    if (approval?.standing !== 'approved') return claim
    const source = `claim register: ${approval.entry.id}`
    return {
      ...claim,
      support: { grade: 'verified', source, citation: null, weakness: null, kind: 'register' },
    }
  })
  return { ...reading, claims }
}

function grouped(entries: readonly RegisterEntry[]): ReadonlyMap<string, readonly RegisterEntry[]> {
  const byWording = new Map<string, RegisterEntry[]>()
  for (const entry of entries) {
    const key = normalised(entry.wording)
    byWording.set(key, [...(byWording.get(key) ?? []), entry])
  }
  return byWording
}

/**
 * A wording as it is compared: kinds of quotes, dashes and spaces, a full stop at the end and the case of the first
 * letter make no difference; anything else is an edit.
 */
export function normalised(text: string): string {
  const folded = [...text.normalize('NFC')].map(character => foldCharacter(character) ?? '').join('')
  const plain = folded.replace(/\s+/g, ' ').trim().replace(/\.$/, '').trim()
  return plain.slice(0, 1).toLowerCase() + plain.slice(1)
}

/** From the named agent to the last target, where the agent comes first. */
function withAgent({ agent, range }: Claim): TokenRange | null {
  if (agent.kind !== 'named' || agent.tag.from >= range.from) return null
  return { from: agent.tag.from, to: range.to }
}

function standingOn({ approved, expires }: RegisterEntry, today: string): Standing {
  if (expires !== null && expires < today) return 'expired'
  return approved > today ? 'early' : 'approved'
}

function fitsHere(
  { product, locale, jurisdictions }: RegisterEntry,
  passage: Passage,
  range: TokenRange,
  { frontMatter: { data } }: Document,
  here: readonly Jurisdiction[],
): boolean {
  if (jurisdictions !== null && (here.length === 0 || !here.every(each => jurisdictions.includes(each))))
    return false
  if (locale !== null && !fitsLocale(locale, data)) return false
  return product === null || namesProduct(product, passage, range, data)
}

/** Whether the article's own locale, if front matter names one, is that of the entry or a part of it. */
function fitsLocale(locale: string, data: Document['frontMatter']['data']): boolean {
  const own = [data['lang'], data['language'], data['locale']].find(value => typeof value === 'string')
  if (own === undefined) return true
  const plain = (text: string): string => `${text.toLowerCase().replaceAll('_', '-')}-`
  return plain(String(own)).startsWith(plain(locale))
}

/** The product must be named in the sentence, in a heading above, or in the title. */
function namesProduct(
  product: string,
  passage: Passage,
  range: TokenRange,
  data: Document['frontMatter']['data'],
): boolean {
  const { sentences, sentenceOf } = passage.analysis
  const sentence = sentences[sentenceOf[range.from] ?? 0] ?? range
  const title = data['title']
  const texts = [
    words(passage, sentence),
    ...passage.block.headings.map(heading => heading.prose),
    ...(typeof title === 'string' ? [title] : []),
  ]
  const name = bare(product)
  return texts.some(text => bare(text).includes(name))
}

function bare(text: string): string {
  return ` ${normalised(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
