import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Position } from '../../linter/types.ts'
import { ConfigError } from '../config-error.ts'

/** What a JavaScript config exports by default. Throws a ConfigError, with the place where the config failed. */
export async function loadModule(file: string): Promise<unknown> {
  try {
    return await importDefault(file)
  } catch (error) {
    throw thrownByConfig(file, error)
  }
}

/**
 * What a TypeScript config exports by default. Node strips the types where it can (from 22.18 on); elsewhere, and for
 * what stripping does not cover (enums, imports without an extension), jiti compiles it.
 */
export async function loadTypeScript(file: string): Promise<unknown> {
  const native = 'typescript' in process.features && Boolean(process.features.typescript)
  if (native) {
    try {
      return await importDefault(file)
    } catch (error) {
      if (!beyondStripping.has(codeOf(error))) throw thrownByConfig(file, error)
    }
  }
  const { createJiti } = await import('jiti')
  try {
    // Nothing is written beside the user's files, and an edited config is read anew.
    const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false })
    return await jiti.import<unknown>(file, { default: true })
  } catch (error) {
    throw thrownByConfig(file, error)
  }
}

const beyondStripping: ReadonlySet<string> = new Set([
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
  'ERR_MODULE_NOT_FOUND',
])

async function importDefault(file: string): Promise<unknown> {
  // A program that runs on would otherwise get what it imported first, however often the file changes.
  const { mtimeMs } = await stat(file)
  const loaded: { default?: unknown } = await import(`${pathToFileURL(file).href}?changed=${mtimeMs}`)
  return await loaded.default
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function thrownByConfig(file: string, error: unknown): ConfigError {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  const message = `This config failed while it was loaded: ${what}`
  const told = error instanceof Error ? `${error.stack ?? ''}\n${error.message}` : ''
  const place = placeIn(told.replaceAll(/\?changed=[\d.]+/g, ''), [pathToFileURL(file).href, file])
  return new ConfigError([{ file, place, message }], { cause: error })
}

function placeIn(text: string, names: readonly string[]): Position | null {
  for (const name of names) {
    const at = text.indexOf(`${name}:`)
    if (at === -1) continue
    const match = /^(\d+)(?::(\d+))?/.exec(text.slice(at + name.length + 1))
    if (match !== null) return { line: Number(match[1]), column: Number(match[2] ?? 1) }
  }
  return null
}
