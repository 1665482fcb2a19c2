import { addAbortSignal, type Readable, type Writable } from 'node:stream'
import { describeReadError, errorCode } from '../engine/read-error.ts'
import { outputNotWritten } from './messages/outcome.ts'
import { UsageError } from './usage-error.ts'

/** The world as the command line sees it; tests pass their own. */
export type Io = {
  readonly cwd: string
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the run is to stop. */
  readonly signal?: AbortSignal
}

export type Write = (text: string) => Promise<void>

/**
 * Writes to a stream at the pace of its reader, so that nothing piles up and nothing is cut. When the reader has gone
 * (`claimlint … | head`), the rest is dropped in silence: the exit code still tells what was found.
 */
export function createWriter(stream: Writable): Write {
  let gone = false
  // The callback below gets the same error; without a listener Node would print it with its stack.
  stream.on('error', () => undefined)
  return text => {
    if (text === '' || gone) return Promise.resolve()
    return new Promise((done, fail) => {
      stream.write(text, error => {
        if (!error) return done()
        gone = true
        if (isBrokenPipe(error)) return done()
        fail(new UsageError(outputNotWritten('standard output', describeReadError(error)), { cause: error }))
      })
    })
  }
}

/** All bytes of a stream. */
export async function readAll(stream: Readable, signal?: AbortSignal): Promise<Uint8Array> {
  if (signal) addAbortSignal(signal, stream)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether to colour what goes to a stream. Options win, then NO_COLOR, then FORCE_COLOR, then the terminal. */
export function wantsColor(
  option: boolean | null,
  stream: { readonly isTTY?: boolean },
  env: Io['env'],
): boolean {
  if (option !== null) return option
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

function isBrokenPipe(error: Error): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(errorCode(error))
}
