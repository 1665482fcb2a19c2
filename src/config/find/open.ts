import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ConfigError } from '../config-error.ts'
import type { ConfigSource } from '../types.ts'
import type { ConfigFinder } from './search.ts'

/** The config that `--config` names. Throws a ConfigError, also where it is no file. */
export async function openSource(name: string, cwd: string, finder: ConfigFinder): Promise<ConfigSource> {
  const file = resolve(cwd, name)
  const stats = await stat(file).catch((error: unknown) => {
    const message = 'This config does not exist. Check the path given with --config.'
    throw new ConfigError([{ file, place: null, message }], { cause: error })
  })
  if (stats.isFile()) return finder.load(file)
  const message = 'This is not a file. Name a config file with --config.'
  throw new ConfigError([{ file, place: null, message }])
}
