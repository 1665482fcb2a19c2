import type { ResolvedConfig } from '../linter/types.ts'

/**
 * `change`, made once for each configuration: what is the same object stays the same object, by which the linter and
 * the cache know configurations.
 */
export function changeConfigs(
  change: (config: ResolvedConfig) => ResolvedConfig,
): (config: ResolvedConfig) => ResolvedConfig {
  const known = new WeakMap<ResolvedConfig, ResolvedConfig>()
  return config => {
    const changed = known.get(config) ?? change(config)
    known.set(config, changed)
    return changed
  }
}
