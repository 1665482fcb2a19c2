import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { compileGlobs } from '../../config/globs.ts'
import type { Configs } from '../../config/load-config.ts'
import { describeReadError } from '../../engine/read-error.ts'
import * as messages from '../messages/usage.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** Tells what a run ignores: by the config, by `--ignore-pattern` and by the files of `--ignore-path`. */
export async function openIgnores({ options, io }: Session, configs: Configs): Promise<Configs['isIgnored']> {
  if (!options.ignore) return async () => false
  const matchers = [compileGlobs(options.ignorePattern, io.cwd)]
  for (const name of options.ignorePath) {
    const file = resolve(io.cwd, name)
    const lines = (await readIgnoreFile(name, file)).split(/\r?\n/)
    matchers.push(compileGlobs(lines, dirname(file)))
  }
  return async (path, directory) =>
    matchers.some(matches => matches(path, directory)) || configs.isIgnored(path, directory)
}

async function readIgnoreFile(name: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(messages.ignorePathUnreadable(name, describeReadError(error)), { cause: error })
  }
}
