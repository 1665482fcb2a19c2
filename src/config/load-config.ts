import { dirname, join } from 'node:path'
import type { ResolvedConfig } from '../linter/types.ts'
import { type CompiledConfig, compileConfig, withoutConfig } from './compile.ts'
import { ConfigError } from './config-error.ts'
import type { Origin } from './extends/elements.ts'
import { openSource } from './find/open.ts'
import { createConfigFinder } from './find/search.ts'
import { type DecidedBy, originsOf } from './origins.ts'
import type { LoadPacks } from './packs.ts'
import { resolveLayers } from './resolve.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import { configValue } from './source.ts'
import type { ConfigLayer, ConfigSource } from './types.ts'
import type { UnusedPart } from './unused.ts'
import { unknownRuleHint } from './validate/rules.ts'

export type ConfigOptions = {
  readonly cwd: string
  readonly catalogue: RuleCatalogue
  /** A config named by the user; then nothing is searched. Its globs are relative to `cwd`. */
  readonly configFile: string | null
  /** False: no config is searched. */
  readonly lookup: boolean
  /** A config that is given as a value: nothing is searched, and its paths and globs are relative to `cwd`. */
  readonly inline?: unknown
  readonly commandLine: ConfigLayer
  /** False: the files are not to be trusted, and no code in them is run. */
  readonly trusted?: boolean
  /** The folders in which a config may be looked for; anywhere without. */
  readonly within?: readonly string[]
  /** Reads and compiles the packs that configs name. */
  readonly loadPacks: LoadPacks
}

export type Configs = {
  /** Configuration for a file. Equal configurations are the same object. Throws a ConfigError. */
  readonly forFile: (file: string) => Promise<ResolvedConfig>
  /** Whether a file or folder is ignored by the config that holds for it. Throws a ConfigError. */
  readonly isIgnored: (path: string, directory?: boolean) => Promise<boolean>
  /** Configuration for a file, and where each value of it comes from. Throws a ConfigError. */
  readonly explain: (file: string) => Promise<ExplainedConfig>
  /** What is said in the configs met so far, and holds for none of the files that were asked about. */
  readonly unused: () => Promise<readonly UnusedPart[]>
}

export type ExplainedConfig = {
  readonly config: ResolvedConfig
  readonly ignored: boolean
  /** The config and what it extends, that first. */
  readonly files: readonly string[]
  /** By the path of a value, as in `rules.claim/pain.level`. */
  readonly from: ReadonlyMap<string, DecidedBy>
}

/** Finds, checks and resolves configuration, each config once. */
export function createConfigs(options: ConfigOptions): Configs {
  const { cwd, catalogue, commandLine, configFile, lookup } = options
  const finder = createConfigFinder(options.trusted ?? true, options.within ?? null)
  const inline =
    options.inline === undefined ? null : configValue(join(cwd, 'overrideConfig'), options.inline)
  const bySource = new Map<ConfigSource, Promise<CompiledConfig>>()
  const none = withoutConfig(catalogue)

  async function find(directory: string): Promise<CompiledConfig> {
    const source =
      inline !== null
        ? inline
        : configFile !== null
          ? await openSource(configFile, cwd, finder)
          : lookup
            ? await finder.search(directory)
            : null
    const compiled = source === null ? none : await compiledOnce(source)
    checkHouseRules(commandLine, compiled.rules)
    return compiled
  }

  function compiledOnce(source: ConfigSource): Promise<CompiledConfig> {
    const base = configFile === null && inline === null ? dirname(source.file) : cwd
    const compiled = bySource.get(source) ?? compileConfig(source, base, finder, options)
    bySource.set(source, compiled)
    return compiled
  }

  function holdingFor(file: string, { elements }: CompiledConfig): CompiledConfig['elements'] {
    return elements.filter(({ when }) => when.every(({ matches }) => matches(file)))
  }

  return {
    async forFile(file) {
      const compiled = await find(dirname(file))
      const holding = holdingFor(file, compiled)
      const key = holding.map(({ index }) => index).join()
      const known = compiled.resolved.get(key)
      if (known !== undefined) return known
      compiled.usage.usedBy(holding.flatMap(({ when }) => when))
      const layers = [...holding.map(({ layer }) => layer), commandLine]
      const { config } = resolveLayers(layers, compiled.rules)
      compiled.resolved.set(key, config)
      return config
    },
    async isIgnored(path, directory = false) {
      const { ignores, usage } = await find(dirname(path))
      const ignored = ignores(path, directory)
      if (ignored) usage.ignored(path, directory)
      return ignored
    },
    async explain(file) {
      const compiled = await find(dirname(file))
      const holding = holdingFor(file, compiled)
      const resolution = resolveLayers([...holding.map(({ layer }) => layer), commandLine], compiled.rules)
      const origins: Origin[] = [...holding.map(({ origin }) => origin), { kind: 'command-line' }]
      return {
        config: resolution.config,
        ignored: compiled.ignores(file),
        files: compiled.files,
        from: originsOf(resolution, origins),
      }
    },
    async unused() {
      const compiled = await Promise.all(bySource.values())
      return compiled.flatMap(({ usage }) => usage.unused())
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
