import { dirname, resolve } from 'node:path'
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
  readonly problems: readonly PackProblem[]
}

/** Reads and compiles packs by their absolute paths, each over those before it. */
export type LoadPacks = (paths: readonly string[]) => Promise<LoadedPacks>

/** The packs of several configs: what each names itself, and the rules of all. */
export type NamedPacks = {
  readonly files: ReadonlyMap<ConfigSource, readonly PackText[]>
  readonly rules: RuleCatalogue
}

/**
 * The packs that configs name, by paths relative to each. A pack that two of them name counts where it is named first.
 * Throws a ConfigError that points into a config or a pack.
 */
export async function loadPacksOf(sources: readonly ConfigSource[], load: LoadPacks): Promise<NamedPacks> {
  const named: readonly NamedPack[] = sources.flatMap(source =>
    packNames(source.value).map((name, index) => ({
      source,
      name,
      at: ['packs', index],
      path: resolve(dirname(source.file), name),
    })),
  )
  const isNew = ({ source, path }: NamedPack, index: number): boolean =>
    !named.slice(0, index).some(other => other.path === path && other.source !== source)
  const first = named.filter(isNew)
  if (first.length === 0) return { files: new Map(), rules: [] }
  const loaded = await load(first.map(({ path }) => path))
  if (loaded.problems.length > 0) throw new ConfigError(loaded.problems.flatMap(problemIn(first)))
  const files = new Map<ConfigSource, readonly PackText[]>()
  for (const [index, { source }] of first.entries()) {
    const file = loaded.files[index]
    if (file !== undefined) files.set(source, [...(files.get(source) ?? []), file])
  }
  return { files, rules: loaded.rules }
}

type NamedPack = {
  readonly source: ConfigSource
  readonly name: string
  readonly at: ConfigPath
  readonly path: string
}

function problemIn(packs: readonly NamedPack[]): (problem: PackProblem) => ConfigProblem[] {
  return ({ index, place, message }) => {
    const pack = packs[index]
    if (pack === undefined) return []
    const { source, name, at, path } = pack
    if (place !== null) return [{ file: path, place, message }]
    const text = `packs: ${JSON.stringify(name)} cannot be read: ${message}.`
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
