import type { Claim, Wording } from '../claims/index.ts'
import type { Profile, Weight } from './types.ts'

/** What claims of a category weigh when they are flatly asserted and unsupported. */
const claimWeights: Readonly<Record<string, Weight>> = {
  'disease-treatment': 'high',
  'disease-prevention': 'high',
  cancer: 'high',
  infection: 'high',
  'addiction-treatment': 'high',
  'mental-health': 'high',
  'implied-disease': 'medium',
  immunity: 'medium',
  pain: 'medium',
  'body-function': 'medium',
  detox: 'medium',
  'weight-loss': 'medium',
  'sexual-health': 'medium',
  'anti-ageing': 'medium',
}

/** Categories in which a hedge changes nothing where something is sold (FTC 2022: "promising" reads as praise). */
const hedgeProof: ReadonlySet<string> = new Set([
  'disease-treatment',
  'disease-prevention',
  'cancer',
  'infection',
  'addiction-treatment',
  'mental-health',
  'implied-disease',
  'pain',
])

/** The weight of a claim, or null where nobody need report it: not asserted, or cited on a page that informs. */
export function claimWeight(claim: Claim, profile: Profile): Weight | null {
  if (claim.assertion !== 'asserted') return null
  if ((claim.agent.kind === 'lifestyle' || claim.agent.kind === 'activity') && profile === 'publisher')
    return null
  const diseases = claim.outcome !== 'function'
  if (claim.support.grade === 'cited' && (profile === 'publisher' || !diseases)) return null
  const target = claim.targets[0]
  if (target?.properties['weak'] === true && claim.targets.length === 1 && claim.agent.kind !== 'named')
    return 'low'
  const weight = immuneAgainstDisease(claim) ? 'high' : (claimWeights[claim.category] ?? 'medium')
  // Ordinary stress and worry are no illness: only named disorders weigh like one.
  const mild = claim.category === 'mental-health' && target?.kind !== 'condition'
  if (mild) return profile === 'commercial' ? weight : 'medium'
  const hedgeCounts = profile === 'publisher' || !hedgeProof.has(claim.category)
  if (claim.hedged && hedgeCounts && weight === 'high') return 'medium'
  return weight
}

function immuneAgainstDisease(claim: Claim): boolean {
  return (
    claim.category === 'immunity' &&
    claim.targets.some(target => target.kind === 'condition' || target.kind === 'pathogen')
  )
}

/** The weight of a wording: `high` as given, one step down where a publisher hedges; null where it is not asserted or is cited. */
export function wordingWeight(wording: Wording, weight: Weight, profile: Profile): Weight | null {
  if (wording.assertion !== 'asserted') return null
  // On the harm list neither a source nor a "may" excuses (`firm`).
  if (wording.properties['firm'] === true) return weight
  if (wording.support.grade === 'cited' && profile === 'publisher') return null
  return wording.hedged && weight === 'high' && profile === 'publisher' ? 'medium' : weight
}
