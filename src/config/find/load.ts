import { cosmiconfig, type Loader } from 'cosmiconfig'
import { ConfigError } from '../config-error.ts'
import { configValue, readConfigText } from '../source.ts'
import type { ConfigSource } from '../types.ts'
import { isRecord } from '../validate/values.ts'
import { loadModule, loadTypeScript } from './modules.ts'

/** Reads a config file in any of its formats with cosmiconfig. Throws a ConfigError, also for code that is not `trusted`. */
export async function loadConfigFile(file: string, trusted: boolean): Promise<ConfigSource> {
  const result = await openExplorer(trusted)
    .load(file)
    .catch((error: unknown) => {
      if (error instanceof ConfigError) throw error
      // A format without a loader, a file that cannot be read.
      throw withoutPlace(file, `cannot be read as a config. ${String(error)}`, error)
    })
  if (result === null) throw withoutPlace(file, 'has no "claimlint" key.')
  const box: unknown = result.config
  if (isBox(box)) return box.source
  return { ...configValue(result.filepath, undefined), locate: () => ({ line: 1, column: 1 }) }
}

function openExplorer(trusted: boolean): ReturnType<typeof cosmiconfig> {
  const code = (loader: Loader): Loader => (trusted ? loader : refuse)
  try {
    return cosmiconfig('claimlint', {
      searchStrategy: 'none',
      ignoreEmptySearchPlaces: false,
      loaders: {
        noExt: loadText,
        '.json': loadText,
        '.yaml': loadText,
        '.yml': loadText,
        '.js': code(moduleLoader),
        '.mjs': code(moduleLoader),
        '.cjs': code(moduleLoader),
        '.ts': code(typeScriptLoader),
        '.mts': code(typeScriptLoader),
        '.cts': code(typeScriptLoader),
      },
    })
  } catch (error) {
    // cosmiconfig reads the package.json of the working folder as it starts, and says so when that is broken.
    const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
    throw withoutPlace('package.json', `cannot be read. ${said}`, error)
  }
}

/** Our loaders hand cosmiconfig a box, so that it neither merges nor resolves anything that has a place. */
type Box = { readonly source: ConfigSource }

function isBox(value: unknown): value is Box {
  return isRecord(value) && isRecord(value['source']) && typeof value['source']['locate'] === 'function'
}

const loadText: Loader = (file, text) => {
  if (!/[\\/]package\.json$/.test(file)) return { source: readConfigText(file, text) }
  const source = readConfigText(file, text, ['claimlint'])
  return source.value === undefined ? {} : { claimlint: { source } }
}

const moduleLoader: Loader = async file => ({ source: configValue(file, await loadModule(file)) })
const typeScriptLoader: Loader = async file => ({ source: configValue(file, await loadTypeScript(file)) })

const refuse: Loader = file => {
  const message = 'This config is code, and this workspace is not trusted, so it was not run.'
  throw withoutPlace(file, `${message} Trust the workspace, or write the config as YAML.`)
}

function withoutPlace(file: string, message: string, cause?: unknown): ConfigError {
  return new ConfigError([{ file, place: null, message }], { cause })
}
