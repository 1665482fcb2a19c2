import { ConfigError } from '../config/config-error.ts'
import { CacheError } from '../engine/cache/cache-error.ts'
import { ParserError } from '../engine/parsers/parser-error.ts'
import { SuppressionsError } from '../engine/suppressions-error.ts'
import { WorkerError } from '../engine/threads/worker-error.ts'
import { ReportError } from '../report/report-error.ts'
import { actions } from './actions/index.ts'
import { debugText } from './debug.ts'
import { Interrupted } from './interrupt.ts'
import { createWriter, type Io } from './io.ts'
import * as messages from './messages/outcome.ts'
import { parseArguments } from './options/parse.ts'
import type { Services } from './services.ts'
import { openSession } from './session.ts'
import { UsageError } from './usage-error.ts'

/**
 * The whole command line: arguments in, text out, exit code back (0 nothing to complain about, 1 findings, 2 a problem
 * with usage, configuration or claimlint itself). Never throws and never ends the process.
 */
export async function run(argv: readonly string[], io: Io, services: Services): Promise<number> {
  const debug = wantsDebug(argv, io)
  try {
    const parsed = parseArguments(argv, services.version)
    if (parsed.kind === 'print') {
      await createWriter(io.stdout)(parsed.text)
      return 0
    }
    const session = openSession(parsed.options, io, services, debug)
    const action = actions.find(({ asked }) => asked(parsed.options))
    if (action !== undefined) return await action.run(session)
    const { lint } = await import('./lint/lint.ts')
    return await lint(session)
  } catch (error) {
    if (error instanceof Interrupted) return 130
    const say = createWriter(io.stderr)
    await say(`claimlint: ${describeFailure(error)}\n`)
    if (debug) await say(`${debugText(error)}\n`)
    return 2
  }
}

function describeFailure(error: unknown): string {
  const told = [UsageError, ReportError, CacheError, ParserError, SuppressionsError, WorkerError]
  if (error instanceof Error && told.some(kind => error instanceof kind)) return error.message
  if (error instanceof ConfigError) return messages.badConfig(error.problems)
  return messages.crash(error)
}

/** DEBUG is a list shared with other tools; ours is the word claimlint, or everything. */
function wantsDebug(argv: readonly string[], io: Io): boolean {
  const named = (io.env['DEBUG'] ?? '').split(/[\s,]+/)
  return argv.includes('--debug') || named.some(name => name === '*' || name.startsWith('claimlint'))
}
