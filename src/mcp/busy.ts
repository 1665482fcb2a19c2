/** Knows when work that was begun is done: a client may hang up behind its last question, and still read the answer. */
export type Busy = {
  readonly during: <Value>(work: () => Promise<Value>) => Promise<Value>
  readonly idle: () => Promise<void>
}

export function createBusy(): Busy {
  const open = new Set<Promise<unknown>>()
  return {
    async during(work) {
      const begun = work()
      open.add(begun)
      try {
        return await begun
      } finally {
        open.delete(begun)
      }
    },
    async idle() {
      // What was read last is taken up in the turn after this one.
      do {
        await new Promise(done => setImmediate(done))
        await Promise.allSettled([...open])
      } while (open.size > 0)
      await new Promise(done => setImmediate(done))
    },
  }
}
