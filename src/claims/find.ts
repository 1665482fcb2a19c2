import type { Block } from '../document/types.ts'
import { analyse } from '../language/analyse.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type ReadProse, readProse } from '../language/read-prose.ts'
import type { Analysis, Hit } from '../language/types.ts'
import { agentOf } from './agent.ts'
import { readAssertion, readWordingAssertion } from './assertion.ts'
import { categoryOf } from './combine.ts'
import { cuesBySentence, scopeCues } from './cues.ts'
import { findCandidates, isLabel, labelled, listed } from './forms/index.ts'
import { kindOf } from './kinds.ts'
import { impliedClaims } from './signal/index.ts'
import { type Basis, createSupport, noBasis, noSupport, type SupportReader } from './support/index.ts'
import type { Citation } from './support/types.ts'
import { inTone, type Tone, toneOf } from './tone.ts'
import { type Topic, topicOf } from './topic.ts'
import type { Claim, Passage, ScopedCue, Strength, Wording } from './types.ts'

/** What claims understanding makes of a document: every claim, whether asserted or not, and every wording. */
export type Reading = {
  readonly passages: readonly Passage[]
  readonly topic: Topic
  readonly tone: Tone
  readonly claims: readonly Claim[]
  /** Whether a sentence (by its index) of a passage asserts a claim. */
  readonly asserts: (passage: Passage, sentence: number) => boolean
  readonly wordings: readonly Wording[]
  /** Every citation, in document order; those that lead nowhere too. */
  readonly citations: readonly Citation[]
  readonly isRetracted: (citation: Citation) => boolean
  /** Whether a passage stands in a list of references, where nothing is claimed. */
  readonly isListed: (passage: Passage) => boolean
}

/**
 * Reads all blocks. Claims and wordings come in document order, with the cues that decide how each is meant. `prose`
 * reads the words of a block; an editor passes one that remembers.
 */
export function readClaims(
  blocks: readonly Block[],
  lexicon: Lexicon,
  basis: Basis = noBasis,
  prose: ReadProse = readProse,
): Reading {
  const read = blocks.map(block => readPassage(block, lexicon, prose))
  const byIndex = new Map(read.map(each => [each.passage.block.index, each.passage]))
  const passages = read.map(({ passage }) => passage)
  const topic = topicOf(passages, lexicon)
  const references = new Set(passages.filter(passage => isReference(passage, byIndex, lexicon)))
  const text = read.filter(({ passage }) => !references.has(passage))
  // Advice and disclaimers count wherever they stand; claims in titles of works do not.
  const notes = read.filter(({ passage }) => references.has(passage))
  const support = createSupport(passages, passage => references.has(passage), lexicon, basis)
  const benefits = text.filter(({ passage }) => !underHarmHeading(passage, byIndex, lexicon))
  const found = benefits.flatMap(({ passage, hits }) =>
    claimsIn(passage, introOf(passage, byIndex, lexicon, topic), hits, lexicon, topic, support),
  )
  const tone = toneOf(passages, found)
  const wordings = text.flatMap(({ passage, hits }) => wordingsIn(passage, hits, lexicon, support))
  const plain = topic !== 'medical' && tone === 'plain'
  const silent = plain ? benefits.map(({ passage }) => passage) : []
  const implied = impliedClaims(silent, found, wordings, lexicon, support)
  const claims = inOrder([...found.map(claim => inTone(claim, tone)), ...implied])
  const asserting = new Map<Passage, Set<number>>()
  for (const claim of claims) {
    if (claim.assertion !== 'asserted') continue
    const sentences = asserting.get(claim.passage) ?? new Set()
    asserting.set(claim.passage, sentences.add(claim.sentence))
  }
  return {
    passages,
    topic,
    tone,
    claims,
    asserts: (passage, sentence) => asserting.get(passage)?.has(sentence) ?? false,
    wordings: [
      ...wordings,
      ...notes.flatMap(({ passage, hits }) =>
        wordingsIn(passage, hits, lexicon, support).filter(({ set }) => set.startsWith('required/')),
      ),
    ],
    citations: support.citations,
    isRetracted: support.isRetracted,
    isListed: passage => references.has(passage),
  }
}

function inOrder(claims: readonly Claim[]): Claim[] {
  return claims.toSorted(
    (one, other) => one.passage.block.index - other.passage.block.index || one.range.from - other.range.from,
  )
}

function readPassage(
  block: Block,
  lexicon: Lexicon,
  prose: ReadProse,
): { passage: Passage; hits: readonly Hit[] } {
  const { analysis, hits } = prose(block.prose, lexicon)
  // What a link is called (`cohort study`) tells about the source, not about the sentence.
  const cues = scopeCues(hits, analysis, lexicon).filter(cue => !isLinkText(cue, block, analysis))
  return { passage: { block, analysis, cues }, hits }
}

function isLinkText(cue: ScopedCue, block: Block, { tokens }: Analysis): boolean {
  if (cue.role !== 'report' && cue.role !== 'uncertain') return false
  const from = tokens.start[cue.range.from] ?? 0
  const to = tokens.end[cue.range.to - 1] ?? 0
  return block.links.some(link => from >= link.span.start && to <= link.span.end)
}

const praising: ReadonlySet<string> = new Set([
  'agent',
  'effect',
  'effect-noun',
  'effect-adjective',
  'property',
  'purpose',
])

/** True for lists and tables under a heading such as `Side effects` or `Symptoms`: what is listed there is no benefit. */
function underHarmHeading(
  passage: Passage,
  passages: ReadonlyMap<number, Passage>,
  lexicon: Lexicon,
): boolean {
  if (passage.block.list === null && passage.block.cell === null) return false
  const kind = lexicon.kindIds.get('harm-heading') ?? -1
  const heading = passage.block.headings[passage.block.headings.length - 1]
  const above = heading && passages.get(heading.block)?.analysis
  if (above === undefined || above.tokens.count > 6) return false
  // `CBD for symptoms` and `Symptom relief` are about what helps.
  const praised = above.tags.some(tag => praising.has(kindOf(tag.entry, lexicon)))
  return !praised && above.tags.some(tag => tag.entry.kind === kind)
}

/** What stands over a list item or a cell: the sentence that leads in, and the headings that its words may complete. */
type Intro = { readonly leadIn: Passage | null; readonly headings: readonly Analysis[] }

function introOf(
  passage: Passage,
  byIndex: ReadonlyMap<number, Passage>,
  lexicon: Lexicon,
  topic: Topic,
): Intro {
  const { block } = passage
  const leadIn = block.leadIn === null ? null : (byIndex.get(block.leadIn) ?? null)
  if (!isLabel(passage)) return { leadIn, headings: [] }
  const head = block.cell !== null && block.cell.row > 0 ? [analyse(block.cell.header, lexicon)] : []
  const last = block.headings[block.headings.length - 1]
  const heading = last && byIndex.get(last.block)
  // Under `Benefits` on a page about a product; elsewhere too much else stands under such headings.
  const above = topic === 'product' && heading && block.list !== null ? [heading.analysis] : []
  return { leadIn, headings: [...head, ...above] }
}

/** Titles of works under a heading such as `References` are no claims of the article's. */
function isReference(passage: Passage, passages: ReadonlyMap<number, Passage>, lexicon: Lexicon): boolean {
  const kind = lexicon.kindIds.get('reference-heading') ?? -1
  const heading = passage.block.headings[passage.block.headings.length - 1]
  const above = heading && passages.get(heading.block)?.analysis
  return above?.tags.some(tag => tag.entry.kind === kind && above.tokens.count <= tag.to + 2) ?? false
}

function claimsIn(
  passage: Passage,
  { leadIn, headings }: Intro,
  hits: readonly Hit[],
  lexicon: Lexicon,
  topic: Topic,
  support: SupportReader,
): Claim[] {
  const { analysis, cues } = passage
  const candidates = [...findCandidates(analysis, lexicon, hits)]
  if (leadIn && candidates.length === 0) candidates.push(...listed(passage, leadIn, lexicon))
  for (const heading of headings)
    if (candidates.length === 0) candidates.push(...labelled(passage, heading, lexicon))
  if (candidates.length === 0) return []
  const cuesOf = cuesBySentence(cues, analysis)
  const objects = new Set(candidates.flatMap(candidate => candidate.targets.map(target => target.range.from)))
  return candidates.map((candidate): Claim => {
    const agent = agentOf(candidate, objects, analysis, lexicon)
    const reading = readAssertion(
      candidate,
      analysis,
      cuesOf[analysis.sentenceOf[candidate.range.from] ?? 0] ?? [],
      agent,
      topic,
      lexicon,
    )
    const sentence = analysis.sentences[analysis.sentenceOf[candidate.range.from] ?? 0]
    const first = candidate.targets[0]
    const strength = strengthOf(candidate.effectStrength, reading.hedged)
    return {
      ...candidate,
      passage,
      sentence: sentence?.index ?? 0,
      agent,
      hedged: reading.hedged,
      assertion: reading.assertion,
      described: isDescribed(candidate.range.from, analysis, lexicon),
      cues: reading.cues,
      strength,
      support: support.of(passage, candidate.range, { agent, targets: candidate.targets, strength }),
      category: first ? categoryOf(candidate.outcome, first, candidate.effectClass) : 'body-function',
    }
  })
}

function strengthOf(effectStrength: number, hedged: boolean): Strength {
  if (effectStrength <= 1) return 'correlational'
  return hedged || effectStrength === 2 ? 'conditional' : 'direct'
}

/** The cues a wording minds: one may stand despite some (`despite: licensed` for false approvals). */
function heeded(cues: readonly ScopedCue[], hit: Hit): readonly ScopedCue[] {
  const despite = hit.pattern.properties['despite']
  return typeof despite === 'string' ? cues.filter(cue => cue.role !== despite) : cues
}

/** True behind `used to`, `used for`, `using it to`: the sentence tells of a use. */
function isDescribed(at: number, analysis: Analysis, lexicon: Lexicon): boolean {
  const kind = lexicon.kindIds.get('use-word') ?? -1
  const clause = analysis.clauses[analysis.clauseOf[at] ?? 0]
  for (let i = Math.max(clause?.from ?? 0, at - useReach); i < at; i++) {
    if ((analysis.starting[i] ?? []).some(tag => tag.entry.kind === kind)) return true
  }
  return false
}

/** How far before an effect `used` may stand. */
const useReach = 14

function wordingsIn(
  passage: Passage,
  hits: readonly Hit[],
  lexicon: Lexicon,
  support: SupportReader,
): Wording[] {
  const { analysis, cues } = passage
  const wordings: Wording[] = []
  if (hits.length === 0) return wordings
  const cuesOf = cuesBySentence(cues, analysis)
  for (const hit of hits) {
    if (hit.pattern.set === 'cue' || hit.pattern.set === 'claim-form') continue
    const range = hit.captures['words'] ?? { from: hit.from, to: hit.to }
    const reading = readWordingAssertion(
      range,
      analysis,
      heeded(cuesOf[analysis.sentenceOf[range.from] ?? 0] ?? [], hit),
      lexicon,
    )
    const sentence = analysis.sentences[analysis.sentenceOf[range.from] ?? 0]
    wordings.push({
      passage,
      set: hit.pattern.set,
      id: hit.pattern.id,
      range,
      sentence: sentence?.index ?? 0,
      properties: hit.pattern.properties,
      assertion: reading.assertion,
      hedged: reading.hedged,
      cues: reading.cues,
      // What an article owes its reader needs no source.
      support: hit.pattern.set.startsWith('required/') ? noSupport : support.of(passage, range, null),
    })
  }
  return wordings
}
