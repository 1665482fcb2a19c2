import type { Block } from '../document/types.ts'
import type { Analysis, Entry, Properties, Tag, TokenRange } from '../language/types.ts'
import type { Score } from './signal/score.ts'
import type { Citation, Weakness } from './support/types.ts'

/** What an effect does to its target. `use` is `X for Y`, where no verb says what X does. */
export type EffectClass =
  | 'treat'
  | 'manage'
  | 'prevent'
  | 'protect'
  | 'reduce'
  | 'improve'
  | 'boost'
  | 'renew'
  | 'kill'
  | 'cleanse'
  | 'burn'
  | 'use'
  | 'property'

export type Form =
  | 'active'
  | 'nominal'
  | 'noun-noun'
  | 'compound'
  | 'property'
  | 'adjective'
  | 'use-for'
  | 'passive'
  | 'wording'
  | 'list-item'
  /** Nothing says it outright: the signs of the sentence add up. */
  | 'signal'

export type TargetKind = 'condition' | 'symptom' | 'function' | 'organ' | 'biomarker' | 'pathogen'

export type Target = {
  readonly range: TokenRange
  readonly kind: TargetKind
  /** Class of the lexicon entry: `cancer`, `immune`, … ; '' without. */
  readonly class: string
  readonly name: string
  readonly properties: Properties
}

/** What the claim promises, whatever the words. */
export type Outcome = 'treat' | 'prevent' | 'function'

/** Where a claim could stand: an effect tied to one or more targets. */
export type Candidate = {
  readonly form: Form
  readonly effect: TokenRange
  readonly effectClass: EffectClass
  readonly effectStrength: number
  readonly targets: readonly Target[]
  readonly outcome: Outcome
  /** The effect is a plain noun of medicine (`treatment`, `management`): a claim only for a named agent. */
  readonly neutral: boolean
  /** The words of the claim: effect to last target. */
  readonly range: TokenRange
}

/** Who or what is said to have the effect. */
export type Agent =
  | { readonly kind: 'named'; readonly tag: Tag }
  /** A pronoun, `our formula`, or nothing at all: the thing the text is about. */
  | { readonly kind: 'implied'; readonly range: TokenRange | null }
  | { readonly kind: 'unknown'; readonly range: TokenRange }
  /** Licensed medicines, vaccines, medical care and those who give it. */
  | { readonly kind: 'care'; readonly tag: Tag }
  /** The body, a disease or its causes: the sentence is about biology. */
  | { readonly kind: 'biology'; readonly tag: Tag }
  | { readonly kind: 'lifestyle'; readonly tag: Tag }
  /** Something people do: `going to bed early`. */
  | { readonly kind: 'activity'; readonly range: TokenRange }

export type Strength = 'direct' | 'conditional' | 'correlational'

export type Assertion =
  | 'asserted'
  | 'negated'
  | 'attributed'
  | 'asked'
  | 'debunked'
  | 'hypothetical'
  | 'uncertain'
  | 'reported'
  | 'warning'
  | 'regulatory'
  | 'background'

/** Words that decided how a claim is read. */
export type Cue = { readonly role: string; readonly id: string; readonly range: TokenRange }

export type SupportGrade = 'verified' | 'cited' | 'weak' | 'none'
/** What a claim or wording leans on. */
export type Support = {
  readonly grade: SupportGrade
  /** The best source in scope as it is shown to people (a URL, a mark, a DOI); null without one. */
  readonly source: string | null
  readonly citation: Citation | null
  /** Why the source is weak; null for any other grade. */
  readonly weakness: Weakness | null
  /** What kind of source it is: `journal`, `news`; '' without one. */
  readonly kind: string
}

export type Claim = Candidate & {
  /** Told as what people use the agent for: `is used to relieve pain`. */
  readonly described: boolean
  readonly passage: Passage
  readonly sentence: number
  readonly agent: Agent
  readonly strength: Strength
  readonly hedged: boolean
  readonly assertion: Assertion
  readonly cues: readonly Cue[]
  readonly support: Support
  /** What the claim is about, e.g. `immunity`, `cancer`: the last part of a rule id. */
  readonly category: string
  /** For the form `signal`: how the sentence scored. */
  readonly score?: Score
}

/** A wording met in the text (no target needed): `no side effects`, `studies show`. */
export type Wording = {
  readonly passage: Passage
  readonly set: string
  readonly id: string
  readonly range: TokenRange
  readonly sentence: number
  readonly properties: Properties
  readonly assertion: Assertion
  readonly hedged: boolean
  readonly cues: readonly Cue[]
  readonly support: Support
}

/** A block with its analysis and the cues met in it. */
export type Passage = {
  readonly block: Block
  readonly analysis: Analysis
  readonly cues: readonly ScopedCue[]
}

/** A cue and the tokens it governs. */
export type ScopedCue = Cue & { readonly scope: TokenRange }

export type { Entry }
