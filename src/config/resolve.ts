import { withDefaults } from '../linter/rule-options.ts'
import type { Jurisdiction, ProfileSetting, ResolvedConfig, RuleSetting } from '../linter/types.ts'
import { presetFor } from './presets.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigLayer, UserConfig } from './types.ts'

/**
 * The configuration as it holds for one file: presets, then the config file, then its matching overrides in their
 * order, then the command line. Without a config, and in one without `extends`, `recommended` holds: a config that
 * only names a profile must not switch every rule off.
 */
export function resolveConfig(
  user: UserConfig | null,
  overrides: readonly ConfigLayer[],
  commandLine: ConfigLayer,
  catalogue: RuleCatalogue,
): ResolvedConfig {
  let rules: Record<string, RuleSetting> = {}
  let reportLow = false
  for (const name of user?.extends ?? (['recommended'] as const)) {
    const preset = presetFor(name, catalogue)
    rules = { ...rules, ...preset.rules }
    reportLow ||= preset.reportLow
  }

  let profile: ProfileSetting = 'publisher'
  let jurisdictions: readonly Jurisdiction[] = []
  let page: Pick<ConfigLayer, 'productClass' | 'boilerplate' | 'directives'> = {}
  for (const layer of [...(user === null ? [] : [user]), ...overrides, commandLine]) {
    profile = layer.profile ?? profile
    jurisdictions = layer.jurisdictions ?? jurisdictions
    if (layer.productClass !== undefined) page = { ...page, productClass: layer.productClass }
    if (layer.boilerplate !== undefined) page = { ...page, boilerplate: layer.boilerplate }
    if (layer.directives !== undefined)
      page = { ...page, directives: { ...page.directives, ...layer.directives } }
    for (const { id, level, options, ...own } of layer.rules) {
      const earlier = rules[id] ?? { level: 'off', options: {} }
      rules[id] = { ...earlier, ...own, level: level ?? earlier.level, options: options ?? earlier.options }
    }
  }
  for (const { id, options: schemas = {} } of catalogue) {
    const rule = rules[id]
    if (rule) rules[id] = { ...rule, options: withDefaults(schemas, rule.options) }
  }
  return { profile, jurisdictions, ...page, rules, reportLow }
}
