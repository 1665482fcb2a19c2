import { formatConfigProblem } from '../config/config-error.ts'
import type { ConfigProblem } from '../config/types.ts'

/*
 * Every text that the language server speaks beside the findings, as prose: what happened, where, what to do. Editors
 * show them as they are, in their own interface.
 */

/** A setting of the editor cannot be understood. */
export function badSetting(name: string, expected: string, given: unknown): string {
  return `claimlint.${name}: expected ${expected}, found ${JSON.stringify(given)}. The default holds until it is mended.`
}

/** Said once for each different fault of the configuration. */
export function badConfig(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(formatConfigProblem)
  return `The configuration has a mistake, and nothing is checked until it is mended. ${lines.join('\n')}`
}

/** Stands in the article, so that no clean look is taken for a clean article. */
export function notChecked(problem: ConfigProblem): string {
  return `Not checked: the configuration has a mistake. ${formatConfigProblem(problem)}`
}

/** Where a mistake of the configuration stands, beside the above. */
export function configPlace(): string {
  return 'The mistake in the configuration.'
}

/** The linter threw: the article is not to blame. */
export function crashed(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  return `claimlint itself failed (${what}). This is a bug in claimlint, not in the article.`
}

export const titles = {
  disableLine: (rule: string): string => `Disable ${rule} for this line`,
  disableBlock: (rule: string): string => `Disable ${rule} for this paragraph, list or table`,
  disableFile: (rule: string): string => `Disable ${rule} for this file`,
  fix: (rule: string | null): string => `Fix this ${rule ?? 'claimlint'} problem`,
  fixAll: (): string => 'Make all fixes of claimlint',
  register: (words: string): string => `Add "${words}" to the claim register`,
}

/** Why the register is not offered. */
export function noRegister(): string {
  return 'The config names no claim register. Add "register: ./claims.yml".'
}

/** Why an entry cannot be added by the editor. */
export function registerIsNoList(file: string): string {
  return `${file} is no YAML list with an entry on each "- ". Add the entry by hand.`
}
