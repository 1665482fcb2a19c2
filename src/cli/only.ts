import { changeConfigs } from '../config/change-configs.ts'
import { didYouMean } from '../config/closest.ts'
import type { RuleCatalogue } from '../config/rule-catalogue.ts'
import type { ResolvedConfig, RuleSetting } from '../linter/types.ts'
import * as messages from './messages/usage.ts'
import { UsageError } from './usage-error.ts'

/**
 * `--only`: leaves the rules that are named, as `claim/immunity` or as the group `claim`, and switches the others off. A
 * rule that the config has off is on at the level the linter chooses, since it was asked for. Throws a UsageError for a
 * name that is neither.
 */
export function onlyRules(
  names: readonly string[],
  catalogue: RuleCatalogue,
): (config: ResolvedConfig) => ResolvedConfig {
  if (names.length === 0) return config => config
  const groups = [...new Set(catalogue.map(({ id }) => groupOf(id)))]
  const known = [...catalogue.map(({ id }) => id), ...groups]
  for (const name of names) {
    // The rules of house packs are only known once a config names them.
    if (known.includes(name) || groupOf(name) === 'house') continue
    throw new UsageError(messages.unknownOnly(name, didYouMean(name, known)))
  }
  const isNamed = (id: string): boolean => names.includes(id) || names.includes(groupOf(id))
  return changeConfigs(config => narrow(config, isNamed, catalogue))
}

function narrow(
  config: ResolvedConfig,
  isNamed: (id: string) => boolean,
  catalogue: RuleCatalogue,
): ResolvedConfig {
  const ids = new Set([...catalogue.map(({ id }) => id), ...Object.keys(config.rules)])
  const rules: Record<string, RuleSetting> = {}
  for (const id of ids) {
    const setting = config.rules[id] ?? { level: 'off', options: {} }
    const level = !isNamed(id) ? 'off' : setting.level === 'off' ? 'auto' : setting.level
    rules[id] = { ...setting, level }
  }
  return { ...config, rules }
}

function groupOf(id: string): string {
  return id.split('/', 1)[0] ?? id
}
