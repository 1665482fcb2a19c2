import type { Lexicon } from '../../language/lexicon.ts'
import { asTarget, kindOf } from '../kinds.ts'
import { reach } from '../reach.ts'
import type { Candidate, Passage } from '../types.ts'
import { effectClassOf, strengthOf } from './build.ts'

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
