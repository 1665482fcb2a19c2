import type { RuleInfo, Run, Totals } from './types.ts'

/** What ESLint tells formatters of a rule, as far as it exists here. */
export type EslintRuleMeta = {
  readonly type: 'problem'
  readonly docs: { readonly description: string; readonly url?: string }
  readonly fixable?: 'code'
}

/** ESLint's `rulesMeta` entry for a rule; its id stands in for what is not known. */
export function eslintRuleMeta(id: string, info: RuleInfo | null): EslintRuleMeta {
  return {
    type: 'problem',
    docs: { description: info?.description ?? id, ...(info?.url ? { url: info.url } : {}) },
    ...(info?.hasFix ? { fixable: 'code' } : {}),
  }
}

/** ESLint's `maxWarningsExceeded`, where there are too many. */
export function exceeded(
  { maxWarnings }: Run,
  { warnings }: Totals,
): { maxWarningsExceeded?: { maxWarnings: number; foundWarnings: number } } {
  if (maxWarnings < 0 || warnings <= maxWarnings) return {}
  return { maxWarningsExceeded: { maxWarnings, foundWarnings: warnings } }
}
