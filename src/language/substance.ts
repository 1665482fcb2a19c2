/** What the law may say about a substance in a place. */
export const legalStatuses = [
  'banned',
  'controlled',
  'restricted',
  'age-restricted',
  'regulated',
  'prescription',
  'not-approved',
  'novel-food',
  'legal',
  'pending',
  'conflicting',
] as const

export type LegalStatus = (typeof legalStatuses)[number]

/** One dated fact about the law. Days are ISO dates; `since` may be a year or a month. */
export type LegalFact = {
  /** `us-federal`, a code as in the lexicon's places (`us-tn`, `gb`), or `eu`. */
  readonly jurisdiction: string
  readonly status: LegalStatus
  /** What the fact holds for: `all`, `leaf`, or a part or form of the substance. */
  readonly applies: string
  /** When it took effect; null where that was not read. */
  readonly since: string | null
  /** What held before `since`; null where nothing is known. */
  readonly formerly: LegalStatus | null
  /** The day it lapses by itself; null where it does not. */
  readonly until: string | null
  /** The day up to which the source is known to hold. */
  readonly asOf: string
  /** An address, or the name of the document. */
  readonly source: string
  /** `high`: a primary source was read. `low`: recalled, or from a news digest. */
  readonly confidence: 'high' | 'low'
  /** From this day on the fact itself is stale. */
  readonly expires: string
  readonly note: string | null
}

/** What an article about a substance warns of. */
export type SubstanceWarnings = {
  /** Classes of medicines, as a pharmacist names them. */
  readonly interactions: readonly string[]
  readonly effects: readonly string[]
  readonly pregnancy: boolean
  readonly dependence: boolean
  readonly liver: boolean
  /** Youngest age at which it is sold or advised anywhere we looked, in years; null without one. */
  readonly age: number | null
  readonly source: string
}

/** A file of `rules/substances`, read. */
export type Substance = {
  readonly id: string
  /** The first is the one messages use. */
  readonly names: readonly string[]
  readonly streetNames: readonly string[]
  readonly latin: string | null
  readonly constituents: readonly string[]
  /** An article about it owes a legal note. */
  readonly legalNote: boolean
  readonly reviewed: string
  readonly warn: SubstanceWarnings | null
  readonly legal: readonly LegalFact[]
}
