import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import { type Analysis, flag, type Hit, type Tag, type TokenRange } from '../language/types.ts'
import { categoryOf, outcomeOf } from './combine.ts'
import { asStem, asTarget, classOf, isEffectClass, kindOf } from './kinds.ts'
import { type Reached, reach } from './reach.ts'
import type { Candidate, EffectClass, Form, Passage, Target, TargetKind } from './types.ts'

const comma = 44

/** Finds every place in the block where an effect is tied to a target, in the forms English has for it. */
export function findCandidates(analysis: Analysis, lexicon: Lexicon, hits: readonly Hit[]): Candidate[] {
  const found: Candidate[] = []
  for (const tag of analysis.tags) {
    switch (kindOf(tag.entry, lexicon)) {
      case 'effect':
        found.push(...active(tag, analysis, lexicon), ...compound(tag, analysis, lexicon))
        break
      case 'effect-noun':
        found.push(...nominal(tag, analysis, lexicon), ...nounNoun(tag, analysis, lexicon))
        break
      case 'effect-adjective':
        found.push(...adjective(tag, analysis, lexicon))
        break
      case 'property':
        found.push(...property(tag, analysis, lexicon))
        break
      case 'agent':
        found.push(...useFor(tag, analysis, lexicon))
    }
  }
  for (const hit of hits) if (hit.pattern.set === 'claim-form') found.push(...wording(hit, analysis, lexicon))
  return merge(found)
}

function effectClassOf(tag: Tag): EffectClass | null {
  const value = classOf(tag.entry)
  return isEffectClass(value) ? value : null
}

function strengthOf(tag: Tag): number {
  const value = tag.entry.properties['strength']
  return typeof value === 'number' ? value : 3
}

function build(form: Form, effect: Tag, effectClass: EffectClass, reached: Reached, from: number): Candidate {
  const last = reached.targets[reached.targets.length - 1]
  return {
    form,
    effect: { from: effect.from, to: effect.to },
    effectClass,
    effectStrength: strengthOf(effect),
    targets: reached.targets,
    outcome: reached.outcome,
    neutral: effect.entry.properties['neutral'] === true,
    range: { from, to: Math.max(effect.to, last?.range.to ?? effect.to) },
  }
}

/** `relieves pain`, `prevents or cures colds`: the verb, its coordinated verbs, then what it acts on. */
function active(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  if (!effectClass) return []
  const reached = reach(analysis, lexicon, endOfVerbs(tag, analysis, lexicon), effectClass)
  return reached ? [build('active', tag, effectClass, reached, tag.from)] : []
}

/** Where the chain `prevent, treat or cure` that starts with this verb ends. */
function endOfVerbs(tag: Tag, analysis: Analysis, lexicon: Lexicon): number {
  const coordinator = lexicon.kindIds.get('function-word.coordinator') ?? -1
  let end = tag.to
  for (;;) {
    let i = end
    let joined = false
    while (i < analysis.tokens.count) {
      const starts = analysis.starting[i] ?? []
      if (
        punctuationOf(analysis.tokens, i) === comma ||
        starts.some(each => each.entry.classKind === coordinator)
      ) {
        joined = true
        i++
      } else break
    }
    const verb = joined
      ? (analysis.starting[i] ?? []).find(each => kindOf(each.entry, lexicon) === 'effect')
      : undefined
    if (!verb) return end
    end = verb.to
  }
}

/** `immune-boosting`, `pain relieving`. */
function compound(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  const { tokens } = analysis
  if (!effectClass || tag.to !== tag.from + 1) return []
  const ending = tokens.prose.slice((tokens.end[tag.from] ?? 3) - 3, tokens.end[tag.from]).toLowerCase()
  const hyphened = ((tokens.flags[tag.from] ?? 0) & flag.hyphen) !== 0
  if (ending !== 'ing' && !hyphened) return []
  return before(tag, effectClass, 'compound', analysis, lexicon)
}

/** `pain relief`, `immune support`. */
function nounNoun(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  // `insulin levels decrease` is a verb more often than a noun.
  if (!effectClass || tag.entry.properties['verbal'] === true) return []
  return before(tag, effectClass, 'noun-noun', analysis, lexicon)
}

function before(
  tag: Tag,
  effectClass: EffectClass,
  form: Form,
  analysis: Analysis,
  lexicon: Lexicon,
): Candidate[] {
  for (const previous of analysis.ending[tag.from] ?? []) {
    const target = asTarget(previous, lexicon) ?? asStem(previous, lexicon)
    const outcome = target && outcomeOf(effectClass, target)
    if (target && outcome) {
      return [build(form, tag, effectClass, { targets: [target], outcome }, target.range.from)]
    }
  }
  return []
}

/** `relief from back pain`, `a natural remedy for gout`. */
function nominal(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  if (!effectClass) return []
  const preposition = lexicon.kindIds.get('function-word.preposition') ?? -1
  const link = (analysis.starting[tag.to] ?? []).find(each => each.entry.classKind === preposition)
  if (!link) return []
  const reached = reach(analysis, lexicon, link.to, effectClass, 5)
  return reached ? [build('nominal', tag, effectClass, reached, tag.from)] : []
}

/** `effective against colds`, `good for your gut`. */
function adjective(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const reached = reach(analysis, lexicon, tag.to, 'use', 6)
  return reached ? [build('adjective', tag, 'use', reached, tag.from)] : []
}

/** `kratom for neuropathic pain`. */
function useFor(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const { tokens } = analysis
  const forWord = lexicon.kindIds.get('purpose') ?? -1
  for (let i = tag.to; i < Math.min(tag.to + 3, tokens.count); i++) {
    const link = (analysis.starting[i] ?? []).find(each => each.entry.kind === forWord)
    if (link) {
      const reached = reach(analysis, lexicon, link.to, 'use', 3)
      if (!reached) return []
      return [build('use-for', { ...tag, from: tag.from, to: link.to }, 'use', reached, tag.from)]
    }
    if (analysis.stops[i] || punctuationOf(tokens, i) !== 0) return []
    // `capsules guard against colds`: the verb makes the claim.
    if ((analysis.starting[i] ?? []).some(each => kindOf(each.entry, lexicon) === 'effect')) return []
  }
  return []
}

const kindOfProperty: Readonly<Record<string, TargetKind>> = {
  disease: 'condition',
  symptom: 'symptom',
  function: 'function',
}

/** `anti-inflammatory`, `antiviral properties`: the adjective holds effect and target. */
function property(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const kind = kindOfProperty[String(tag.entry.properties['kindOf'] ?? 'function')] ?? 'function'
  const range: TokenRange = { from: tag.from, to: tag.to }
  const target: Target = {
    range,
    kind,
    class: classOf(tag.entry),
    name: tag.entry.name,
    properties: tag.entry.properties,
  }
  const noun = (analysis.starting[tag.to] ?? []).find(each => kindOf(each.entry, lexicon) === 'property-noun')
  const vague = tag.entry.properties['weak'] === true || classOf(tag.entry) === 'generic'
  if (vague && !noun) return []
  return [
    {
      form: 'property',
      effect: range,
      effectClass: 'property',
      effectStrength: 3,
      targets: [target],
      outcome: kind === 'function' ? 'function' : 'treat',
      neutral: false,
      range: { from: tag.from, to: noun?.to ?? tag.to },
    },
  ]
}

/** Turns of phrase from the wording files, with `target` captured: `keeps colds at bay`, `no match for viruses`. */
function wording(hit: Hit, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const captured = hit.captures['target']
  const acts = String(hit.pattern.properties['acts'] ?? 'treat')
  if (!captured || !isEffectClass(acts)) return []
  for (const tag of analysis.starting[captured.from] ?? []) {
    const target = asTarget(tag, lexicon)
    const outcome = target && outcomeOf(acts, target)
    if (!target || !outcome) continue
    const range = hit.captures['claim'] ?? { from: hit.from, to: hit.to }
    return [
      {
        form: 'wording',
        effect: hit.captures['effect'] ?? range,
        effectClass: acts,
        effectStrength: 3,
        targets: [target],
        outcome,
        neutral: false,
        range,
      },
    ]
  }
  return []
}

/** One claim a target: candidates that share a target and a matter become one, over all their words. */
function merge(found: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = []
  for (const candidate of [...found].sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to)) {
    const twin = lastTwin(merged, candidate)
    const other = merged[twin]
    if (!other) {
      merged.push(candidate)
      continue
    }
    const stronger = candidate.effectStrength > other.effectStrength ? candidate : other
    const targets = candidate.targets.length > other.targets.length ? candidate.targets : other.targets
    merged[twin] = {
      ...stronger,
      targets,
      neutral: candidate.neutral && other.neutral,
      outcome: other.outcome === 'prevent' || candidate.outcome === 'prevent' ? 'prevent' : stronger.outcome,
      range: {
        from: Math.min(other.range.from, candidate.range.from),
        to: Math.max(other.range.to, candidate.range.to),
      },
    }
  }
  return merged
}

/** Sorted by start, a twin is among the last few. */
const lookBack = 12

function lastTwin(merged: readonly Candidate[], candidate: Candidate): number {
  for (let i = merged.length - 1; i >= Math.max(0, merged.length - lookBack); i--) {
    const other = merged[i]
    if (other && sharesTarget(other, candidate)) return i
  }
  return -1
}

function sharesTarget(a: Candidate, b: Candidate): boolean {
  return a.targets.some(one =>
    b.targets.some(two => one.range.from < two.range.to && two.range.from < one.range.to),
  )
}

/** The matters a candidate touches, its own first. */
export function categoriesOf(candidate: Candidate): string[] {
  return [
    ...new Set(candidate.targets.map(target => categoryOf(candidate.outcome, target, candidate.effectClass))),
  ]
}

/** How close to its end a lead-in must name the effect that its list items complete. */
const leadInTail = 6

/** `It may help with:` and then a list of diseases: each item that begins with a target completes the claim. */
export function listed(passage: Passage, leadIn: Passage, lexicon: Lexicon): Candidate[] {
  const intro = leadIn.analysis
  const last = intro.sentences[intro.sentences.length - 1]
  if (last?.terminator !== 'colon') return []
  const effect = intro.tags.findLast(tag => {
    const kind = kindOf(tag.entry, lexicon)
    return (
      (kind === 'effect' || kind === 'effect-noun' || kind === 'effect-adjective') &&
      tag.to >= last.to - leadInTail
    )
  })
  const effectClass =
    effect && (kindOf(effect.entry, lexicon) === 'effect-adjective' ? 'use' : effectClassOf(effect))
  if (!effect || !effectClass) return []
  const own = intro.tags.some(tag => tag.from >= effect.to && asTarget(tag, lexicon) !== null)
  const governed = leadIn.cues.some(
    cue => cue.role !== 'hedge' && effect.from >= cue.scope.from && effect.from < cue.scope.to,
  )
  if (own || governed) return []
  const reached = reach(passage.analysis, lexicon, 0, effectClass, 3)
  const first = reached?.targets[0]
  const end = reached?.targets[reached.targets.length - 1]
  if (!reached || !first || !end) return []
  return [
    {
      form: 'list-item',
      effect: first.range,
      effectClass,
      effectStrength: strengthOf(effect),
      targets: reached.targets,
      outcome: reached.outcome,
      neutral: false,
      range: { from: first.range.from, to: end.range.to },
    },
  ]
}
