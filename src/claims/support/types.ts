import type { ProseSpan } from '../../document/types.ts'

/** What kind of study a source is, as its title or an entry of the references file says. */
export const studyTypes = [
  'systematic-review',
  'guideline',
  'randomised-trial',
  'trial',
  'cohort',
  'case-control',
  'cross-sectional',
  'review',
  'case-report',
  'animal',
  'in-vitro',
  'protocol',
] as const
export type StudyType = (typeof studyTypes)[number]

export const speciesNames = ['human', 'animal', 'in-vitro'] as const
export type Species = (typeof speciesNames)[number]

/**
 * What a person who read a source says of it: an entry of the references file. `dose` and `population` are kept for the
 * record, in the words of the one who checked.
 */
export type Reference = {
  readonly type: StudyType
  readonly species: Species
  readonly dose: string
  readonly population: string
  readonly retracted: boolean
}

/** Entries of the references file by the key of their source (`referenceKey`). */
export type References = Readonly<Record<string, Reference>>

/** Why a source is weak, or why it is no support at all. */
export type Weakness =
  /** Tier 4–5 or unknown: news, a vendor, a press release, a preprint, a registration … (`kind` says which). */
  | 'kind'
  /** A home page or a page of search results. */
  | 'no-page'
  | 'animal'
  | 'in-vitro'
  | 'case-report'
  | 'protocol'
  | 'retracted'
  /** Its title names other things than the claim does. */
  | 'mismatch'
  /** It stands too far off: at the end of the paragraph, or under the heading. */
  | 'far'
  /** A person checked it, and it carries less than the claim says. */
  | 'strength'

/** How a citation is written. */
export type CitationForm = 'link' | 'footnote' | 'mark' | 'author-year' | 'identifier'

/** A citation in the prose of a block. */
export type Citation = {
  readonly form: CitationForm
  readonly block: number
  /** Where it stands in the block's prose; empty for a footnote mark. */
  readonly span: ProseSpan
  /** As it is shown to people: a URL, `[3]`, a DOI, the text of a footnote. */
  readonly label: string
  /** False for a mark that leads nowhere. */
  readonly resolved: boolean
  /** A way to another page (own site, shop, the thing itself) and no source. */
  readonly navigation: boolean
  /** Keys of the works it leads to. */
  readonly keys: readonly string[]
  readonly urls: readonly string[]
  /** What the work is called, as far as the article says: link text and slug, or text of the reference. */
  readonly title: string
  /** Words that tell where it comes from when there is no URL; '' without. */
  readonly text: string
}
