import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { ResolvedConfig } from '../../linter/types.ts'
import type { FileEntry } from '../types.ts'

/** `auto`: as many as the machine and the work allow. */
export type Concurrency = 'auto' | 'off' | number

/**
 * A worker costs as much as linting about a megabyte before it is of use: it loads the tables and warms up again. Below
 * twice that for each, one thread is as fast.
 */
const bytesPerWorker = 2_000_000

/** How many workers to start; 0 means that this thread does the work. */
export function howMany(
  concurrency: Concurrency,
  entries: readonly FileEntry[],
  configs: Iterable<ResolvedConfig>,
  parallelism: number = availableParallelism(),
): number {
  // Code cannot be sent to another thread.
  for (const { packs = [] } of configs) if (packs.some(({ plugin }) => plugin !== undefined)) return 0
  if (concurrency === 'off' || concurrency === 1) return 0
  if (concurrency !== 'auto') return Math.min(concurrency, entries.length)
  const workers = Math.min(
    parallelism,
    Math.floor(sizeOf(entries, parallelism * bytesPerWorker) / bytesPerWorker),
  )
  return workers > 1 ? workers : 0
}

/** Bytes of the files, counted as far as `enough`. */
function sizeOf(entries: readonly FileEntry[], enough: number): number {
  let bytes = 0
  for (const { kind, filePath } of entries) {
    if (kind !== 'lint') continue
    bytes += statSync(filePath, { throwIfNoEntry: false })?.size ?? 0
    if (bytes >= enough) break
  }
  return bytes
}
