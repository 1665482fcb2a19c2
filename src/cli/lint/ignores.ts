import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Configs } from '../../config/load-config.ts'
import { ignoresOf } from '../../engine/ignores.ts'
import { describeReadError } from '../../engine/read-error.ts'
import * as messages from '../messages/usage.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** Tells what a run ignores: by the config, by `--ignore-pattern` and by the files of `--ignore-path`. */
export async function openIgnores({ options, io }: Session, configs: Configs): Promise<Configs['isIgnored']> {
  const lists = [{ globs: options.ignorePattern, base: io.cwd }]
  for (const name of options.ignore ? options.ignorePath : []) {
    const file = resolve(io.cwd, name)
    lists.push({ globs: (await readIgnoreFile(name, file)).split(/\r?\n/), base: dirname(file) })
  }
  return ignoresOf(configs, { ignore: options.ignore, lists })
}

async function readIgnoreFile(name: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(messages.ignorePathUnreadable(name, describeReadError(error)), { cause: error })
  }
}
