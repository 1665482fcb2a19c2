import type { Jurisdiction, ProductClass, Profile } from '../linter/types.ts'

/** Ways in which the same words may stand in a file. A rule finds the same in each of them. */
export const variations = ['crlf', 'list', 'quote', 'mdx'] as const
export type Variation = (typeof variations)[number]

type CaseSetting = {
  readonly text: string
  /** What the case is called; the text without it. */
  readonly name?: string
  /** Run this case alone. */
  readonly only?: boolean
  /** Decides whether the text is MDX. */
  readonly filePath?: string
  readonly profile?: Profile
  readonly jurisdictions?: readonly Jurisdiction[]
  readonly productClass?: ProductClass
  readonly options?: Readonly<Record<string, unknown>>
  /** The ways to try the text in; all by default, as far as the text allows. */
  readonly variations?: readonly Variation[]
}

/** A suggestion of a finding: the text that it makes. */
export type ExpectedSuggestion = { readonly messageId: string; readonly output: string }

/** A finding: what it says, and its place as the words it selects or as lines and columns (1-based, end exclusive). */
export type ExpectedFinding = {
  readonly messageId?: string
  readonly message?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly words?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly suggestions?: readonly ExpectedSuggestion[]
}

export type ValidCase = string | CaseSetting
export type InvalidCase = CaseSetting & {
  /** In the order of the text. */
  readonly findings: readonly ExpectedFinding[]
}

export type Cases = { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] }

/** A case of either kind; `findings` is null for a valid one. */
export type Case = CaseSetting & { readonly findings: readonly ExpectedFinding[] | null }
