import { changeConfigs } from '../config/change-configs.ts'
import type { ResolvedConfig, RuleSetting } from '../linter/types.ts'
import type { RuleFilterArgument } from './options.ts'

/** Switches off the rules of a configuration that a filter leaves out, and directives where they are not allowed. */
export function filterRules(
  keep: (rule: RuleFilterArgument) => boolean,
  allowInlineConfig: boolean,
): (config: ResolvedConfig) => ResolvedConfig {
  return changeConfigs(config => filter(config, keep, allowInlineConfig))
}

function filter(
  config: ResolvedConfig,
  keep: (rule: RuleFilterArgument) => boolean,
  allowInlineConfig: boolean,
): ResolvedConfig {
  const rules = Object.entries(config.rules).map(([ruleId, setting]): [string, RuleSetting] => {
    if (setting.level === 'off') return [ruleId, setting]
    const kept = keep({ ruleId, severity: setting.level === 'warn' ? 1 : 2 })
    return [ruleId, kept ? setting : { ...setting, level: 'off' }]
  })
  const directives = allowInlineConfig
    ? config.directives
    : { ...config.directives, inline: 'ignored' as const }
  return { ...config, rules: Object.fromEntries(rules), ...(directives ? { directives } : {}) }
}
