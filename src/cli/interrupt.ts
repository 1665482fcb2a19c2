import type { FileReport } from '../engine/types.ts'

/** The run was told to stop (Ctrl-C). Not a mistake of anybody: nothing is reported as wrong. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** The same results, until the run is told to stop. Throws `Interrupted`. */
export async function* untilInterrupted(
  reports: AsyncIterable<FileReport>,
  signal: AbortSignal,
): AsyncGenerator<FileReport, void, undefined> {
  for await (const report of reports) {
    if (signal.aborted) throw new Interrupted('stopped')
    yield report
  }
}

/** Codes with which a shell expects a program to end that a signal ended. */
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const

/**
 * Turns signals into an abort, so that a run can leave every file whole before it ends. A second signal ends the process
 * at once. `exitCode` gives the code for the signal that came.
 */
export function listenForSignals(): { readonly signal: AbortSignal; readonly exitCode: () => number } {
  const controller = new AbortController()
  let code: number = signals[0][1]
  for (const [name, its] of signals) {
    process.once(name, () => {
      code = its
      controller.abort()
    })
  }
  return { signal: controller.signal, exitCode: () => code }
}
