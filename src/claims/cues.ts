import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { Analysis, Hit, TokenRange } from '../language/types.ts'
import type { ScopedCue } from './types.ts'

/** How far a `near` cue (`no`, `without`) reaches, in tokens. */
const near = 6
const comma = 44

/**
 * Turns hits of the `cue` wordings into cues with the tokens they govern. A `pseudo` cue (`no doubt`, `not only`) governs
 * nothing and silences the cues inside it.
 */
export function scopeCues(hits: readonly Hit[], analysis: Analysis, lexicon: Lexicon): ScopedCue[] {
  const cues = hits.filter(hit => hit.pattern.set === 'cue')
  if (cues.length === 0) return []
  const silenced = new Uint8Array(analysis.tokens.count)
  for (const hit of cues) if (hit.pattern.properties['role'] === 'pseudo') silenced.fill(1, hit.from, hit.to)
  const scoped: ScopedCue[] = []
  for (const hit of cues) {
    const role = String(hit.pattern.properties['role'])
    if (role === 'pseudo' || silenced.subarray(hit.from, hit.to).includes(1)) continue
    const scope = scopeOf(String(hit.pattern.properties['scope']), hit, analysis, lexicon)
    scoped.push({ role, id: hit.pattern.id, range: { from: hit.from, to: hit.to }, scope })
  }
  return scoped
}

function scopeOf(scope: string, hit: Hit, analysis: Analysis, lexicon: Lexicon): TokenRange {
  const clause = analysis.clauses[analysis.clauseOf[hit.from] ?? 0] ?? hit
  const last = analysis.clauses[analysis.clauseOf[hit.to - 1] ?? 0] ?? hit
  const sentence = analysis.sentences[analysis.sentenceOf[hit.from] ?? 0] ?? hit
  switch (scope) {
    case 'forward': {
      // "If you haven't tried it, this tea …": the condition ends at its comma.
      const subordinator = lexicon.kindIds.get('subordinator') ?? -1
      const conditional = (analysis.starting[clause.from] ?? []).some(tag => tag.entry.kind === subordinator)
      let to = hit.to
      while (conditional && to < last.to && punctuationOf(analysis.tokens, to) !== comma) to++
      return { from: hit.to, to: conditional ? to : last.to }
    }
    case 'forward-sentence':
      return { from: hit.to, to: sentence.to }
    case 'backward': {
      // "…; this is unproven": a clause about the one before denies that one.
      const anaphor = lexicon.kindIds.get('anaphor') ?? -1
      const refersBack = (analysis.starting[clause.from] ?? []).some(tag => tag.entry.kind === anaphor)
      return { from: refersBack ? sentence.from : clause.from, to: hit.from }
    }
    case 'phrase': {
      let to = hit.to
      while (to < last.to && punctuationOf(analysis.tokens, to) !== comma) to++
      return { from: hit.to, to }
    }
    case 'calibrating': {
      // "However, more research is needed" limits the sentence before it too.
      const contrast = lexicon.kindIds.get('contrast') ?? -1
      const contrasts = (analysis.starting[sentence.from] ?? []).some(tag => tag.entry.kind === contrast)
      const before = analysis.sentences[(analysis.sentenceOf[hit.from] ?? 0) - 1]
      return { from: contrasts && before ? before.from : sentence.from, to: sentence.to }
    }
    case 'backward-sentence':
      return { from: sentence.from, to: hit.from }
    case 'clause':
      return { from: clause.from, to: last.to }
    case 'sentence':
      return { from: sentence.from, to: sentence.to }
    case 'near': {
      let to = hit.to
      while (to < Math.min(last.to, hit.to + near) && punctuationOf(analysis.tokens, to) === 0) to++
      return { from: hit.to, to }
    }
    case 'block':
      return { from: 0, to: analysis.tokens.count }
    default:
      return { from: 0, to: 0 }
  }
}

/** The cues that reach into each sentence, by its index. */
export function cuesBySentence(cues: readonly ScopedCue[], analysis: Analysis): ScopedCue[][] {
  const lists: ScopedCue[][] = analysis.sentences.map(() => [])
  for (const cue of cues) {
    if (cue.scope.to <= cue.scope.from) continue
    const last = analysis.sentenceOf[cue.scope.to - 1] ?? 0
    for (let i = analysis.sentenceOf[cue.scope.from] ?? 0; i <= last; i++) lists[i]?.push(cue)
  }
  return lists
}

/** The cues that govern a range and lie outside it. A clause that a bracket interrupts stays one scope. */
export function governing(range: TokenRange, cues: readonly ScopedCue[]): ScopedCue[] {
  return cues.filter(
    cue =>
      range.from >= cue.scope.from &&
      range.from < cue.scope.to &&
      !(cue.range.from >= range.from && cue.range.to <= range.to),
  )
}
