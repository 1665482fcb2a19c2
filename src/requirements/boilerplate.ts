import type { Grade, Judgement } from './types.ts'

/**
 * What a site's template can add to every page, as configuration names it. What only the article itself can say right
 * (its references, a law that it names wrongly, a claim that contradicts a disclaimer) is not among them.
 */
export const boilerplates = [
  'advertorial-label',
  'affiliate-disclosure',
  'age-limit',
  'approval-status',
  'authorship',
  'crisis-line',
  'dependence-warning',
  'emergency-advice',
  'eu-statements',
  'fda-disclaimer',
  'homeopathic-notice',
  'interaction-warning',
  'legal-status',
  'medical-consultation',
  'pregnancy-warning',
  'tga-statement',
] as const

export type Boilerplate = (typeof boilerplates)[number]

/** Grades that say that something is not there, or not fully. What an article says wrongly stays wrong. */
const lacking: ReadonlySet<Grade> = new Set([
  'missing',
  'weak',
  'vague',
  'undated',
  'generic',
  'incomplete',
  'not-linked',
  'late',
  'none',
])

/** The judgements as they are with what the template adds: that counts as present, where the article lacks it. */
export function withBoilerplate(added: readonly string[], judgements: readonly Judgement[]): Judgement[] {
  return judgements.map(judgement =>
    added.includes(judgement.requirement) && lacking.has(judgement.grade)
      ? { ...judgement, grade: 'present' }
      : judgement,
  )
}
