import type { Span } from '../document/types.ts'

/** How well an article says what it owes. Each requirement uses the grades that fit it. */
export type Grade =
  | 'not-needed'
  | 'missing'
  | 'weak'
  | 'vague'
  | 'undated'
  | 'present'
  | 'generic'
  | 'altered'
  | 'incomplete'
  | 'not-linked'
  | 'contradicted'
  | 'below'
  | 'late'
  | 'none'
  | 'uncited'
  | 'foreign'
  | 'stale'
  | 'wrong'
  | 'data-expired'
  | 'mismatch'

/** One requirement, judged. `at` is where a reader would look for it; `data` fills the message. */
export type Judgement = {
  readonly requirement: string
  readonly grade: Grade
  readonly at: Span
  readonly data: Readonly<Record<string, string>>
  /** Another place that the judgement rests on. */
  readonly because?: { readonly at: Span; readonly says: string }
}

export type Requirements = { readonly judgements: readonly Judgement[] }

/** What an article may be about or sell, as far as the law treats it differently. */
export const productClasses = [
  'supplement',
  'food',
  'cosmetic',
  'otc-medicine',
  'licensed-natural',
  'device',
  'prescription-or-clinic',
  'controlled-or-unlawful',
  'pet',
] as const

export type ProductClass = (typeof productClasses)[number]

/** For whom the article is judged. */
export type Audience = {
  readonly profile: 'publisher' | 'commercial'
  readonly jurisdictions: readonly string[]
  /** The day the article is judged on, as 2026-11-22. */
  readonly today: string
  /** Settings by rule id: the options of a rule may say how much is owed. */
  readonly rules?: Readonly<Record<string, { readonly options: Readonly<Record<string, unknown>> }>>
  /** What is written about or sold, where config says so: `supplement`, `food`, `licensed-natural`, … */
  readonly productClass?: string
  /** Substances that the site is about: an article that names one is about it. */
  readonly substances?: readonly string[]
  /** Requirements that the site's template meets on every page. */
  readonly boilerplate?: readonly string[]
}
