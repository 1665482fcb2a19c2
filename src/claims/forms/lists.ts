import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis } from '../../language/types.ts'
import { asTarget, kindOf } from '../kinds.ts'
import { reach } from '../reach.ts'
import type { Candidate, EffectClass, Passage } from '../types.ts'
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
  return completed(passage, effectClass, strengthOf(effect), lexicon)
}

/** Words a bare label has at most, and a heading that a label completes. */
const label = { words: 5, heading: 8 }

/** Whether a block is so short that it may be a bare label. */
export function isLabel({ analysis }: Passage): boolean {
  return analysis.tokens.count <= label.words
}

/**
 * A list item or a table cell that only names a disease or function, under a heading or a head of a column such as
 * `Benefits` or `Good for`: it says what the thing is good for.
 */
export function labelled(passage: Passage, intro: Analysis, lexicon: Lexicon): Candidate[] {
  const kind = lexicon.kindIds.get('benefit-heading') ?? -1
  if (intro.tokens.count > label.heading) return []
  if (!intro.tags.some(({ entry }) => entry.kind === kind)) return []
  return completed(passage, 'use', 2, lexicon)
}

/** The claim that the first words of an item complete, if they are targets of the effect. */
function completed(
  passage: Passage,
  effectClass: EffectClass,
  effectStrength: number,
  lexicon: Lexicon,
): Candidate[] {
  const reached = reach(passage.analysis, lexicon, 0, effectClass, 3)
  const first = reached?.targets[0]
  const end = reached?.targets[reached.targets.length - 1]
  if (!reached || !first || !end) return []
  return [
    {
      form: 'list-item',
      effect: first.range,
      effectClass,
      effectStrength,
      targets: reached.targets,
      outcome: reached.outcome,
      neutral: false,
      range: { from: first.range.from, to: end.range.to },
    },
  ]
}
