import { resolve } from 'node:path'
import type { Discovered } from '../../engine/types.ts'
import type { CliOptions } from '../options/table.ts'

type Asked = Pick<CliOptions, 'stdin' | 'patterns' | 'staged' | 'since' | 'shard' | 'only'>

/**
 * Whether a run is asked about a whole set of files (folders or globs that all gave something) and about all rules, not
 * about a part: only then may what no file uses be called unused. A text on standard input, files named one by one, what
 * is staged or changed, a shard and `--only` are parts.
 */
export function coversWholeSet(options: Asked, cwd: string, { entries, unmatched }: Discovered): boolean {
  const { stdin, staged, since, shard, only } = options
  if (stdin || staged || since !== null || shard !== null || only.length > 0) return false
  if (unmatched.length > 0) return false
  const found = new Set(entries.map(({ filePath }) => filePath))
  return options.patterns.some(pattern => !found.has(resolve(cwd, pattern)))
}
