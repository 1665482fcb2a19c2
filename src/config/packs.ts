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

/** The packs a config names, by paths relative to it. Throws a ConfigError that points into the config or the pack. */
export async function loadPacksOf(source: ConfigSource, load: LoadPacks): Promise<LoadedPacks> {
  const names = packNames(source.value)
  if (names.length === 0) return { files: [], rules: [], problems: [] }
  const paths = names.map(name => resolve(dirname(source.file), name))
  const loaded = await load(paths)
  if (loaded.problems.length === 0) return loaded
  throw new ConfigError(
    loaded.problems.map(({ index, place, message }): ConfigProblem => {
      if (place !== null) return { file: paths[index] ?? source.file, place, message }
      const at: ConfigPath = ['packs', index]
      const name = JSON.stringify(names[index] ?? '')
      return {
        file: source.file,
        place: source.locate(at, 'value'),
        message: `packs: ${name} cannot be read: ${message}.`,
      }
    }),
  )
}

/** The paths under `packs`; none where it is not a list of paths, which validation reports. */
function packNames(config: unknown): readonly string[] {
  const value = isRecord(config) ? config['packs'] : undefined
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = items.filter(item => typeof item === 'string' && item.trim() !== '').map(String)
  return names.length === items.length ? names : []
}
