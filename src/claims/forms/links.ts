import type { Lexicon } from '../../language/lexicon.ts'
import { punctuationOf } from '../../language/tokenize.ts'
import type { Analysis, Tag } from '../../language/types.ts'
import { kindOf } from '../kinds.ts'
import { reach } from '../reach.ts'
import type { Candidate } from '../types.ts'
import { build } from './build.ts'

/** `effective against colds`, `good for your gut`. */
export function adjective(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const reached = reach(analysis, lexicon, tag.to, 'use', 6)
  return reached ? [build('adjective', tag, 'use', reached, tag.from)] : []
}

/** `kratom for neuropathic pain`. */
export function useFor(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
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
