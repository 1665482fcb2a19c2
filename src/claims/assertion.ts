import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { Analysis, Tag, TokenRange } from '../language/types.ts'
import { endsIn } from './agent.ts'
import { isAboutCare } from './care.ts'
import { governing } from './cues.ts'
import type { Topic } from './topic.ts'
import type { Agent, Assertion, Candidate, Cue, ScopedCue } from './types.ts'

export type Reading = {
  readonly assertion: Assertion
  readonly hedged: boolean
  readonly cues: readonly Cue[]
}

const quote = 34

const byRole: Readonly<Record<string, Assertion>> = {
  attribute: 'attributed',
  debunk: 'debunked',
  regulator: 'regulatory',
  hypothetical: 'hypothetical',
  uncertain: 'uncertain',
  report: 'reported',
  warn: 'warning',
  licensed: 'background',
}

/**
 * Whether the text asserts a claim, and by which words we know: negation, then who speaks, doubt,
 * warnings, questions, and who acts (care and biology are background).
 */
export function readAssertion(
  claim: Candidate,
  analysis: Analysis,
  cues: readonly ScopedCue[],
  agent: Agent,
  topic: Topic,
  lexicon: Lexicon,
): Reading {
  const reading = readWordingAssertion(claim.range, analysis, cues, lexicon)
  if (reading.assertion !== 'asserted') return reading
  const nobody = agent.kind === 'implied' || agent.kind === 'unknown'
  const background =
    (agent.kind === 'care' && !beyondUse(agent.tag, claim, lexicon)) ||
    agent.kind === 'biology' ||
    (agent.kind !== 'named' && isTopicOfSentence(claim, analysis, lexicon)) ||
    (agent.kind !== 'named' && namesATopic(claim, analysis)) ||
    // What people do for their health is advice, unless it is to cure or ward off a disease.
    (agent.kind === 'activity' &&
      !claim.targets.some(target => target.kind === 'condition' || target.kind === 'pathogen')) ||
    (claim.neutral && agent.kind !== 'named') ||
    isAboutCare(claim, agent, analysis, lexicon) ||
    // On a page about a disease or the body, what nobody in particular does is medicine or biology.
    (nobody && topic === 'medical')
  return background ? { ...reading, assertion: 'background' } : reading
}

/** `Treating a sprained ankle`, `Reducing your risk of diabetes`: a heading that is all gerund and disease names a topic. */
function namesATopic({ range, effect, targets, form }: Candidate, analysis: Analysis): boolean {
  const sentence = analysis.sentences[analysis.sentenceOf[range.from] ?? 0]
  const ill = targets.every(({ kind }) => kind === 'condition' || kind === 'symptom')
  return (
    form === 'active' &&
    ill &&
    sentence?.terminator === 'none' &&
    range.from === sentence.from &&
    range.to === sentence.to &&
    endsIn(effect.from, 'ing', analysis)
  )
}

/** `Managing diabetes means …`, `Reducing swelling is the aim`: the sentence tells about doing so; nobody is said to do it. */
function isTopicOfSentence(claim: Candidate, analysis: Analysis, lexicon: Lexicon): boolean {
  const clause = analysis.clauses[analysis.clauseOf[claim.range.from] ?? 0]
  if (!clause || claim.range.from - clause.from > 1 || !endsIn(claim.effect.from, 'ing', analysis))
    return false
  const verb = lexicon.kindIds.get('topic-verb') ?? -1
  for (let i = claim.range.to; i < Math.min(claim.range.to + 2, clause.to); i++) {
    if ((analysis.starting[i] ?? []).some(tag => tag.entry.kind === verb)) return true
  }
  return false
}

/** Words in scare quotes, at most so many, are somebody else's. */
const longestScareQuote = 4

/** `the "immune-boosting" patches`: short quoted words in the middle of a sentence are held at arm's length. */
function inScareQuotes(range: TokenRange, analysis: Analysis): boolean {
  const sentence = analysis.sentences[analysis.sentenceOf[range.from] ?? 0]
  if (
    !sentence ||
    punctuationOf(analysis.tokens, range.from - 1) !== quote ||
    range.from - 1 <= sentence.from
  )
    return false
  for (let i = range.from; i < Math.min(sentence.to, range.from + longestScareQuote + 2); i++) {
    if (punctuationOf(analysis.tokens, i) === quote) return true
  }
  return false
}

/** Outcomes nobody may claim for a medicine beyond its use: `hydroxychloroquine cures COVID`. */
const graveClasses: ReadonlySet<string> = new Set([
  'infection',
  'cancer',
  'virus',
  'bacterium',
  'fungus',
  'generic',
])

/**
 * True where a medicine of known use is said to treat an infection or cancer that is not in its use. What a use treats is
 * data (kind `medicine-use`).
 */
function beyondUse(tag: Tag, claim: Candidate, lexicon: Lexicon): boolean {
  const use = tag.entry.properties['use']
  const target = claim.targets[0]
  if (typeof use !== 'string' || !target || claim.outcome === 'function') return false
  if (target.kind !== 'pathogen' && target.class !== 'infection' && target.class !== 'cancer') return false
  const treats = lexicon.uses.get(use)
  return treats !== undefined && graveClasses.has(target.class) && !treats.has(target.class)
}

/** The same for any words, where no agent matters. */
export function readWordingAssertion(
  range: TokenRange,
  analysis: Analysis,
  cues: readonly ScopedCue[],
  lexicon: Lexicon,
): Reading {
  const over = governing(range, cues)
  const hedged = over.some(cue => cue.role === 'hedge')
  if (over.some(cue => cue.role === 'negate')) return { assertion: 'negated', hedged, cues: over }
  for (const cue of over) {
    const assertion = byRole[cue.role]
    if (assertion) return { assertion, hedged, cues: over }
  }
  if (inScareQuotes(range, analysis)) return { assertion: 'attributed', hedged, cues: over }
  const sentence = analysis.sentences[analysis.sentenceOf[range.from] ?? 0]
  if (
    sentence?.terminator === 'question' &&
    asks(sentence, analysis, lexicon) &&
    !presupposes(sentence, analysis, lexicon)
  ) {
    return { assertion: 'asked', hedged, cues: over }
  }
  return { assertion: 'asserted', hedged, cues: over }
}

/** A question mark alone asks nothing: `A spread that not only lowers cholesterol?` sells. Short labels are given the benefit. */
function asks(sentence: TokenRange, analysis: Analysis, lexicon: Lexicon): boolean {
  if (sentence.to - sentence.from <= 6) return true
  const opener = lexicon.kindIds.get('question-opener') ?? -1
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 5); i++) {
    if ((analysis.starting[i] ?? []).some(tag => tag.entry.kind === opener)) return true
  }
  // The question may open behind a comma or a colon: "Kratom: does it work?"
  return analysis.clauses.some(
    clause =>
      clause.from > sentence.from &&
      clause.to <= sentence.to &&
      (analysis.starting[clause.from] ?? []).some(tag => tag.entry.kind === opener),
  )
}

/** `How does X help with Y?` and `Why X works` take the effect for granted. */
function presupposes(sentence: TokenRange, analysis: Analysis, lexicon: Lexicon): boolean {
  const opener = lexicon.kindIds.get('presupposing-question') ?? -1
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 3); i++) {
    if ((analysis.starting[i] ?? []).some(tag => tag.entry.kind === opener)) return true
  }
  return false
}
