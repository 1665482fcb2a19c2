import type { Readable, Writable } from 'node:stream'
import { systemDay } from '../../engine/today.ts'
import type { Session } from '../session.ts'

/** What every server gets from the command line. */
export type Served = {
  readonly version: string
  readonly cwd: string
  readonly input: Readable
  readonly output: Writable
  readonly signal?: AbortSignal
  readonly basis: Awaited<ReturnType<Session['configBasis']>>
  /** The ISO day it is: a server may live for longer than one. */
  readonly today: () => string
}

/** Hands the streams and settings of a session to a server. Throws a UsageError. */
export async function servedFrom({ io, services, options, configBasis }: Session): Promise<Served> {
  return {
    version: services.version,
    cwd: io.cwd,
    input: io.stdin,
    output: io.stdout,
    ...(io.signal ? { signal: io.signal } : {}),
    basis: await configBasis(),
    today: () => options.today ?? systemDay(),
  }
}
