import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { References } from '../linter/references.ts'
import type { Register } from '../linter/register.ts'
import type { PackText, ResolvedConfig } from '../linter/types.ts'
import { ConfigError } from './config-error.ts'
import { type ConfigFinder, createConfigFinder } from './find.ts'
import { compileGlobs, type GlobMatcher } from './globs.ts'
import { type LoadPacks, loadPacksOf } from './packs.ts'
import { loadReferencesOf } from './references.ts'
import { loadRegisterOf } from './register.ts'
import { resolveConfig } from './resolve.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigLayer, ConfigOverride, ConfigSource, UserConfig } from './types.ts'
import { validateConfig } from './validate/config.ts'
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
  const { cwd, catalogue, commandLine } = options
  const bySource = new Map<ConfigSource, CompiledConfig>()
  const none = compileConfig(null, cwd, { packs: [], references: null, register: null }, catalogue)
  let finder: ConfigFinder | null = null

  async function find(directory: string): Promise<CompiledConfig> {
    const source = options.configFile === null && !options.lookup ? null : await findSource(directory)
    if (source === null) {
      checkHouseRules(commandLine, catalogue)
      return none
    }
    const known = bySource.get(source)
    if (known !== undefined) return known
    const packs = await loadPacksOf(source, options.loadPacks)
    const rules = [...catalogue, ...packs.rules]
    const { config, problems } = validateConfig(source, rules)
    if (problems.length > 0) throw new ConfigError(problems)
    checkHouseRules(commandLine, rules)
    const references = await loadReferencesOf(source)
    const register = await loadRegisterOf(source)
    const compiled = compileConfig(
      config,
      options.configFile === null ? dirname(source.file) : cwd,
      { packs: packs.files, references, register },
      rules,
    )
    bySource.set(source, compiled)
    return compiled
  }

  async function findSource(directory: string): Promise<ConfigSource | null> {
    finder ??= openFinder(cwd, options.trusted ?? true)
    if (options.configFile === null) return finder.search(directory)
    const file = resolve(cwd, options.configFile)
    await expectFile(file)
    return finder.load(file)
  }

  return {
    async forFile(file) {
      const compiled = await find(dirname(file))
      const overrides = compiled.overrides.filter(override => override.matches(file))
      const key = overrides.map(override => override.index).join()
      const known = compiled.resolved.get(key)
      if (known !== undefined) return known
      const layers = overrides.map(override => override.layer)
      const own = resolveConfig(compiled.user, layers, commandLine, compiled.rules)
      const { packs, references, register } = compiled.read
      const inserts = compiled.user?.inserts
      const resolved = {
        ...own,
        ...(packs.length === 0 ? {} : { packs }),
        ...(references === null ? {} : { references }),
        ...(register === null ? {} : { register }),
        ...(inserts === undefined ? {} : { inserts }),
      }
      compiled.resolved.set(key, resolved)
      return resolved
    },
    async isIgnored(path, directory = false) {
      return (await find(dirname(path))).ignores(path, directory)
    },
  }
}

/** What the files that a config names hold. */
type ReadFiles = {
  readonly packs: readonly PackText[]
  readonly references: References | null
  readonly register: Register | null
}

type CompiledConfig = {
  readonly user: UserConfig | null
  /** Ours and those of the packs. */
  readonly rules: RuleCatalogue
  readonly read: ReadFiles
  readonly ignores: GlobMatcher
  readonly overrides: readonly {
    readonly index: number
    readonly layer: ConfigOverride
    readonly matches: GlobMatcher
  }[]
  /** By the indexes of the overrides that match. */
  readonly resolved: Map<string, ResolvedConfig>
}

function compileConfig(
  user: UserConfig | null,
  baseDirectory: string,
  read: ReadFiles,
  rules: RuleCatalogue,
): CompiledConfig {
  return {
    user,
    rules,
    read,
    ignores: compileGlobs(user?.ignores ?? [], baseDirectory),
    overrides: (user?.overrides ?? []).map((layer, index) => ({
      index,
      layer,
      matches: compileGlobs(layer.files, baseDirectory),
    })),
    resolved: new Map(),
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

function openFinder(cwd: string, trusted: boolean): ConfigFinder {
  try {
    return createConfigFinder(trusted)
  } catch (error) {
    // cosmiconfig reads the package.json of the working folder as it starts, and says so when that is broken.
    const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
    const file = resolve(cwd, 'package.json')
    throw new ConfigError([{ file, place: null, message: `cannot be read. ${said}` }], { cause: error })
  }
}

async function expectFile(file: string): Promise<void> {
  const stats = await stat(file).catch((error: unknown) => {
    const message = 'This config does not exist. Check the path given with --config.'
    throw new ConfigError([{ file, place: null, message }], { cause: error })
  })
  if (stats.isFile()) return
  const message = 'This is not a file. Name a config file with --config.'
  throw new ConfigError([{ file, place: null, message }])
}
