import type { LintMessage } from '../linter/types.ts'

/**
 * Kinds of fixes, as `--fix-type` names them: `problem` sees to a finding of a rule, by a text of the team's own;
 * `directive` takes out a directive that silences nothing.
 */
export const fixTypes = ['problem', 'directive'] as const
export type FixType = (typeof fixTypes)[number]

/** Which fixes to make: those of the kinds that are named. */
export function fixesOf(types: readonly FixType[]): (message: LintMessage) => boolean {
  return ({ ruleId }) => types.includes(ruleId === 'document/directive' ? 'directive' : 'problem')
}
