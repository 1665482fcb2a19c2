/*
 * The parts of ESLint that the plugin meets, by their shape: so it compiles, and can be read, without ESLint installed.
 */

/** A place in a Markdown file: lines and columns count from 1. */
type Place = { readonly line: number; readonly column: number }

/** An edit; the range is in UTF-16 offsets. */
type TextEdit = { range: [number, number]; text: string }

/** ESLint's tool for edits. */
type Fixer = { readonly replaceTextRange: (range: [number, number], text: string) => TextEdit }

type MakeFix = (fixer: Fixer) => TextEdit

export type Report = {
  readonly loc: { readonly start: Place; readonly end: Place }
  readonly message: string
  readonly fix?: MakeFix
  readonly suggest?: { readonly desc: string; readonly fix: MakeFix }[]
}

/** What ESLint gives a rule for one file. */
export type EslintContext = {
  readonly filename: string
  readonly options: readonly unknown[]
  readonly settings: Readonly<Record<string, unknown>>
  /** For a file in a language of text, it has the text without its byte order mark. */
  readonly sourceCode: object
  readonly report: (report: Report) => void
}

export type EslintRule = {
  readonly meta: {
    readonly type: 'problem' | 'suggestion'
    readonly docs: { readonly description: string; readonly recommended: boolean }
    readonly languages: string[]
    readonly fixable?: 'code'
    readonly hasSuggestions: true
    readonly schema: object[]
  }
  readonly create: (context: EslintContext) => { readonly root: () => void }
}

export type EslintSeverity = 'off' | 'warn' | 'error'
