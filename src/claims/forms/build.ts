import type { Tag } from '../../language/types.ts'
import { classOf, isEffectClass } from '../kinds.ts'
import type { Reached } from '../reach.ts'
import type { Candidate, EffectClass, Form } from '../types.ts'

/** What the entry does to its target, or null where it is no effect. */
export function effectClassOf(tag: Tag): EffectClass | null {
  const value = classOf(tag.entry)
  return isEffectClass(value) ? value : null
}

/** How flatly the entry says so: 3 is a plain cause. */
export function strengthOf(tag: Tag): number {
  const value = tag.entry.properties['strength']
  return typeof value === 'number' ? value : 3
}

/** A candidate of an effect and what it reaches, from token `from` to the end of the later of both. */
export function build(
  form: Form,
  effect: Tag,
  effectClass: EffectClass,
  reached: Reached,
  from: number,
): Candidate {
  const last = reached.targets[reached.targets.length - 1]
  return {
    form,
    effect: { from: effect.from, to: effect.to },
    effectClass,
    effectStrength: strengthOf(effect),
    targets: reached.targets,
    outcome: reached.outcome,
    neutral: effect.entry.properties['neutral'] === true,
    range: { from, to: Math.max(effect.to, last?.range.to ?? effect.to) },
  }
}
