import type { Io } from './io.ts'

/** A line on the terminal that tells how far a long run is. */
export type Progress = {
  readonly advance: (done: number, total: number) => void
  /** Takes the line away, so that something else can be written. */
  readonly clear: () => void
}

const barWidth = 24
/** Shorter runs show nothing. */
const quietFor = 1000
const pause = 100

const none: Progress = { advance: () => undefined, clear: () => undefined }

/**
 * Progress on standard error, where that is a terminal that can take a line back: not in continuous integration, not in a
 * pipe, not beside `--debug`. `now` gives milliseconds.
 */
export function openProgress(
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  debug: boolean,
  now: () => number = () => performance.now(),
): Progress {
  if (stderr.isTTY !== true || debug || env['CI'] || env['TERM'] === 'dumb') return none
  const started = now()
  let last = started
  let shown = false
  return {
    advance(done, total) {
      const time = now()
      if (time - started < quietFor || time - last < pause) return
      last = time
      shown = true
      stderr.write(`\r\u001b[K${line(done, total)}`)
    },
    clear() {
      if (shown) stderr.write('\r\u001b[K')
      shown = false
    },
  }
}

function line(done: number, total: number): string {
  const filled = total === 0 ? barWidth : Math.floor((done / total) * barWidth)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`
  return `${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`
}
