import type { RuleCatalogue } from '../../config/rule-catalogue.ts'
import type { Linter } from '../../linter/lint-text.ts'
import type { LintMessage, ResolvedConfig, RuleSetting } from '../../linter/types.ts'
import { readSettings } from './settings.ts'
import type { EslintContext } from './types.ts'

/** What all rules of a plugin share. */
export type Source = {
  readonly config: ResolvedConfig
  readonly catalogue: RuleCatalogue
  /** The linter for a day (ISO). */
  readonly linterOf: (today: string) => Linter
  readonly today: () => string
}

/** One file, linted once for all the rules that ESLint has switched on for it. */
type Run = { readonly rules: Map<string, RuleSetting>; messages: readonly LintMessage[] | null }

export type Runs = {
  /** Notes that a rule is on for the file. ESLint makes all its rules before it walks the tree. */
  readonly enable: (id: string, context: EslintContext) => void
  /** The findings of a rule in the file. Lints it when it is first asked. */
  readonly messagesOf: (id: string, context: EslintContext) => readonly LintMessage[]
}

/** Shares results among the rules of one plugin by ESLint's object for the text, which lives as long as the file. */
export function createRuns(source: Source): Runs {
  const runs = new WeakMap<object, Run>()
  const runOf = ({ sourceCode }: EslintContext): Run => {
    const run = runs.get(sourceCode) ?? { rules: new Map(), messages: null }
    runs.set(sourceCode, run)
    return run
  }
  return {
    enable(id, context) {
      const [given] = context.options
      const own = source.config.rules[id]
      const options = typeof given === 'object' && given !== null ? { ...given } : (own?.options ?? {})
      // Whatever the config says of its level, ESLint has it on.
      runOf(context).rules.set(id, { ...own, level: 'auto', options })
    },
    messagesOf(id, context) {
      const run = runOf(context)
      run.messages ??= lint(context, run, source)
      return run.messages.filter(({ ruleId }) => ruleId === id)
    },
  }
}

/** Only the rules that ESLint has on take part, so that none hides behind a more specific one that is off. */
function lint({ filename, settings, sourceCode }: EslintContext, { rules }: Run, source: Source) {
  const { config, today } = readSettings(settings['claimlint'], source.config, source.catalogue)
  const linter = source.linterOf(today ?? source.today())
  const on: ResolvedConfig = { ...config, rules: Object.fromEntries(rules) }
  return linter.lintText(textOf(sourceCode), { filePath: filename, config: on }).messages
}

function textOf(sourceCode: object): string {
  return 'text' in sourceCode && typeof sourceCode.text === 'string' ? sourceCode.text : ''
}
