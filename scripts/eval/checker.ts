import { presetFor } from '../../src/config/presets.ts'
import { resolveConfig } from '../../src/config/resolve.ts'
import type { RuleCatalogue } from '../../src/config/rule-catalogue.ts'
import { emptyLayer } from '../../src/config/types.ts'
import type { Linter } from '../../src/linter/lint-text.ts'
import type { Jurisdiction, LintMessage, Profile } from '../../src/linter/types.ts'

export type Setting = { readonly profile: Profile; readonly jurisdictions: readonly Jurisdiction[] }

/** Whatever reads a text and reports: claimlint itself, or the word list it is compared with. */
export type Checker = {
  readonly name: string
  readonly check: (text: string, filePath: string, setting: Setting) => readonly LintMessage[]
  /** How line 1 of the text was read, for lists of misses; [] where there is nothing to say. */
  readonly explain: (text: string, filePath: string, setting: Setting) => readonly string[]
}

/** claimlint with the `recommended` preset, as the command line runs it. */
export function linterChecker(linter: Linter, catalogue: RuleCatalogue): Checker {
  const configFor = (setting: Setting) =>
    resolveConfig([presetFor('recommended', catalogue), { ...emptyLayer, ...setting }], catalogue)
  return {
    name: 'claimlint',
    check: (text, filePath, setting) =>
      linter.lintText(text, { filePath, config: configFor(setting) }).messages,
    explain: (text, filePath, setting) =>
      linter
        .explainLine(text, { filePath, config: configFor(setting) }, 1)
        .split('\n')
        .filter(line => line.startsWith('  ') && !line.startsWith('  words:')),
  }
}

/** Whether a message is about what is claimed: requirements and findings on the file itself are not. */
export function isClaim(message: LintMessage): boolean {
  return /^(claim|safety|promise|medicine|evidence|legal)\//.test(message.ruleId ?? '')
}

/** The words a finding is about, or ''. */
export function wordsOf(message: LintMessage): string {
  const words = message.data?.['words']
  return typeof words === 'string' ? words : ''
}
