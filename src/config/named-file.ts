import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ConfigError } from './config-error.ts'
import { readConfigText } from './source.ts'
import type { ConfigSource } from './types.ts'
import { isRecord } from './validate/values.ts'

/**
 * The file that a config names under `key` (`references: ./references.yml`), read relative to the config; null where it
 * names none. Throws a ConfigError that points at the name.
 */
export async function loadNamedFile(
  source: ConfigSource,
  key: 'references' | 'register',
): Promise<ConfigSource | null> {
  const name = isRecord(source.value) ? source.value[key] : undefined
  if (typeof name !== 'string' || name.trim() === '') return null
  const file = resolve(dirname(source.file), name)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const message = `${key}: ${JSON.stringify(name)} cannot be read. Check the path, which is relative to this config.`
    throw new ConfigError([{ file: source.file, place: source.locate([key], 'value'), message }], {
      cause: error,
    })
  }
  return readConfigText(file, text)
}
