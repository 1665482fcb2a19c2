import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cosmiconfig, defaultLoaders, type Loader } from 'cosmiconfig'
import type { Position } from '../linter/types.ts'
import { ConfigError } from './config-error.ts'
import { configValue, readConfigText } from './source.ts'
import type { ConfigSource } from './types.ts'
import { isRecord } from './validate/values.ts'

const bare = ['', '.json', '.yaml', '.yml', '.js', '.mjs', '.cjs', '.ts'].map(end => `.claimlintrc${end}`)
const named = ['.js', '.mjs', '.cjs', '.ts'].map(end => `claimlint.config${end}`)

/** The names a config may have, in the order in which they win within one folder. */
export const configFileNames: readonly string[] = ['package.json', ...bare, ...named]

export type ConfigFinder = {
  /** The nearest config at or above a folder, or null. Remembered for each folder. Throws a ConfigError. */
  readonly search: (directory: string) => Promise<ConfigSource | null>
  /** A config by its path. Throws a ConfigError. */
  readonly load: (file: string) => Promise<ConfigSource>
}

/**
 * Finds and reads configs with cosmiconfig. The walk up to the root is ours: cosmiconfig's own also reads the user's
 * home configuration, and then the same repository would pass on one machine and fail on another. Where the files are not
 * `trusted`, a config that is code is a mistake, and is not run.
 */
export function createConfigFinder(trusted = true): ConfigFinder {
  const code = (load: Loader): Loader => (trusted ? load : refuse)
  const explorer = cosmiconfig('claimlint', {
    searchPlaces: [...configFileNames],
    searchStrategy: 'none',
    ignoreEmptySearchPlaces: false,
    loaders: {
      noExt: loadText,
      '.json': loadText,
      '.yaml': loadText,
      '.yml': loadText,
      '.js': code(loadModule),
      '.mjs': code(loadModule),
      '.cjs': code(loadModule),
      '.ts': code(loadTypeScript),
    },
  })
  const byDirectory = new Map<string, Promise<ConfigSource | null>>()

  async function searchUp(directory: string): Promise<ConfigSource | null> {
    const result = await explorer.search(directory).catch(rethrow(directory))
    if (result !== null) return toSource(result)
    const parent = dirname(directory)
    return parent === directory ? null : search(parent)
  }

  function search(directory: string): Promise<ConfigSource | null> {
    const known = byDirectory.get(directory)
    if (known !== undefined) return known
    const found = searchUp(directory)
    byDirectory.set(directory, found)
    return found
  }

  return {
    search,
    async load(file) {
      const result = await explorer.load(file).catch(rethrow(file))
      if (result === null) throw withoutPlace(file, 'has no "claimlint" key.')
      return toSource(result)
    },
  }
}

/** Our loaders hand cosmiconfig a box, so that it neither merges nor resolves anything that has a place. */
type Box = { readonly source: ConfigSource }

function toSource(result: { config: unknown; filepath: string; isEmpty?: boolean }): ConfigSource {
  const box = result.config
  if (isBox(box)) return box.source
  return { ...configValue(result.filepath, undefined), locate: () => ({ line: 1, column: 1 }) }
}

function isBox(value: unknown): value is Box {
  return isRecord(value) && isRecord(value['source']) && typeof value['source']['locate'] === 'function'
}

const loadText: Loader = (file, text) => {
  if (!/[\\/]package\.json$/.test(file)) return { source: readConfigText(file, text) }
  // Most package.json files say nothing about claimlint: do not look for places in those.
  if (!text.includes('"claimlint"')) return {}
  const source = readConfigText(file, text, ['claimlint'])
  return source.value === undefined ? {} : { claimlint: { source } }
}

const refuse: Loader = file => {
  const message = 'This config is code, and this workspace is not trusted, so it was not run.'
  throw withoutPlace(file, `${message} Trust the workspace, or write the config as YAML.`)
}

const loadModule: Loader = async file => {
  // A program that runs on would otherwise get what it imported first, however often the file changes.
  const { mtimeMs } = await stat(file)
  const href = `${pathToFileURL(file).href}?changed=${mtimeMs}`
  try {
    const loaded: { default?: unknown } = await import(href)
    return { source: configValue(file, await loaded.default) }
  } catch (error) {
    throw thrownByConfig(file, href, error)
  }
}

const loadTypeScript: Loader = async (file, text) => {
  // Node from 22.18 on runs TypeScript itself.
  if ('typescript' in process.features && process.features.typescript) return loadModule(file, text)
  try {
    const loaded: unknown = await defaultLoaders['.ts'](file, text)
    return { source: configValue(file, await loaded) }
  } catch (error) {
    const needs = 'Node 22.18 or later, or the package "typescript" (version 5) beside it'
    const message = `could not be loaded. A TypeScript config needs ${needs}; an .mjs config needs neither.`
    throw withoutPlace(file, message, error)
  }
}

function thrownByConfig(file: string, href: string, error: unknown): ConfigError {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  const message = `This config failed while it was loaded: ${what}`
  const place = error instanceof Error ? placeInStack(error.stack ?? '', [href, file]) : null
  return new ConfigError([{ file, place, message }], { cause: error })
}

function placeInStack(stack: string, names: readonly string[]): Position | null {
  for (const name of names) {
    const at = stack.indexOf(`${name}:`)
    if (at === -1) continue
    const match = /^(\d+)(?::(\d+))?/.exec(stack.slice(at + name.length + 1))
    if (match !== null) return { line: Number(match[1]), column: Number(match[2] ?? 1) }
  }
  return null
}

/** Whatever else goes wrong (a format without a loader, a folder that cannot be read) is a config error too. */
function rethrow(path: string): (error: unknown) => never {
  return error => {
    if (error instanceof ConfigError) throw error
    throw withoutPlace(path, `cannot be read as a config. ${String(error)}`, error)
  }
}

function withoutPlace(file: string, message: string, cause?: unknown): ConfigError {
  return new ConfigError([{ file, place: null, message }], { cause })
}
