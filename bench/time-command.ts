import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** One run of a whole process. */
export type Timing = {
  readonly seconds: number
  /** Peak resident memory of the largest process, in MB; null where GNU time is not installed. */
  readonly megabytes: number | null
  readonly exitCode: number | null
  readonly outputBytes: number
  /** Whether the output tells of a failure inside the program rather than of findings. */
  readonly failed: boolean
}

const gnuTime = '/usr/bin/time'

/** Runs a program to its end, its output into a file, and times it. A program that cannot be started throws. */
export function timeCommand(argv: readonly string[]): Timing {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-bench-'))
  const measured = path.join(folder, 'time')
  const wrapped = existsSync(gnuTime) ? [gnuTime, '-f', '%M', '-o', measured, ...argv] : argv
  const [program = '', ...rest] = wrapped
  const output = path.join(folder, 'output')
  const file = openSync(output, 'w')
  try {
    const started = performance.now()
    const { status, error } = spawnSync(program, rest, { stdio: ['ignore', file, file] })
    const seconds = (performance.now() - started) / 1000
    if (error) throw error
    if (status === 126 || status === 127) throw new Error(`${argv[0]} could not be run`)
    const peak = existsSync(measured) ? readFileSync(measured, 'utf8').trim().split('\n').at(-1) : undefined
    return {
      seconds,
      megabytes: peak === undefined ? null : Number(peak) / 1024,
      exitCode: status,
      ...said(readFileSync(output)),
    }
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
}

function said(output: Buffer): Pick<Timing, 'outputBytes' | 'failed'> {
  return { outputBytes: output.length, failed: /\bERR_[A-Z_]+\b/.test(output.toString('utf8')) }
}
