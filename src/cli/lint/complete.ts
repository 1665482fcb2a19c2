import { resolve } from 'node:path'
import type { Discovered } from '../../engine/types.ts'
import type { CliOptions } from '../options/table.ts'

/**
 * Whether a run is asked about a whole set of files (folders or globs that all gave something), not about a part of
 * one: only then may what no file uses be called unused. A text on standard input and files named one by one are parts.
 */
export function coversWholeSet(
  options: Pick<CliOptions, 'stdin' | 'patterns'>,
  cwd: string,
  { entries, unmatched }: Discovered,
): boolean {
  if (options.stdin || unmatched.length > 0) return false
  const found = new Set(entries.map(({ filePath }) => filePath))
  return options.patterns.some(pattern => !found.has(resolve(cwd, pattern)))
}
