import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis, Tag } from '../../language/types.ts'
import { outcomeOf } from '../combine.ts'
import { asStem, asTarget } from '../kinds.ts'
import type { Candidate, EffectClass, Form } from '../types.ts'
import { build } from './build.ts'

/** A candidate where the target stands right before the effect (`pain` + `relief`), else nothing. */
export function before(
  tag: Tag,
  effectClass: EffectClass,
  form: Form,
  analysis: Analysis,
  lexicon: Lexicon,
): Candidate[] {
  for (const previous of analysis.ending[tag.from] ?? []) {
    const target = asTarget(previous, lexicon) ?? asStem(previous, lexicon)
    const outcome = target && outcomeOf(effectClass, target)
    if (target && outcome) {
      return [build(form, tag, effectClass, { targets: [target], outcome }, target.range.from)]
    }
  }
  return []
}
