import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis, Hit } from '../../language/types.ts'
import { kindOf } from '../kinds.ts'
import type { Candidate } from '../types.ts'
import { adjective, useFor } from './links.ts'
import { merge } from './merge.ts'
import { nominal, nounNoun } from './nouns.ts'
import { property } from './properties.ts'
import { active, compound } from './verbs.ts'
import { wording } from './wordings.ts'

export { isLabel, labelled, listed } from './lists.ts'

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
