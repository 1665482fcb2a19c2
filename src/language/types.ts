import type { AuthorisedClaim } from './authorised.ts'
import type { SignalCard } from './signals.ts'
import type { SourceTable } from './sources.ts'
import type { Substance } from './substance.ts'

/** Bits of `Tokens.flags`. */
export const flag = {
  /** First letter is a capital. */
  capital: 1,
  /** Two or more letters, all capitals. */
  allCaps: 2,
  /** Joined to the token before by a hyphen. */
  hyphen: 4,
  /** Carries a possessive `'s`, which the word id leaves out. */
  possessive: 8,
  number: 16,
  punctuation: 32,
} as const

/**
 * The tokens of one block of prose, as parallel arrays. `start` and `end` are prose offsets (UTF-16 code units,
 * 0-based, end exclusive). `word` is the id in the tables' vocabulary, or -1 for a word no table knows; for
 * punctuation it is the negative of the character code minus 1.
 */
export type Tokens = {
  readonly prose: string
  readonly count: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly word: readonly number[]
  readonly flags: readonly number[]
  /** For a possessive whose full form is a word too (`doctor's`): the id of the word without `'s`; else -1. */
  readonly base: readonly number[]
}

/** Properties a lexicon entry or its group carries beside its kind: `class`, `strength`, `marker`, … */
export type Properties = Readonly<Record<string, string | number | boolean>>

/** One word or phrase of the lexicon. `kind` and `classKind` are ids in `Tables.kinds`; classKind is -1 without a class. */
export type Entry = {
  readonly name: string
  readonly kind: number
  readonly classKind: number
  /** Spelling that must be met exactly, or null. */
  readonly exact: string | null
  readonly properties: Properties
}

/** An entry found in the text: tokens `from` (inclusive) to `to` (exclusive). */
export type Tag = { readonly from: number; readonly to: number; readonly entry: Entry }

/** Half-open range of tokens. */
export type TokenRange = { readonly from: number; readonly to: number }

/** How a sentence ends, or what it is without a stop. */
export type SentenceEnd = 'stop' | 'question' | 'exclamation' | 'colon' | 'none'

export type Sentence = TokenRange & { readonly index: number; readonly terminator: SentenceEnd }

/** A piece of a sentence in which a cue has its say (ConText's scope). */
export type Clause = TokenRange & { readonly sentence: number }

/** Everything the tables tell about one block of prose. */
export type Analysis = {
  readonly tokens: Tokens
  /** Sorted by `from`, longer first. */
  readonly tags: readonly Tag[]
  /** For each token, the tags that start there. */
  readonly starting: readonly (readonly Tag[])[]
  /** For each token boundary 0…count, the tags that end there. */
  readonly ending: readonly (readonly Tag[])[]
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
  /** Sentence number of each token. */
  readonly sentenceOf: readonly number[]
  /** Clause number of each token. */
  readonly clauseOf: readonly number[]
  /** Tokens a plain gap (`~3`) never passes: verbs, relatives, conjunctions (kind `gap-stop`). */
  readonly stops: readonly boolean[]
}

/** A pattern hit: the whole range and the captured parts, by name. */
export type Hit = TokenRange & {
  readonly pattern: Pattern
  readonly captures: Readonly<Record<string, TokenRange>>
}

/** Words and kinds of which a wording needs one in the sentence: without, it need not be tried. */
export type Need = { readonly words: readonly number[]; readonly kinds: readonly number[] }

/** A compiled wording. */
export type Pattern = {
  readonly id: string
  /** What the pattern serves: a rule id, or a set such as `claim-form`. */
  readonly set: string
  readonly properties: Properties
  readonly captures: readonly string[]
  /** What else the wording cannot do without, beside its trigger, in its order. */
  readonly needs: readonly Need[]
  /** How many of the needs stand before the trigger; the others stand behind it. */
  readonly needsBefore: number
  /** Program that matches the trigger and what follows it, reading on. */
  readonly forward: readonly Instruction[]
  /** Program that matches what precedes the trigger, reading back. */
  readonly backward: readonly Instruction[]
}

export type Instruction =
  | { readonly op: 'word'; readonly words: readonly number[] }
  | { readonly op: 'kind'; readonly kinds: readonly number[] }
  | { readonly op: 'punctuation'; readonly code: number }
  | { readonly op: 'number' }
  | { readonly op: 'any' }
  | { readonly op: 'gap'; readonly most: number; readonly plain: boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'edge'; readonly edge: 'sentence-start' | 'sentence-end' }
  | { readonly op: 'not'; readonly words: readonly number[]; readonly kinds: readonly number[] }
  | { readonly op: 'match' }

/** Compiled lexicon and patterns: plain data, so that it ships as JSON. */
export type Tables = {
  readonly version: 1
  /** All words the tables know, joined by '\n'; the id is the position. */
  readonly words: string
  /** How many of them are our own, where packs have added to them; all of them where this is not there. */
  readonly ownWords?: number
  readonly kinds: readonly string[]
  /** Ids of the kinds that tell about grammar and cues, not about things: they neither hide nor are hidden. */
  readonly structure: readonly number[]
  readonly entries: readonly Entry[]
  /** Phrase trie, flat: triples (node, word, next node); node 0 is the root. */
  readonly edges: readonly number[]
  /** Pairs (node, entry id). */
  readonly accepts: readonly number[]
  readonly patterns: readonly Pattern[]
  /** Pairs (word id, pattern index) and (kind id, pattern index): where a pattern may start to be tried. */
  readonly wordTriggers: readonly number[]
  readonly kindTriggers: readonly number[]
  /** Forms no spelling rule gives, as pairs: words that packs add are inflected as ours are. */
  readonly irregular: {
    readonly verbs: readonly (readonly [string, readonly string[]])[]
    readonly nouns: readonly (readonly [string, readonly string[]])[]
    readonly uncountable: readonly string[]
  }
  /** What is known about substances, sorted by id. */
  readonly substances: readonly Substance[]
  readonly sources: SourceTable
  /** What signs of a claim weigh. */
  readonly signals: SignalCard
  /** Wordings that the registers of the EU and of Great Britain authorise. */
  readonly authorised: readonly AuthorisedClaim[]
}
