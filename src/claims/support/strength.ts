import type { Strength } from '../types.ts'
import type { StudyType } from './types.ts'

/** How strongly a claim speaks: 3 causes, 2 may cause, 1 goes along with. */
const spoken: Readonly<Record<Strength, number>> = { direct: 3, conditional: 2, correlational: 1 }

/** How strongly a study in people lets one speak. */
const allowed: Readonly<Record<StudyType, number>> = {
  'systematic-review': 3,
  guideline: 3,
  'randomised-trial': 3,
  trial: 2,
  review: 2,
  cohort: 1,
  'case-control': 1,
  'cross-sectional': 1,
  'case-report': 0,
  animal: 0,
  'in-vitro': 0,
  protocol: 0,
}

/** Whether a study of a type, in people, carries a claim as strong as this one. */
export function carries(type: StudyType, strength: Strength): boolean {
  return allowed[type] >= spoken[strength]
}
