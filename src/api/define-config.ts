import type { Config, OverrideConfig, PageConfig } from './config.ts'

/** A config, or a part of one for some files; lists may nest, as a package of configs gives them. */
export type ConfigArgument = Config | OverrideConfig | readonly ConfigArgument[]

/**
 * Types a config, and makes one of several: later ones hold over earlier ones, as in ESLint. One with `files` holds for
 * those files only. Lists (`extends`, `packs`, `ignores`) are joined; rules are set one by one.
 */
export function defineConfig(...configs: readonly ConfigArgument[]): Config {
  const flat = configs.flatMap(flatten)
  const [only] = flat
  if (flat.length === 1 && only && !isOverride(only)) return only
  return flat.reduce<Config>(
    (before, config) => (isOverride(config) ? withOverride(before, config) : withConfig(before, config)),
    {},
  )
}

function flatten(config: ConfigArgument): readonly (Config | OverrideConfig)[] {
  return isList(config) ? config.flatMap(flatten) : [config]
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(config: ConfigArgument): config is readonly ConfigArgument[] {
  return Array.isArray(config)
}

function isOverride(config: Config | OverrideConfig): config is OverrideConfig {
  return 'files' in config
}

function withOverride(before: Config, override: OverrideConfig): Config {
  return { ...before, overrides: [...(before.overrides ?? []), override] }
}

function withConfig(before: Config, config: Config): Config {
  const {
    extends: _extends,
    packs: _packs,
    ignores: _ignores,
    overrides: _overrides,
    rules,
    ...rest
  } = config
  const { $schema, references, register, inserts: _inserts, plugins: _plugins, ...settings } = rest
  const page: PageConfig = given({ ...settings, rules })
  // Overrides hold over what stands outside of them, so what comes after them becomes one of them.
  const late = before.overrides !== undefined && Object.keys(page).length > 0
  const overrides = [
    ...(before.overrides ?? []),
    ...(late ? [{ files: ['**'], ...page }] : []),
    ...(config.overrides ?? []),
  ]
  return {
    ...before,
    ...given({ $schema, references, register }),
    ...(late ? {} : { ...page, ...given({ rules: rules && { ...before.rules, ...rules } }) }),
    ...given({
      extends: joined(before.extends, config.extends),
      packs: joined(before.packs, config.packs),
      plugins: joined(before.plugins, config.plugins),
      ignores: joined(before.ignores, config.ignores),
      inserts: config.inserts && { ...before.inserts, ...config.inserts },
    }),
    ...(overrides.length > 0 ? { overrides } : {}),
  }
}

/** A value alone is a list of one. */
function joined<Item>(
  before: Item | readonly Item[] | undefined,
  after: Item | readonly Item[] | undefined,
): readonly Item[] | undefined {
  const both = [...listOf(before), ...listOf(after)]
  return both.length === 0 ? undefined : both
}

function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return []
  return isListOf(value) ? value : [value]
}

function isListOf<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value)
}

/** Without the keys that have no value, which in a config would be mistakes. */
function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const result: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {}
  for (const key in values) {
    const value = values[key]
    if (isGiven(value)) result[key] = value
  }
  return result
}

function isGiven<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined
}
