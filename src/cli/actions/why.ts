import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodeText } from '../../engine/decode.ts'
import { describeReadError } from '../../engine/read-error.ts'
import { neutraliseLines } from '../../report/neutralise.ts'
import * as messages from '../messages/actions.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Writes how the sentences of a line were read. `--why` is FILE:LINE; a column after it, as editors copy it, is left
 * aside. Throws a UsageError when there is no such line, and a ConfigError.
 */
export async function explainPlace({
  options,
  io,
  write,
  loadLinter,
  openConfigs,
}: Session): Promise<number> {
  const place = options.why ?? ''
  const match = /^(.+?):(\d{1,9})(?::\d+)?$/.exec(place)
  const [, file = '', digits = ''] = match ?? []
  const line = Number(digits)
  if (match === null || line === 0) throw new UsageError(messages.badWhyPlace(place))

  const filePath = resolve(io.cwd, file)
  const source = await readSource(file, filePath)
  const lines = source.split(/\r\n|\n|\r/).length
  if (line > lines) throw new UsageError(messages.whyLineTooLarge(file, line, lines))

  const config = await (await openConfigs()).forFile(filePath)
  const linter = await loadLinter()
  const text = neutraliseLines(linter.explainLine(source, { filePath, config }, line))
  await write(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}

async function readSource(file: string, filePath: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(filePath)
  } catch (error) {
    throw new UsageError(messages.whyUnreadable(file, `${describeReadError(error)}.`), { cause: error })
  }
  const decoded = decodeText(bytes)
  if (decoded.kind !== 'text') throw new UsageError(messages.whyUnreadable(file, decoded.message))
  return decoded.text
}
