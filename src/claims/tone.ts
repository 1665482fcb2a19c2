import type { Claim, Passage } from './types.ts'

/**
 * How an article handles what it tells: `careful` when it denies, attributes, doubts or warns as much as it asserts.
 * There a lone hedged sentence is calibrated, where in a page of praise it is part of the praise.
 */
export type Tone = 'careful' | 'plain'

/** Cues of somebody who weighs evidence and harm. */
const careful: ReadonlySet<string> = new Set(['uncertain', 'report', 'regulator', 'warn', 'debunk'])

/** Fewest held-back claims, and their least share of all claims, that make an article careful. */
const heldBack = { count: 4, share: 0.45 }
/** Or this many careful cues a sentence, on a page of some length. */
const cuesPerSentence = { least: 0.3, sentences: 25 }

/** Judges the tone by the claims held back and the cues met. */
export function toneOf(passages: readonly Passage[], claims: readonly Claim[]): Tone {
  const asserted = claims.filter(claim => claim.assertion === 'asserted').length
  const held = claims.filter(
    claim => claim.assertion !== 'asserted' && claim.assertion !== 'background',
  ).length
  if (held >= heldBack.count && held >= (held + asserted) * heldBack.share) return 'careful'
  let cues = 0
  let sentences = 0
  for (const passage of passages) {
    cues += passage.cues.filter(cue => careful.has(cue.role)).length
    sentences += passage.analysis.sentences.length
  }
  return sentences >= cuesPerSentence.sentences && cues >= sentences * cuesPerSentence.least
    ? 'careful'
    : 'plain'
}

/** A claim as the tone lets it stand: on a careful page, hedged claims, uses and claims about nobody are reports. */
export function inTone(claim: Claim, tone: Tone): Claim {
  if (tone === 'plain' || claim.assertion !== 'asserted') return claim
  const flat =
    !claim.hedged && claim.agent.kind === 'named' && claim.effectClass !== 'use' && !claim.described
  return flat ? claim : { ...claim, assertion: 'reported' }
}
