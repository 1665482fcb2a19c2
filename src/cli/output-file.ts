import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeReadError, errorCode } from '../engine/read-error.ts'
import { outputNotWritten } from './messages.ts'
import { UsageError } from './usage-error.ts'

/**
 * Writes a report so that a reader finds the old file or the whole new one, never a part. Folders on the way are made.
 * Devices and pipes are written to directly. Throws a UsageError when the file cannot be written.
 */
export async function writeOutputFile(path: string, text: string): Promise<void> {
  try {
    await writeAtomically(path, text)
  } catch (error) {
    throw new UsageError(outputNotWritten(path, describeReadError(error)), { cause: error })
  }
}

async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await existingTarget(path)
  if (target !== null && !target.regular) {
    // Renaming over /dev/stdout or a pipe would replace it. A folder fails here, with the right reason.
    await writeFile(target.path, text)
    return
  }
  const file = target?.path ?? path
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** What stands at the path now, symbolic links followed: those must keep pointing where they do. */
async function existingTarget(path: string): Promise<{ path: string; regular: boolean } | null> {
  try {
    const real = await realpath(path)
    return { path: real, regular: (await stat(real)).isFile() }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
