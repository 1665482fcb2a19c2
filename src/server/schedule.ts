/** Runs work for each key once things have been quiet for a while; what comes in between puts it off. */
export type Schedule = {
  readonly soon: (key: string, wait: number, work: () => void) => void
  readonly cancel: (key: string) => void
  readonly cancelAll: () => void
}

export function createSchedule(): Schedule {
  const timers = new Map<string, NodeJS.Timeout>()
  const cancel = (key: string): void => {
    clearTimeout(timers.get(key))
    timers.delete(key)
  }
  return {
    soon(key, wait, work) {
      cancel(key)
      const run = (): void => {
        timers.delete(key)
        work()
      }
      timers.set(key, setTimeout(run, wait))
    },
    cancel,
    cancelAll: () => [...timers.keys()].forEach(cancel),
  }
}

/**
 * How long to wait for the next keystroke, in milliseconds, where linting took so long the last time (`took`). A short text is
 * linted between two keystrokes; for a long one it pays to wait, so that typing never queues behind linting.
 */
export function waitAfter(took: number): number {
  return Math.min(200, Math.max(1, took / 10))
}
