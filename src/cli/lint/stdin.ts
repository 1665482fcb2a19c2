import { resolve } from 'node:path'
import type { Configs } from '../../config/load-config.ts'
import { type LintDependencies, lintBytes } from '../../engine/lint-files.ts'
import { describeReadError } from '../../engine/read-error.ts'
import { ignoredResult } from '../../engine/results.ts'
import type { FileReport } from '../../engine/types.ts'
import { Interrupted } from '../interrupt.ts'
import { readAll } from '../io.ts'
import * as messages from '../messages/input.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** Lints the one text on standard input. Throws a UsageError when there is none, and a ConfigError. */
export async function lintStdin(
  session: Session,
  configs: Configs,
  dependencies: () => Promise<LintDependencies>,
): Promise<AsyncIterable<FileReport>> {
  const { stdinFilename, warnIgnored } = session.options
  const bytes = await readStdin(session)
  // As in ESLint: a text without a name is reported as <text>, and gets the config of the working folder.
  const path = resolve(session.io.cwd, stdinFilename ?? 'text.md')
  if (stdinFilename !== null && (await configs.isIgnored(path)))
    return warnIgnored ? one(ignored(path)) : none()
  await configs.forFile(path)
  return one(lintBytes(bytes, stdinFilename === null ? '<text>' : path, await dependencies(), path))
}

async function readStdin({ options, io }: Session): Promise<Uint8Array> {
  if (io.stdin.isTTY === true) throw new UsageError(messages.stdinIsTerminal())
  let bytes: Uint8Array
  try {
    bytes = await readAll(io.stdin, io.signal)
  } catch (error) {
    if (io.signal?.aborted) throw new Interrupted('stopped', { cause: error })
    throw new UsageError(messages.stdinUnreadable(describeReadError(error)), { cause: error })
  }
  // An editor sends an empty buffer with its name; without a name, more likely the command before the pipe failed.
  if (bytes.length === 0 && options.stdinFilename === null) throw new UsageError(messages.stdinIsEmpty())
  return bytes
}

function ignored(path: string): FileReport {
  return {
    result: ignoredResult(path),
    claims: [],
    approvals: [],
    register: null,
    before: null,
    source: null,
  }
}

async function* one(report: FileReport | Promise<FileReport>): AsyncGenerator<FileReport, void, undefined> {
  yield report
}

async function* none(): AsyncGenerator<FileReport, void, undefined> {
  // Ignored, and nobody wants to hear of it.
}
