import type { Readable } from 'node:stream'

/** A line without its end, or one that was too long to hold and was skipped. `number` is 1-based. */
export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Buffer }
  | { readonly kind: 'too-long'; readonly number: number }

/**
 * The lines of a stream, each once it is there and no sooner than it is asked for, so that what comes in waits for what
 * goes out. Holds one line and one chunk at a time; a line of more than `most` bytes is skipped. Empty lines are left
 * out, but counted.
 */
export async function* readLines(stream: Readable, most: number): AsyncGenerator<Line, void, undefined> {
  let number = 0
  let held: Buffer[] = []
  let size = 0
  const end = (): Line | null => {
    number += 1
    const bytes = size > most ? null : Buffer.concat(held)
    held = []
    size = 0
    if (bytes === null) return { kind: 'too-long', number }
    return bytes.length === 0 || bytes.equals(carriageReturn) ? null : { kind: 'line', number, bytes }
  }
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
    for (let at = rest.indexOf(newline); at !== -1; at = rest.indexOf(newline)) {
      hold(rest.subarray(0, at))
      rest = rest.subarray(at + 1)
      const line = end()
      if (line !== null) yield line
    }
    hold(rest)
  }
  const last = size > 0 ? end() : null
  if (last !== null) yield last

  function hold(piece: Buffer): void {
    size += piece.length
    if (size > most) held = []
    else if (piece.length > 0) held.push(piece)
  }
}

const newline = 10
const carriageReturn = Buffer.from('\r')
