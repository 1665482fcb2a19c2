import { dirname } from 'node:path'
import type { ResolvedConfig } from '../linter/types.ts'
import { type CompiledConfig, compileConfig, withoutConfig } from './compile.ts'
import { ConfigError } from './config-error.ts'
import { openSource } from './find/open.ts'
import { createConfigFinder } from './find/search.ts'
import type { LoadPacks } from './packs.ts'
import { resolveLayers } from './resolve.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigLayer, ConfigSource } from './types.ts'
import { unknownRuleHint } from './validate/rules.ts'

export type ConfigOptions = {
  readonly cwd: string
  readonly catalogue: RuleCatalogue
  /** A config named by the user; then nothing is searched. Its globs are relative to `cwd`. */
  readonly configFile: string | null
  /** False: no config is searched. */
  readonly lookup: boolean
  readonly commandLine: ConfigLayer
  /** False: the files are not to be trusted, and no code in them is run. */
  readonly trusted?: boolean
  /** Reads and compiles the packs that configs name. */
  readonly loadPacks: LoadPacks
}

export type Configs = {
  /** Configuration for a file. Equal configurations are the same object. Throws a ConfigError. */
  readonly forFile: (file: string) => Promise<ResolvedConfig>
  /** Whether a file or folder is ignored by the config that holds for it. Throws a ConfigError. */
  readonly isIgnored: (path: string, directory?: boolean) => Promise<boolean>
}

/** Finds, checks and resolves configuration, each config once. */
export function createConfigs(options: ConfigOptions): Configs {
  const { cwd, catalogue, commandLine, configFile, lookup } = options
  const finder = createConfigFinder(options.trusted ?? true)
  const bySource = new Map<ConfigSource, Promise<CompiledConfig>>()
  const none = withoutConfig(catalogue)

  async function find(directory: string): Promise<CompiledConfig> {
    const source =
      configFile !== null
        ? await openSource(configFile, cwd, finder)
        : lookup
          ? await finder.search(directory)
          : null
    const compiled = source === null ? none : await compiledOnce(source)
    checkHouseRules(commandLine, compiled.rules)
    return compiled
  }

  function compiledOnce(source: ConfigSource): Promise<CompiledConfig> {
    const base = configFile === null ? dirname(source.file) : cwd
    const compiled = bySource.get(source) ?? compileConfig(source, base, finder, options)
    bySource.set(source, compiled)
    return compiled
  }

  return {
    async forFile(file) {
      const { elements, rules, resolved } = await find(dirname(file))
      const holding = elements.filter(({ when }) => when.every(({ matches }) => matches(file)))
      const key = holding.map(({ index }) => index).join()
      const known = resolved.get(key)
      if (known !== undefined) return known
      const layers = [...holding.map(({ layer }) => layer), commandLine]
      const { config } = resolveLayers(layers, rules)
      resolved.set(key, config)
      return config
    },
    async isIgnored(path, directory = false) {
      return (await find(dirname(path))).ignores(path, directory)
    },
  }
}

/** Which house rules there are only the config of a file tells, so that the command line's wait for it. */
function checkHouseRules(commandLine: ConfigLayer, rules: RuleCatalogue): void {
  const problems = commandLine.rules
    .filter(({ id }) => !rules.some(rule => rule.id === id))
    .map(({ id }) => ({
      file: '--rule',
      place: null,
      message: `Unknown rule "${id}".${unknownRuleHint(id, rules)}`,
    }))
  if (problems.length > 0) throw new ConfigError(problems)
}
