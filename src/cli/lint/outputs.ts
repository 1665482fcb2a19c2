import { resolve } from 'node:path'
import { describeReadError } from '../../engine/read-error.ts'
import { type AtomicFile, openAtomically } from '../../engine/write-file.ts'
import { type Write, wantsColor } from '../io.ts'
import { outputNotWritten } from '../messages/outcome.ts'
import type { OutputFile } from '../options/output-file.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** One place that a report goes to. */
export type Output = {
  readonly format: string
  readonly color: boolean
  /** Columns of the terminal, or null. */
  readonly width: number | null
  readonly write: Write
  /** The report is whole. */
  readonly commit: () => Promise<void>
  /** The run broke off: a file is left as it was. */
  readonly discard: () => Promise<void>
}

/** The formats of all outputs, the terminal's first. */
export function outputFormats({ format, outputFile }: Session['options']): string[] {
  const formats = outputFile.map(file => file.format ?? format)
  return outputFile.some(file => file.format === null) ? formats : [format, ...formats]
}

/**
 * Opens standard output, or the files in its place, and those beside it. Throws a UsageError when a file cannot be
 * written; then none is.
 */
export async function openOutputs(session: Session): Promise<readonly Output[]> {
  const { outputFile, format } = session.options
  const outputs: Output[] = outputFile.some(file => file.format === null) ? [] : [standardOutput(session)]
  try {
    for (const file of outputFile) outputs.push(await openFile(file, file.format ?? format, session))
  } catch (error) {
    await Promise.all(outputs.map(output => output.discard()))
    throw error
  }
  return outputs
}

function standardOutput({ options, io, write }: Session): Output {
  return {
    format: options.format,
    color: wantsColor(options.color, io.stdout, io.env),
    width: io.stdout.isTTY === true ? (io.stdout.columns ?? null) : null,
    write,
    commit: async () => undefined,
    discard: async () => undefined,
  }
}

async function openFile({ path }: OutputFile, format: string, { options, io }: Session): Promise<Output> {
  const target = resolve(io.cwd, path)
  const orSay = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work()
    } catch (error) {
      throw new UsageError(outputNotWritten(target, describeReadError(error)), { cause: error })
    }
  }
  const file: AtomicFile = await orSay(() => openAtomically(target))
  return {
    format,
    color: options.color === true,
    width: null,
    write: text => orSay(() => file.write(text)),
    commit: () => orSay(file.commit),
    discard: file.discard,
  }
}
