import { withDefaults } from '../linter/rule-options.ts'
import type { ResolvedConfig, RuleSetting } from '../linter/types.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigLayer, RuleEntry } from './types.ts'

/** A configuration, and for each of its values the index of the layer that decided it. */
export type Resolution = {
  readonly config: ResolvedConfig
  /** By the path of the value, as in `rules.claim/pain.level`. A value that is not here is a default. */
  readonly decided: ReadonlyMap<string, number>
}

/**
 * The configuration that layers make, the later over the earlier: presets, then config files, the extended before the
 * extending and each with its overrides behind it, then the command line.
 */
export function resolveConfig(layers: readonly ConfigLayer[], catalogue: RuleCatalogue): ResolvedConfig {
  return resolveLayers(layers, catalogue).config
}

/** The same, and who decided what. */
export function resolveLayers(layers: readonly ConfigLayer[], catalogue: RuleCatalogue): Resolution {
  const decided = new Map<string, number>()
  const rules: Record<string, RuleSetting> = {}
  let config: ResolvedConfig = { profile: 'publisher', jurisdictions: [], rules, reportLow: false }
  for (const [index, layer] of layers.entries()) {
    const said = saidBy(layer, config)
    for (const key of saidKeys(layer, Object.keys(said))) decided.set(key, index)
    config = { ...config, ...said }
    for (const entry of layer.rules) {
      // Options that are given take the place of all earlier ones.
      for (const name of Object.keys((entry.options && rules[entry.id]?.options) ?? {}))
        decided.delete(`rules.${entry.id}.options.${name}`)
      rules[entry.id] = ruleOver(rules[entry.id], entry)
      for (const key of partsOf(entry)) decided.set(`rules.${entry.id}.${key}`, index)
    }
  }
  for (const { id, options: schemas = {} } of catalogue) {
    const rule = rules[id]
    if (rule) rules[id] = { ...rule, options: withDefaults(schemas, rule.options) }
  }
  return { config, decided }
}

/** What a layer says, rules aside; `earlier` is what holds already, which lists are added to. */
export function saidBy(layer: ConfigLayer, earlier: ResolvedConfig): Omit<Partial<ResolvedConfig>, 'rules'> {
  const { profile, jurisdictions, packs, inserts, directives, trustedSources, rules: _, ...rest } = layer
  return {
    ...rest,
    ...(profile === null ? {} : { profile }),
    ...(jurisdictions === null ? {} : { jurisdictions }),
    ...(trustedSources === undefined
      ? {}
      : { trustedSources: [...(earlier.trustedSources ?? []), ...trustedSources] }),
    ...(packs === undefined ? {} : { packs: [...(earlier.packs ?? []), ...packs] }),
    ...(directives === undefined ? {} : { directives: { ...earlier.directives, ...directives } }),
    ...(inserts === undefined ? {} : { inserts: { ...earlier.inserts, ...inserts } }),
  }
}

/** What a layer decides: of texts and of directives each by itself. */
function saidKeys({ inserts, directives }: ConfigLayer, keys: readonly string[]): string[] {
  return [
    ...keys.filter(key => key !== 'inserts' && key !== 'directives'),
    ...Object.keys(inserts ?? {}).map(name => `inserts.${name}`),
    ...Object.keys(directives ?? {}).map(name => `directives.${name}`),
  ]
}

function ruleOver(earlier: RuleSetting | undefined, entry: RuleEntry): RuleSetting {
  const { id: _, level, options, ...own } = entry
  const before = earlier ?? { level: 'off', options: {} }
  return { ...before, ...own, level: level ?? before.level, options: options ?? before.options }
}

/** What an entry sets of its rule. */
function partsOf({ id: _, level, options, ...own }: RuleEntry): string[] {
  return [
    ...(level === null ? [] : ['level']),
    ...Object.keys(own),
    ...Object.keys(options ?? {}).map(name => `options.${name}`),
  ]
}
