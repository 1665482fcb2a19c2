import { median } from './measure.ts'
import { type Timing, timeCommand } from './time-command.ts'

/** A program timed as a whole process. */
export type Command = {
  readonly name: string
  /** The program and its arguments. */
  readonly argv: readonly string[]
  /** Slow ones may be given fewer files. */
  readonly slow: boolean
  /** What it was asked to do, for the table. */
  readonly does: string
}

export type Compared = {
  readonly command: Command
  readonly seconds: number
  readonly megabytes: number | null
  /** Its time in the times of the first command, the median over the rounds. */
  readonly ratio: number
}

/**
 * Times commands round by round, a different one first each time, so that what slows the machine slows all of them.
 * Throws when one says nothing at all about files that hold something for each to report: then it did not run.
 */
export function compare(
  commands: readonly Command[],
  rounds: number,
  told: (line: string) => void,
): readonly Compared[] {
  const timings = commands.map((): Timing[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < commands.length; i++) {
      const at = (round + i) % commands.length
      const command = commands[at]
      if (!command) continue
      const timing = timeCommand(command.argv)
      if (timing.outputBytes === 0 || timing.failed)
        throw new Error(`${command.name} reported nothing: it did not run as meant`)
      told(`round ${round + 1}  ${command.name.padEnd(20)} ${timing.seconds.toFixed(2)} s`)
      timings[at]?.push(timing)
    }
  }
  const first = timings[0] ?? []
  return commands.map((command, at) => {
    const own = timings[at] ?? []
    const peaks = own.flatMap(({ megabytes }) => (megabytes === null ? [] : [megabytes]))
    return {
      command,
      seconds: median(own.map(({ seconds }) => seconds)),
      megabytes: peaks.length === 0 ? null : median(peaks),
      ratio: median(own.map(({ seconds }, round) => seconds / (first[round]?.seconds ?? Number.NaN))),
    }
  })
}
