import { readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { ConfigError } from '../config-error.ts'
import type { ConfigSource } from '../types.ts'
import { configFileNames } from './names.ts'

export type ConfigFinder = {
  /** The nearest config at or above a folder, or null. Remembered for each folder. Throws a ConfigError. */
  readonly search: (directory: string) => Promise<ConfigSource | null>
  /** A config by its path, read once. Throws a ConfigError. */
  readonly load: (file: string) => Promise<ConfigSource>
}

/**
 * Finds and reads configs. The walk up to the root is ours: cosmiconfig's own also reads the user's home configuration,
 * and then the same repository would pass on one machine and fail on another. A look at the names comes first, so that
 * a run without a config loads neither cosmiconfig nor YAML. Where the files are not `trusted`, a config that is code is a
 * mistake, and is not run. `within`: the folders that may be read; above them no config is looked for.
 */
export function createConfigFinder(trusted = true, within: readonly string[] | null = null): ConfigFinder {
  const byDirectory = new Map<string, Promise<ConfigSource | null>>()
  const byFile = new Map<string, Promise<ConfigSource>>()

  function load(file: string): Promise<ConfigSource> {
    const loaded =
      byFile.get(file) ?? import('./load.ts').then(({ loadConfigFile }) => loadConfigFile(file, trusted))
    byFile.set(file, loaded)
    return loaded
  }

  async function searchUp(directory: string): Promise<ConfigSource | null> {
    if (within !== null && !within.some(folder => isIn(directory, folder))) return null
    const file = configIn(directory)
    if (file !== null) return load(file)
    const parent = dirname(directory)
    return parent === directory ? null : search(parent)
  }

  function search(directory: string): Promise<ConfigSource | null> {
    const found = byDirectory.get(directory) ?? searchUp(directory)
    byDirectory.set(directory, found)
    return found
  }

  return { search, load }
}

/** Whether a folder is another one, or lies in it. */
function isIn(folder: string, other: string): boolean {
  const inside = relative(other, folder)
  return inside === '' || !(inside.startsWith('..') || isAbsolute(inside))
}

/** The config of one folder, or null. */
function configIn(directory: string): string | null {
  for (const name of configFileNames) {
    const file = join(directory, name)
    try {
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue
      // Most package.json files say nothing about claimlint.
      if (name !== 'package.json' || speaksOfUs(readFileSync(file, 'utf8'))) return file
    } catch (error) {
      const message = `cannot be read as a config. ${String(error)}`
      throw new ConfigError([{ file, place: null, message }], { cause: error })
    }
  }
  return null
}

/** Whether a package.json has our key; one that is broken and names us is looked at, so that it is reported. */
function speaksOfUs(text: string): boolean {
  if (!text.includes('"claimlint"')) return false
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof data === 'object' && data !== null && Object.hasOwn(data, 'claimlint')
  } catch {
    return true
  }
}
