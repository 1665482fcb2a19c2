import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis, Tag } from '../../language/types.ts'
import { reach } from '../reach.ts'
import type { Candidate } from '../types.ts'
import { before } from './before.ts'
import { build, effectClassOf } from './build.ts'

/** `pain relief`, `immune support`. */
export function nounNoun(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  // `insulin levels decrease` is a verb more often than a noun.
  if (!effectClass || tag.entry.properties['verbal'] === true) return []
  return before(tag, effectClass, 'noun-noun', analysis, lexicon)
}

/** `relief from back pain`, `a natural remedy for gout`. */
export function nominal(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  if (!effectClass) return []
  const preposition = lexicon.kindIds.get('function-word.preposition') ?? -1
  const link = (analysis.starting[tag.to] ?? []).find(each => each.entry.classKind === preposition)
  if (!link) return []
  const reached = reach(analysis, lexicon, link.to, effectClass, 5)
  return reached ? [build('nominal', tag, effectClass, reached, tag.from)] : []
}
