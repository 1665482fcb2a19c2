import type { Lexicon } from '../../language/lexicon.ts'
import type { SupportReader } from '../support/index.ts'
import type { Claim, Passage, Wording } from '../types.ts'
import { impliedClaim } from './implied.ts'

export { signalOf } from './implied.ts'
export type { Part, Score } from './score.ts'

/**
 * The claims of sentences that claim by their signs alone. Where a claim or a wording of a rule was found, asserted or
 * not, that reading holds and signs are not asked.
 */
export function impliedClaims(
  passages: readonly Passage[],
  claims: readonly Claim[],
  wordings: readonly Wording[],
  lexicon: Lexicon,
  support: SupportReader,
): Claim[] {
  const read = new Map<Passage, Set<number>>()
  const mark = ({ passage, sentence }: Pick<Claim, 'passage' | 'sentence'>): void => {
    const sentences = read.get(passage) ?? new Set()
    read.set(passage, sentences.add(sentence))
  }
  for (const claim of claims) mark(claim)
  for (const wording of wordings) if (!wording.set.startsWith('required/')) mark(wording)
  return passages.flatMap(passage =>
    passage.analysis.sentences
      .filter(({ index }) => !read.get(passage)?.has(index))
      .flatMap(sentence => impliedClaim(passage, sentence, lexicon, support) ?? []),
  )
}
