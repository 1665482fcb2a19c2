import type { Claim, Passage, Reading } from '../claims/index.ts'
import { analyse } from '../language/analyse.ts'
import {
  type AuthorisedClaim,
  type AuthorisedName,
  type AuthorisedWording,
  comparable,
  comparableWords,
  type Register,
} from '../language/authorised.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { TokenRange } from '../language/types.ts'
import type { Jurisdiction } from './types.ts'

/** What the registers of the EU and of Great Britain say to a claim. */
export type Authorisation = {
  /** Where a register authorises the words of the claim for its substance, asked for or not. */
  readonly jurisdictions: readonly Jurisdiction[]
  /** The entry of the register; null where the words are other ones. */
  readonly claim: AuthorisedClaim | null
  /** Authorised wordings with the same substance and target, the substance before each; for a claim in other words. */
  readonly instead: readonly string[]
}

/** What is authorised, by claim; claims that nothing is known of are not in it. */
export type Authorisations = ReadonlyMap<Claim, Authorisation>

/** Jurisdictions with a register. */
const kept = ['eu', 'uk'] as const
const registerOf: Readonly<Record<(typeof kept)[number], Register>> = { eu: 'eu', uk: 'gb' }

/** No wording is longer, and a name stands no further before one; bounds the cost of endless sentences. */
const reach = 40
/** An editor chooses among a few. */
const mostOffers = 3
/** Between a substance and its wording, where the agent is something else: `tablets with zinc, which also …`. */
const nearby = 3

/** Looks every claim up in the registers. Other wordings are only offered where `eu` or `uk` is asked for. */
export function authorisationsOf(
  reading: Reading,
  jurisdictions: readonly Jurisdiction[],
  lexicon: Lexicon,
): Authorisations {
  const found = new Map<Claim, Authorisation>()
  const asked = kept.filter(where => jurisdictions.includes(where))
  const title = reading.passages.find(({ block }) => block.kind === 'heading' || block.key === 'title')
  const subjects = title ? namesIn(wordsOf(title, wholeOf(title)), lexicon).map(({ name }) => name.claim) : []
  for (const claim of reading.claims) {
    const used = useOf(claim, lexicon)
    const where = kept.filter(each => used.some(({ registers }) => registers.includes(registerOf[each])))
    const free = asked.every(each => where.includes(each))
    const instead = free ? [] : offersFor(claim, asked, subjects, lexicon)
    if (where.length > 0 || instead.length > 0)
      found.set(claim, { jurisdictions: where, claim: used[0] ?? null, instead })
  }
  return found
}

/** Words of a passage as they are compared, each with its token. */
type Words = readonly { readonly text: string; readonly token: number }[]
type Named = { readonly name: AuthorisedName; readonly from: number; readonly to: number }

function wordsOf({ analysis: { tokens }, block }: Passage, { from, to }: TokenRange): Words {
  const found: { text: string; token: number }[] = []
  for (let token = from; token < to; token++) {
    const word = block.prose.slice(tokens.start[token], tokens.end[token])
    const text = comparable(withoutPossessive(word), found.at(-1)?.text ?? '')
    if (text !== '') found.push({ text, token })
  }
  return found
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
}

function wholeOf({ analysis }: Passage): TokenRange {
  return { from: 0, to: Math.min(analysis.tokens.count, reach) }
}

function namesIn(words: Words, lexicon: Lexicon): Named[] {
  return words.flatMap(({ text }, from) =>
    (lexicon.authorised.get(text) ?? [])
      .filter(name => standsAt(name.words, words, from))
      .map(name => ({ name, from, to: from + name.words.length })),
  )
}

function standsAt(sought: readonly string[], words: Words, at: number): boolean {
  return sought.every((word, index) => words[at + index]?.text === word)
}

/** The entries of the register whose wording the claim uses, each with its substance as the agent. */
function useOf(claim: Claim, lexicon: Lexicon): AuthorisedClaim[] {
  const { passage, range } = claim
  const sentence = passage.analysis.sentences[claim.sentence]
  if (!sentence) return []
  const words = wordsOf(passage, {
    from: Math.max(sentence.from, range.from - reach),
    to: Math.min(sentence.to, range.to + reach),
  })
  const uses = namesIn(words, lexicon).flatMap(named => {
    const start = startOf(named, words, range)
    return start === null ? [] : [{ named, start }]
  })
  const tokensOf = ({ from, to }: Named): TokenRange => ({
    from: words[from]?.token ?? 0,
    to: (words[to - 1]?.token ?? 0) + 1,
  })
  const spans = uses.map(({ named }) => tokensOf(named))
  const isOurs = (tag: TokenRange): boolean => spans.some(span => tag.from < span.to && span.from < tag.to)
  const end = words[Math.min(...uses.map(({ start }) => start))]?.token ?? 0
  if (uses.length === 0 || !isAgent(claim, isOurs, uses, lexicon)) return []
  // One substance that is not authorised takes the claim out of the register: elderberry with vitamin C.
  const strangers = passage.analysis.tags.some(
    tag =>
      tag.from >= sentence.from && tag.to <= end && isSubstance(tag.entry.classKind, lexicon) && !isOurs(tag),
  )
  return strangers ? [] : uses.map(({ named }) => named.name.claim)
}

/** Where behind the name one of its wordings stands that holds the whole claim; null without. */
function startOf({ name, to }: Named, words: Words, range: TokenRange): number | null {
  for (const wording of name.claim.wordings) {
    for (let at = to; at + wording.words.length <= words.length; at++) {
      if (!standsAt(wording.words, words, at)) continue
      const first = words[at]?.token ?? 0
      const last = words[at + wording.words.length - 1]?.token ?? 0
      if (first <= range.from && range.to <= last + 1) return at
    }
  }
  return null
}

function isAgent(
  { agent }: Claim,
  isOurs: (range: TokenRange) => boolean,
  uses: readonly { readonly named: Named; readonly start: number }[],
  lexicon: Lexicon,
): boolean {
  const range = 'tag' in agent ? agent.tag : agent.range
  if (range && isOurs(range)) return true
  if ('tag' in agent && isSubstance(agent.tag.entry.classKind, lexicon)) return false
  return uses.some(({ named, start }) => start - named.to <= nearby)
}

const substances = ['botanical', 'supplement', 'compound', 'peptide', 'psychoactive', 'oil']

function isSubstance(classKind: number, { kinds }: Lexicon): boolean {
  const name = kinds[classKind] ?? ''
  return name.startsWith('agent.') && substances.includes(name.slice('agent.'.length))
}

/** Authorised wordings for the same substance and target; the same target by name goes before one of the same class. */
function offersFor(
  claim: Claim,
  asked: readonly (typeof kept)[number][],
  subjects: readonly AuthorisedClaim[],
  lexicon: Lexicon,
): string[] {
  const { agent, targets } = claim
  const named = agent.kind === 'named' ? claimsNamed(agent.tag.entry.name, lexicon) : []
  const entries = (named.length > 0 || agent.kind === 'named' ? named : subjects).filter(entry =>
    asked.every(where => entry.registers.includes(registerOf[where])),
  )
  if (targets.some(({ kind }) => kind === 'condition' || kind === 'pathogen')) return []
  const offers = entries.flatMap(entry =>
    entry.wordings.flatMap(wording => {
      const near = nearness(targets, targetsOf(wording, lexicon))
      return near === 0 ? [] : [{ near, text: `${entry.substance} ${wording.text}` }]
    }),
  )
  const texts = offers.toSorted((one, other) => other.near - one.near).map(({ text }) => text)
  return [...new Set(texts)].slice(0, mostOffers)
}

function claimsNamed(text: string, lexicon: Lexicon): AuthorisedClaim[] {
  const words = comparableWords(text)
  return (lexicon.authorised.get(words[0] ?? '') ?? [])
    .filter(name => name.words.length === words.length && name.words.every((word, i) => word === words[i]))
    .map(({ claim }) => claim)
}

type Aim = { readonly name: string; readonly kind: string; readonly class: string }

function nearness(ours: readonly Aim[], theirs: readonly Aim[]): number {
  if (ours.some(our => theirs.some(({ name }) => name === our.name))) return 2
  const same = ours.some(our =>
    theirs.some(their => isNarrow(our.class) && their.kind === our.kind && their.class === our.class),
  )
  return same ? 1 : 0
}

/** Classes that hold too much for one wording to stand for another. */
const wide: ReadonlySet<string> = new Set(['', 'digestive', 'general', 'hormone'])

function isNarrow(name: string): boolean {
  return !wide.has(name)
}

const aimKinds: ReadonlySet<string> = new Set(['function', 'organ', 'biomarker', 'symptom'])
const aims = new WeakMap<AuthorisedWording, readonly Aim[]>()

/** What a wording of the register is about, as the lexicon reads it. Remembered: registers are short and do not change. */
function targetsOf(wording: AuthorisedWording, lexicon: Lexicon): readonly Aim[] {
  const known = aims.get(wording)
  if (known) return known
  const found = analyse(wording.text, lexicon).tags.flatMap(({ entry }): Aim[] => {
    const kind = lexicon.kinds[entry.kind] ?? ''
    const own = entry.properties['class']
    return aimKinds.has(kind) ? [{ name: entry.name, kind, class: typeof own === 'string' ? own : '' }] : []
  })
  aims.set(wording, found)
  return found
}
