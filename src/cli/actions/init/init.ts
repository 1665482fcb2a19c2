import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configFileNames } from '../../../config/find/names.ts'
import { type Beginning, initialConfig, initialConfigName } from '../../../config/initial-config.ts'
import { describeReadError, errorCode } from '../../../engine/read-error.ts'
import { readConfigOptions } from '../../config-options.ts'
import * as messages from '../../messages/init.ts'
import { openSession, type Session, substanceNames } from '../../session.ts'
import { UsageError } from '../../usage-error.ts'

/** What was answered; null where the questions were broken off. */
export type Answers = (Beginning & { readonly baseline: boolean }) | null

/**
 * Asks what articles there are, writes a first config into the working folder, and where that is wanted takes what is
 * found today into the baseline. With `--yes` nothing is asked: the options say it. Throws a UsageError where a config is
 * there already, and where nobody can be asked.
 */
export async function init(session: Session): Promise<number> {
  const { options, io, services, say, debug } = session
  const existing = existingConfig(io.cwd)
  if (existing !== null) throw new UsageError(messages.configExists(existing))
  const answers = await answersFor(session)
  if (answers === null) {
    await say(`claimlint: ${messages.initStopped()}\n`)
    return 2
  }
  await write(join(io.cwd, initialConfigName), initialConfig(answers))
  await say(`claimlint: ${messages.configWritten(initialConfigName)}\n`)
  if (!answers.baseline) return 0
  // The run begins anew, with the config that is there now.
  const own = { ...options, init: false, patterns: ['.'], suppressAll: true }
  const { lint } = await import('../../lint/lint.ts')
  return lint(openSession(own, io, services, debug))
}

async function answersFor(session: Session): Promise<Answers> {
  const { options, io, services } = session
  const known = await substanceNames(services)
  const said = readConfigOptions(options, await services.loadCatalogue(), known)
  const { profile, jurisdictions, substances = null } = said
  if (options.yes)
    return {
      profile: profile ?? 'auto',
      jurisdictions: jurisdictions ?? [],
      substances: substances ?? [],
      baseline: options.suppressAll,
    }
  if (io.stdin.isTTY !== true || io.stdout.isTTY !== true) throw new UsageError(messages.initNeedsTerminal())
  const { ask } = await import('./ask.ts')
  const baseline = options.suppressAll ? true : null
  return ask({ profile, jurisdictions, substances, baseline }, known ?? [], io)
}

/** A config that holds for the working folder and stands in it. */
function existingConfig(folder: string): string | null {
  const found = configFileNames.find(name => {
    const file = join(folder, name)
    if (!existsSync(file)) return false
    return name !== 'package.json' || /^\s*"claimlint"\s*:/m.test(readFileSync(file, 'utf8'))
  })
  return found ?? null
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new UsageError(messages.configExists(initialConfigName))
    throw new UsageError(messages.configNotWritten(file, describeReadError(error)), { cause: error })
  }
}
