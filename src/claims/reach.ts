import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import { type Analysis, flag, type Tag } from '../language/types.ts'
import { outcomeOf } from './combine.ts'
import { asTarget, classOf, kindOf } from './kinds.ts'
import type { EffectClass, Outcome, Target } from './types.ts'

/** Targets an effect reaches, in order, and what it promises for the first. */
export type Reached = {
  readonly targets: readonly Target[]
  readonly outcome: Outcome
}

/** Words that may stand between an effect and its first target, and between coordinated targets. */
const span = { first: 7, next: 4 }
/** The only prepositions that may stand before the first target: behind others it is no object of the effect. */
const objectPrepositions: ReadonlySet<string> = new Set([
  'of',
  'with',
  'against',
  'including',
  'like',
  'such as',
])
const comma = 44
/** Other things an effect may be about: what stands behind them is theirs. */
const blocking: ReadonlySet<string> = new Set(['agent', 'medicine', 'care', 'trap', 'effect'])
const joiners = new Set([47, 38])
const quotes = new Set([34, 39, 42])

/**
 * Follows an effect to its targets: from token `at`, over modifiers, to the first target the effect can act on, then
 * over commas and `and` to the ones coordinated with it. Null when a verb, another thing or the clause's end comes first.
 */
export function reach(
  analysis: Analysis,
  lexicon: Lexicon,
  at: number,
  effect: EffectClass,
  limit: number = span.first,
): Reached | null {
  const first = nextTarget(analysis, lexicon, at, effect, limit)
  if (!first) return null
  const targets = [first.target]
  let end = first.target.range.to
  for (;;) {
    const after = afterJoiner(analysis, lexicon, end)
    if (after === null) break
    const next = nextTarget(analysis, lexicon, after, effect, span.next)
    if (!next) break
    targets.push(next.target)
    end = next.target.range.to
  }
  const outcome = outcomeOf(effect, first.target)
  if (outcome === null) return null
  return { targets, outcome: first.risk && outcome === 'treat' ? 'prevent' : outcome }
}

function nextTarget(
  analysis: Analysis,
  lexicon: Lexicon,
  at: number,
  effect: EffectClass,
  limit: number,
): { target: Target; risk: boolean } | null {
  const { tokens, starting, clauseOf, stops } = analysis
  const home = clauseOf[at]
  const preposition = lexicon.kindIds.get('function-word.preposition') ?? -1
  let risk = false
  // `colon, pancreatic and brain cancers`: a part of the body before a comma leads on to the disease.
  let passedTarget = false
  for (let i = at, steps = 0; i < tokens.count && steps <= limit; steps++) {
    if (clauseOf[i] !== home) return null
    const code = punctuationOf(tokens, i)
    const listed = code === comma && i > at && passedTarget
    if (code !== 0 && !quotes.has(code) && !listed && !isSymbol(code) && !inNumber(i, analysis)) return null
    const link = (starting[i] ?? []).find(tag => kindOf(tag.entry, lexicon) === 'sufferer-link')
    if (link) {
      i = link.to
      continue
    }
    let skipTo = i + 1
    const tags = starting[i] ?? []
    // `cause` ends a run of modifiers as a verb, not as the `underlying cause of` a disease.
    let blocked =
      (stops[i] ?? false) &&
      !tags.some(tag => kindOf(tag.entry, lexicon) === 'aspect') &&
      !pointsAt(i, analysis, lexicon)
    for (const tag of tags) {
      const target = asTarget(tag, lexicon)
      if (target) {
        const head = headOf(analysis, lexicon, tag, effect) ?? target
        if (outcomeOf(effect, head) !== null && !namesAThing(analysis, lexicon, head.range.to))
          return { target: head, risk }
        skipTo = Math.max(skipTo, tag.to)
        passedTarget = true
      }
      const kind = kindOf(tag.entry, lexicon)
      if (kind === 'aspect' && classOf(tag.entry) === 'risk') risk = true
      if (blocking.has(kind)) blocked = true
      if (tag.entry.classKind === preposition && !objectPrepositions.has(tag.entry.name)) blocked = true
    }
    if (blocked) return null
    i = skipTo
  }
  return null
}

/** `that disease`, `that pain`: here `that` points, it opens no clause. */
function pointsAt(at: number, analysis: Analysis, lexicon: Lexicon): boolean {
  const anaphor = lexicon.kindIds.get('anaphor') ?? -1
  return (
    (analysis.starting[at] ?? []).some(tag => tag.entry.kind === anaphor) &&
    (analysis.starting[at + 1] ?? []).some(tag => asTarget(tag, lexicon)?.kind === 'condition')
  )
}

/** Signs from the arrows on (emoji, stars) stand between words without parting them. */
function isSymbol(code: number): boolean {
  return code >= 0x2190 || code === 37
}

/** The point of `99.9`. */
function inNumber(at: number, { tokens }: Analysis): boolean {
  const digits = (i: number): boolean => ((tokens.flags[i] ?? 0) & flag.number) !== 0
  return (
    digits(at - 1) &&
    digits(at + 1) &&
    tokens.end[at - 1] === tokens.start[at] &&
    tokens.end[at] === tokens.start[at + 1]
  )
}

/** `cleansing detox diets`, `reduce sleep medicines`: a target right before a thing to take is that thing's name. */
function namesAThing(analysis: Analysis, lexicon: Lexicon, at: number): boolean {
  return (analysis.starting[at] ?? []).some(tag => {
    const kind = kindOf(tag.entry, lexicon)
    return kind === 'agent' || kind === 'medicine'
  })
}

/** `blood sugar levels`, `joint pain`: of targets standing side by side the last is the head. */
function headOf(analysis: Analysis, lexicon: Lexicon, tag: Tag, effect: EffectClass): Target | null {
  for (const next of analysis.starting[tag.to] ?? []) {
    const target = asTarget(next, lexicon)
    if (target && outcomeOf(effect, target) !== null) {
      return { ...target, range: { from: tag.from, to: target.range.to } }
    }
  }
  return null
}

/** The token after `, `, `and`, `or`, `, and`, `/`, `&` at `at`, or null when nothing is coordinated there. */
function afterJoiner(analysis: Analysis, lexicon: Lexicon, at: number): number | null {
  const coordinator = lexicon.kindIds.get('function-word.coordinator') ?? -1
  let i = at
  for (; i < analysis.tokens.count; i++) {
    const code = punctuationOf(analysis.tokens, i)
    if (code === comma || joiners.has(code)) continue
    const joined = (analysis.starting[i] ?? []).find(tag => tag.entry.classKind === coordinator)
    if (!joined) break
    i = joined.to - 1
  }
  return i > at ? i : null
}
