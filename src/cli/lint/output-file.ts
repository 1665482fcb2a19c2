import { describeReadError } from '../../engine/read-error.ts'
import { writeAtomically } from '../../engine/write-file.ts'
import { outputNotWritten } from '../messages/outcome.ts'
import { UsageError } from '../usage-error.ts'

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
