import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis, Hit } from '../../language/types.ts'
import { outcomeOf } from '../combine.ts'
import { asTarget, isEffectClass } from '../kinds.ts'
import type { Candidate } from '../types.ts'

/** Turns of phrase from the wording files, with `target` captured: `keeps colds at bay`, `no match for viruses`. */
export function wording(hit: Hit, analysis: Analysis, lexicon: Lexicon): Candidate[] {
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
