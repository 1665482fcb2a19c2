import { formatConfigProblem } from '../../config/config-error.ts'
import type { ConfigProblem } from '../../config/types.ts'

/** Keys of a config that ESLint itself answers for, and those that take files. */
export type Misplaced = 'rules' | 'ignores' | 'overrides' | 'packs' | 'references' | 'register' | 'plugins'

/** `settings.claimlint` holds what cannot be used. */
export function badSettings(problems: readonly ConfigProblem[]): string {
  return `claimlint cannot use "settings.claimlint":\n  ${problems.map(formatConfigProblem).join('\n  ')}`
}

/** A key that has its place elsewhere. */
export function misplaced(key: Misplaced): string {
  switch (key) {
    case 'rules':
      return 'rules: set rules in the ESLint config, as in rules: {"claimlint/claim/immunity": "error"}.'
    case 'ignores':
    case 'overrides':
      return `${key}: write an ESLint config object with "${key === 'ignores' ? 'ignores' : 'files'}" instead.`
    default:
      return `${key}: ESLint reads no files for a rule. Name them in a claimlint config and use "await loadPlugin()" from claimlint/eslint.`
  }
}

/** `settings.claimlint` is no set of keys. */
export function settingsAreNoKeys(found: string): string {
  return `expected a set of keys such as {profile: "commercial"}, found ${found}.`
}

/** `settings.claimlint.today` is no day. */
export function badToday(): string {
  return 'today: expected a day such as "2026-11-22".'
}

/** `extends` names what is no preset. */
export function presetsOnly(name: string): string {
  return `extends: "${name}" is no preset. Here only "recommended" and "strict" are known; a claimlint config with files and packages is loaded by loadPlugin().`
}
