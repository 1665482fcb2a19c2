import type { RuleCatalogue } from '../config/rule-catalogue.ts'
import { configValue } from '../config/source.ts'
import { type ConfigLayer, emptyLayer } from '../config/types.ts'
import { validateConfig } from '../config/validate/config.ts'
import { directiveKeys } from '../config/validate/directives.ts'
import { isRecord } from '../config/validate/values.ts'
import { wordingOptions } from '../linter/rule-options.ts'
import type { Config } from './config.ts'
import { InvalidOptionsError } from './invalid-options-error.ts'
import { badConfigOption, wholeConfigOnly } from './messages.ts'

const layerKeys: readonly string[] = [
  'profile',
  'jurisdictions',
  'productClass',
  'site',
  'substances',
  'trustedSources',
  'rules',
  ...directiveKeys,
]

/**
 * `overrideConfig` as the last layer over the config of each file. Throws an InvalidOptionsError with all that is wrong.
 * Rules of packs are known once a config names the pack, so that they are checked then.
 */
export function overrideLayer(config: Config | null, catalogue: RuleCatalogue): ConfigLayer {
  if (config === null) return emptyLayer
  const misplaced = Object.keys(config).filter(key => !layerKeys.includes(key))
  const kept = Object.fromEntries(Object.entries(config).filter(([key]) => layerKeys.includes(key)))
  const rules = [...catalogue, ...unknownRules(kept['rules'], catalogue)]
  const { config: checked, problems } = validateConfig(configValue('overrideConfig', kept), rules)
  const wrong = [...misplaced.map(wholeConfigOnly), ...problems.map(badConfigOption)]
  if (wrong.length > 0) throw new InvalidOptionsError(wrong)
  return checked.settings
}

/** The rules that only a pack or a plugin can bring. */
function unknownRules(rules: unknown, catalogue: RuleCatalogue): RuleCatalogue {
  if (!isRecord(rules)) return []
  const groups = new Set(catalogue.map(({ id }) => id.split('/')[0]))
  return Object.keys(rules)
    .filter(id => id.includes('/') && !groups.has(id.split('/')[0]))
    .map(id => ({ id, defaultLevel: 'auto', options: wordingOptions }))
}
