import { dirname, resolve } from 'node:path'
import type { Plugin } from '../linter/plugin.ts'
import type { PackText, Position } from '../linter/types.ts'
import { ConfigError } from './config-error.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigPath, ConfigProblem, ConfigSource } from './types.ts'
import { isRecord } from './validate/values.ts'

/** What keeps a pack from being used. */
export type PackProblem = {
  /** Which of the paths. */
  readonly index: number
  /** Where in the pack, 1-based; null when it could not be read at all. */
  readonly place: Position | null
  readonly message: string
}

export type LoadedPacks = {
  readonly files: readonly PackText[]
  /** The rules of all packs. */
  readonly rules: RuleCatalogue
  /** The substances that are known with these packs; without, their names are not checked. */
  readonly substances?: readonly string[]
  readonly problems: readonly PackProblem[]
}

/** Reads and compiles packs by their absolute paths, and plugins, each over those before it. */
export type LoadPacks = (items: readonly (string | Plugin)[]) => Promise<LoadedPacks>

/** The packs and plugins of several configs: what each names itself, and the rules of all. */
export type NamedPacks = {
  readonly files: ReadonlyMap<ConfigSource, readonly PackText[]>
  readonly rules: RuleCatalogue
  /** The substances there are; null where no config asks for one, or nobody can tell. */
  readonly substances: readonly string[] | null
}

/**
 * The packs and plugins that configs name, by paths relative to each. One that two of them name counts where it is named
 * first. Throws a ConfigError that points into a config or a pack.
 */
export async function loadPacksOf(
  sources: readonly ConfigSource[],
  load: LoadPacks,
  trusted: boolean,
): Promise<NamedPacks> {
  const named: NamedPack[] = []
  for (const source of sources) named.push(...packsOf(source), ...(await pluginsOf(source, trusted)))
  const isNew = ({ source, item }: NamedPack, index: number): boolean =>
    !named.slice(0, index).some(other => other.item === item && other.source !== source)
  const first = named.filter(isNew)
  // Tables are read for packs, and to check the names of substances.
  if (first.length === 0 && !sources.some(namesSubstances))
    return { files: new Map(), rules: [], substances: null }
  const loaded = await load(first.map(({ item }) => item))
  if (loaded.problems.length > 0) throw new ConfigError(loaded.problems.flatMap(problemIn(first)))
  const files = new Map<ConfigSource, readonly PackText[]>()
  for (const [index, { source }] of first.entries()) {
    const file = loaded.files[index]
    if (file !== undefined) files.set(source, [...(files.get(source) ?? []), file])
  }
  return { files, rules: loaded.rules, substances: loaded.substances ?? null }
}

/** A pack by its absolute path, or a plugin, and where it is named. */
type NamedPack = {
  readonly source: ConfigSource
  readonly name: string
  readonly at: ConfigPath
  readonly item: string | Plugin
}

function packsOf(source: ConfigSource): NamedPack[] {
  return packNames(source.value).map((name, index) => ({
    source,
    name,
    at: ['packs', index],
    item: resolve(dirname(source.file), name),
  }))
}

async function pluginsOf(source: ConfigSource, trusted: boolean): Promise<NamedPack[]> {
  // Most configs name none: what loads them is read when it is needed.
  if (!isRecord(source.value) || source.value['plugins'] === undefined) return []
  const { loadPlugins } = await import('./plugins.ts')
  const plugins = await loadPlugins(source, source.value['plugins'], trusted)
  return plugins.map(({ plugin, at }) => ({ source, name: plugin.meta.name, at, item: plugin }))
}

function problemIn(packs: readonly NamedPack[]): (problem: PackProblem) => ConfigProblem[] {
  return ({ index, place, message }) => {
    const pack = packs[index]
    if (pack === undefined) return []
    const { source, name, at, item } = pack
    if (place !== null && typeof item === 'string') return [{ file: item, place, message }]
    const text =
      typeof item === 'string'
        ? `packs: ${JSON.stringify(name)} cannot be read: ${message}.`
        : `plugins: ${message}`
    return [{ file: source.file, place: source.locate(at, 'value'), message: text }]
  }
}

/** The paths under `packs`; none where it is not a list of paths, which validation reports. */
function packNames(config: unknown): readonly string[] {
  const value = isRecord(config) ? config['packs'] : undefined
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = items.filter(item => typeof item === 'string' && item.trim() !== '').map(String)
  return names.length === items.length ? names : []
}

function namesSubstances({ value }: ConfigSource): boolean {
  if (!isRecord(value)) return false
  const overrides: readonly unknown[] = Array.isArray(value['overrides']) ? value['overrides'] : []
  return [value, ...overrides].some(layer => isRecord(layer) && layer['substances'] !== undefined)
}
