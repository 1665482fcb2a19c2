import { isDay } from '../../language/day.ts'
import * as messages from '../messages/usage.ts'
import { UsageError } from '../usage-error.ts'
import type { OutputFile } from './output-file.ts'

/** The text as it is, for lists. */
export function each(text: string): readonly string[] {
  return [text]
}

/** `a, b` → `a`, `b`. */
export function commas(text: string): readonly string[] {
  return text.split(',').map(part => part.trim())
}

/** A number of warnings; -1 means no limit. */
export function readMaxWarnings(text: string): number {
  if (!/^(?:-1|\d{1,9})$/.test(text)) throw new UsageError(messages.badMaxWarnings(text))
  return Number(text)
}

/** An ISO day. */
export function readToday(text: string): string {
  if (!isDay(text)) throw new UsageError(messages.badToday(text))
  return text
}

/**
 * `report.txt`, or `json=report.json`. A name without dot and slash before the first `=` is a format; a file that is
 * really called so can be written `./json=report.json`.
 */
export function readOutputFile(text: string): readonly OutputFile[] {
  const [, format = null, path = text] = /^(@?[a-z][\w-]*)=(.*)$/is.exec(text) ?? []
  if (path.trim() === '') throw new UsageError(messages.badOutputFile(text))
  return [{ format, path }]
}
