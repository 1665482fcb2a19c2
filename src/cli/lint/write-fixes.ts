import { describeReadError } from '../../engine/read-error.ts'
import type { FileReport } from '../../engine/types.ts'
import { replaceText } from '../../engine/write-file.ts'
import * as messages from '../messages/outcome.ts'
import type { Stage } from './stage.ts'

/** `--fix`: writes each fixed text to its file. One that cannot be written is said and fails the run. */
export const writeFixes: Stage = async function* (reports, { session, fail }) {
  for await (const report of reports) {
    if (session.options.fix) {
      const problem = await writeFix(report)
      if (problem !== null) {
        await session.say(`claimlint: ${problem}\n`)
        fail(2)
      }
    }
    yield report
  }
}

/** What kept the text from being written, or null. */
async function writeFix({ result, before }: FileReport): Promise<string | null> {
  const { filePath, output } = result
  if (before === null || output === undefined) return null
  try {
    return (await replaceText(filePath, before, output)) ? null : messages.fixNotWritten(filePath, null)
  } catch (error) {
    return messages.fixNotWritten(filePath, describeReadError(error))
  }
}
