import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { Analysis, Tag, TokenRange } from '../language/types.ts'
import { classOf, kindOf } from './kinds.ts'
import type { Agent, Candidate } from './types.ts'

/** Kinds of words that can be the subject of an effect. */
const nounKinds: ReadonlySet<string> = new Set([
  'agent',
  'medicine',
  'care',
  'person',
  'organ',
  'function',
  'condition',
  'pathogen',
  'biomarker',
  'symptom',
])

const biology: ReadonlySet<string> = new Set([
  'organ',
  'function',
  'condition',
  'pathogen',
  'biomarker',
  'symptom',
])

const bodily: ReadonlySet<string> = new Set(['organ', 'function', 'biomarker'])

/** What a medicine may come as. */
const carriers: ReadonlySet<string> = new Set(['product', 'cosmetic', 'device', 'supplement', 'oil'])

/** Forms whose agent may follow: `pain relief cream`, `immune-boosting tonic`. */
const agentBehind: ReadonlySet<string> = new Set(['noun-noun', 'compound', 'property'])

/**
 * Who is said to have the effect: the subject of the clause if the lexicon knows it, else the subject of the sentence,
 * else what a pronoun or an empty place stands for.
 */
export function agentOf(
  candidate: Candidate,
  objects: ReadonlySet<number>,
  analysis: Analysis,
  lexicon: Lexicon,
): Agent {
  const find = (range: TokenRange): Agent | null => subjectIn(range, candidate, objects, analysis, lexicon)
  const { from } = candidate.range
  const clause = analysis.clauses[analysis.clauseOf[from] ?? 0] ?? { from: 0, to: 0, sentence: 0 }
  if (candidate.form === 'use-for') {
    const own = (analysis.starting[from] ?? []).find(tag => kindOf(tag.entry, lexicon) === 'agent')
    if (own) return named(own, lexicon)
  }
  if (candidate.form === 'wording') {
    // A turn of phrase may name the agent itself: `people with gout turn to cherries`.
    for (const tag of tagsWithin(from, candidate.range.to, analysis)) {
      if (kindOf(tag.entry, lexicon) === 'agent') return named(tag, lexicon)
    }
  }
  // `Viruses are no match for it`: a target that comes first in a turn of phrase is what is acted on, not who acts.
  const first = candidate.targets[0]?.range.from ?? from
  if (candidate.form === 'wording' && first - from <= 1 && first - clause.from <= 3)
    return { kind: 'implied', range: null }
  if (agentBehind.has(candidate.form)) {
    for (let i = candidate.range.to; i < Math.min(candidate.range.to + 3, clause.to); i++) {
      for (const tag of analysis.starting[i] ?? []) {
        const kind = kindOf(tag.entry, lexicon)
        if (kind === 'agent' || kind === 'medicine' || kind === 'care') return asAgent(tag, kind, lexicon)
      }
      if (analysis.stops[i]) break
    }
  }
  const beside = besideOf(from, analysis, lexicon)
  if (beside) return beside
  const inClause = find(clause)
  if (inClause) return inClause
  const start = analysis.tokens.word[clause.from]
  if (start === undefined || from - clause.from <= 1) return implied(clause.from, from, analysis, lexicon)
  const sentence = analysis.sentences[clause.sentence]
  const startsWithPronoun = hasClass(analysis, lexicon, clause.from, 'function-word.subject')
  if (startsWithPronoun) return implied(clause.from, from, analysis, lexicon)
  if (sentence && sentence.from < clause.from) {
    const inSentence = find(sentence)
    if (inSentence) return inSentence
  }
  const range = { from: clause.from, to: from }
  const care = careIn(range, analysis, lexicon)
  if (care) return { kind: 'care', tag: care }
  const gerund =
    endsIn(clause.from, 'ing', analysis) && !hasClass(analysis, lexicon, clause.from, 'function-word')
  return gerund ? { kind: 'activity', range } : { kind: 'unknown', range }
}

/** Care that is only mentioned still tells what the sentence is about: `removing polyps during a colonoscopy`. */
function careIn(range: TokenRange, analysis: Analysis, lexicon: Lexicon): Tag | null {
  for (const tag of tagsWithin(range.from, range.to, analysis)) {
    if (kindOf(tag.entry, lexicon) === 'care' && classOf(tag.entry) !== 'generic-word') return tag
  }
  return null
}

/** True for a word with this ending, of some length: `going`, not `king`. */
export function endsIn(at: number, ending: string, { tokens }: Analysis): boolean {
  const end = tokens.end[at] ?? 0
  return (
    end - (tokens.start[at] ?? 0) > ending.length + 1 &&
    tokens.prose.slice(end - ending.length, end).toLowerCase() === ending
  )
}

/** An agent right before the claim: `peptides for immune support`, `turmeric's healing power`. */
function besideOf(from: number, analysis: Analysis, lexicon: Lexicon): Agent | null {
  for (let end = from; end > from - 3; end--) {
    const agent = (analysis.ending[end] ?? []).find(tag => kindOf(tag.entry, lexicon) === 'agent')
    if (agent)
      return besideCare(agent, analysis, lexicon) ? { kind: 'care', tag: agent } : named(agent, lexicon)
    if (analysis.stops[end - 1] || punctuationOf(analysis.tokens, end - 1) !== 0) return null
  }
  return null
}

function* tagsWithin(from: number, to: number, analysis: Analysis): Iterable<Tag> {
  for (let i = from; i < to; i++) for (const tag of analysis.starting[i] ?? []) if (tag.to <= to) yield tag
}

function subjectIn(
  range: TokenRange,
  { range: { from: before }, form }: Pick<Candidate, 'range' | 'form'>,
  objects: ReadonlySet<number>,
  analysis: Analysis,
  lexicon: Lexicon,
): Agent | null {
  let behindPreposition: Tag | null = null
  for (const tag of tagsWithin(range.from, before, analysis)) {
    const kind = kindOf(tag.entry, lexicon)
    if (!nounKinds.has(kind)) continue
    if (kind !== 'agent' && isAgentToo(tag, analysis, lexicon)) continue
    if (kind === 'person' && classOf(tag.entry) !== 'clinician') continue
    if (follows(tag, range.from, analysis, lexicon)) {
      if (kind === 'agent' && !behindPreposition) behindPreposition = tag
      continue
    }
    if (biology.has(kind)) {
      // What another effect acts on is its object, not the subject of this one.
      const ofGerund = tag.from > range.from && endsIn(range.from, 'ing', analysis)
      if (ofGerund || objects.has(tag.from) || form === 'noun-noun' || modifies(tag, analysis, lexicon))
        continue
      if (!opens(tag, range.from, analysis, lexicon) && !actsDirectly(tag, before, analysis, lexicon))
        continue
    }
    if (isPredicate(tag, range.from, analysis, lexicon)) continue
    if (kind === 'agent' && besideCare(tag, analysis, lexicon)) return { kind: 'care', tag }
    return asAgent(tag, kind, lexicon)
  }
  return behindPreposition ? named(behindPreposition, lexicon) : null
}

/** True when the tag hangs on a preposition: `for people with arthritis`, `in the body`. */
function follows(tag: Tag, start: number, analysis: Analysis, lexicon: Lexicon): boolean {
  for (let i = tag.from - 1; i >= Math.max(start, tag.from - 3); i--) {
    if (hasClass(analysis, lexicon, i, 'function-word.preposition')) return true
    if (analysis.stops[i]) return false
  }
  return false
}

/** `growth hormone drops`, `stem cell serum`: before the name of a thing, a part of the body only says which. */
function modifies(tag: Tag, analysis: Analysis, lexicon: Lexicon): boolean {
  return (analysis.starting[tag.to] ?? []).some(next => {
    const kind = kindOf(next.entry, lexicon)
    return kind === 'agent' || kind === 'form-noun'
  })
}

/** `collagen`, `glutathione`: what the lexicon knows as part of the body and as a thing to take is the latter. */
function isAgentToo(tag: Tag, analysis: Analysis, lexicon: Lexicon): boolean {
  return (analysis.starting[tag.from] ?? []).some(
    other => other.to === tag.to && kindOf(other.entry, lexicon) === 'agent',
  )
}

/** True when nothing but small words precedes the tag in its clause. */
function opens(tag: Tag, start: number, analysis: Analysis, lexicon: Lexicon): boolean {
  for (let i = start; i < tag.from; i++) if (!hasClass(analysis, lexicon, i, 'function-word')) return false
  return tag.from - start <= 2
}

/** `X is a drug-free therapy that …`: a plain word of care behind `is` says what X is; it is not who acts. */
function isPredicate(tag: Tag, start: number, analysis: Analysis, lexicon: Lexicon): boolean {
  if (classOf(tag.entry) !== 'generic-word' || tag.from === start) return false
  for (let i = tag.from - 1; i >= Math.max(start, tag.from - 5); i--) {
    if (hasClass(analysis, lexicon, i, 'function-word.be')) return i > start
  }
  return false
}

/** `naloxone nasal spray`, `insulin drops`: the form of a medicine is that medicine. */
function besideCare(tag: Tag, analysis: Analysis, lexicon: Lexicon): boolean {
  if (!carriers.has(classOf(tag.entry))) return false
  for (let end = tag.from; end > tag.from - 2; end--) {
    for (const other of analysis.ending[end] ?? [])
      if (kindOf(other.entry, lexicon) === 'medicine') return true
  }
  return false
}

/** The body or a disease is the subject only right before the verb: `your immune system helps fight germs`. */
function actsDirectly(tag: Tag, effect: number, analysis: Analysis, lexicon: Lexicon): boolean {
  const body = bodily.has(kindOf(tag.entry, lexicon))
  if (effect - tag.to > (body ? 2 : 5)) return false
  for (let i = tag.to; i < effect; i++) {
    if (punctuationOf(analysis.tokens, i) !== 0) return false
    // "Coats the throat and reduces irritation": joined to another verb, the throat is that verb's object.
    if (hasClass(analysis, lexicon, i, 'function-word.coordinator')) return false
  }
  return true
}

function hasClass(analysis: Analysis, lexicon: Lexicon, at: number, kind: string): boolean {
  const id = lexicon.kindIds.get(kind) ?? -1
  return (analysis.starting[at] ?? []).some(tag => tag.entry.classKind === id || tag.entry.kind === id)
}

function asAgent(tag: Tag, kind: string, lexicon: Lexicon): Agent {
  if (kind === 'agent') return named(tag, lexicon)
  if (kind === 'medicine' || kind === 'care' || kind === 'person') return { kind: 'care', tag }
  return { kind: 'biology', tag }
}

function named(tag: Tag, lexicon: Lexicon): Agent {
  return classOf(tag.entry) === 'lifestyle' && kindOf(tag.entry, lexicon) === 'agent'
    ? { kind: 'lifestyle', tag }
    : { kind: 'named', tag }
}

/** A pronoun or nothing: what the sentence before was about, if that was care or biology; else the article's topic. */
function implied(start: number, from: number, analysis: Analysis, lexicon: Lexicon): Agent {
  const index = analysis.sentenceOf[start] ?? 0
  const previous = analysis.sentences[index - 1]
  if (previous && from > start) {
    const subject = subjectIn(
      previous,
      { range: { from: previous.to, to: previous.to }, form: 'active' },
      new Set(),
      analysis,
      lexicon,
    )
    if (subject?.kind === 'care' || subject?.kind === 'biology') return subject
    if (subject) return subject
  }
  return { kind: 'implied', range: from > start ? { from: start, to: from } : null }
}
