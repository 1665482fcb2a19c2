import type { Analysis, TokenRange } from '../language/types.ts'
import { governing } from './cues.ts'
import type { Agent, Assertion, Cue, ScopedCue } from './types.ts'

export type Reading = {
  readonly assertion: Assertion
  readonly hedged: boolean
  readonly cues: readonly Cue[]
}

const byRole: Readonly<Record<string, Assertion>> = {
  attribute: 'attributed',
  debunk: 'debunked',
  regulator: 'regulatory',
  hypothetical: 'hypothetical',
  uncertain: 'uncertain',
  report: 'reported',
  warn: 'warning',
}

/**
 * Whether the text asserts what stands at `range`, and by which words we know: negation (two negations cancel), then who
 * speaks, doubt, warnings, questions, and who acts (care and biology are background).
 */
export function readAssertion(
  range: TokenRange,
  analysis: Analysis,
  cues: readonly ScopedCue[],
  agent: Agent | null,
): Reading {
  const over = governing(range, cues)
  const hedged = over.some(cue => cue.role === 'hedge')
  const negations = countApart(over.filter(cue => cue.role === 'negate'))
  if (negations % 2 === 1) return { assertion: 'negated', hedged, cues: over }
  for (const cue of over) {
    const assertion = byRole[cue.role]
    if (assertion) return { assertion, hedged, cues: over }
  }
  const sentence = analysis.sentences.find(each => range.from >= each.from && range.from < each.to)
  if (sentence?.terminator === 'question') return { assertion: 'asked', hedged, cues: over }
  if (agent?.kind === 'care' || agent?.kind === 'biology')
    return { assertion: 'background', hedged, cues: over }
  return { assertion: 'asserted', hedged, cues: over }
}

/** Cues that overlap (`no evidence`, `no`) deny once. */
function countApart(cues: readonly ScopedCue[]): number {
  let count = 0
  let end = -1
  for (const cue of [...cues].sort((a, b) => a.range.from - b.range.from)) {
    if (cue.range.from >= end) count++
    end = Math.max(end, cue.range.to)
  }
  return count
}
