import { mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { cacheNotWritten } from '../messages.ts'
import { describeReadError, errorCode } from '../read-error.ts'
import { writeAtomically } from '../write-file.ts'
import { CacheError } from './cache-error.ts'

/** What a kept verdict was made of, and how long it holds. */
export type Stamp = {
  /** The file: its content by hash, or its size and time. */
  readonly file: string
  /** The configuration, and all else that verdicts depend on. */
  readonly settings: string
  /** ISO days: the verdict holds from `day` up to, but not on, `until`. */
  readonly day: string
  readonly until: string | null
}

export type Store = {
  /** The verdict kept for a file, as JSON, null when there is none that holds. */
  readonly find: (filePath: string, wanted: Omit<Stamp, 'until'>) => string | null
  readonly keep: (filePath: string, stamp: Stamp, verdict: string) => void
  /** Writes what has changed, at once. Throws a CacheError. */
  readonly save: () => Promise<void>
}

/** Where the cache stands: a folder gets a file of ours. */
export function cacheFile(location: string, cwd: string): string {
  const file = path.resolve(cwd, location)
  return /[\\/]$/.test(location) || isFolder(file) ? path.join(file, '.claimlintcache') : file
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}

const heading = 'claimlint cache 1'

/**
 * Opens the cache in a file; what `program` made (name, version and data) is of no use to another one. A file that
 * cannot be read or is not ours counts as empty, and is written anew: a cache may be lost, never wrong.
 *
 * A line a file: path, stamp and verdict as JSON, parted by tabs, which JSON never holds. A line is read when its file
 * is asked for.
 */
export function openStore(file: string, program: string): Store {
  const first = `${heading}\t${JSON.stringify(program)}`
  const lines = new Map<string, string>()
  for (const line of readLines(file, first)) lines.set(line.slice(0, line.indexOf('\t')), line)
  let changed = false
  return {
    find(filePath, wanted) {
      const [, stampText = '', verdict = ''] = (lines.get(JSON.stringify(filePath)) ?? '').split('\t')
      const stamp = readStamp(stampText)
      if (stamp === null || stamp.file !== wanted.file || stamp.settings !== wanted.settings) return null
      if (wanted.day < stamp.day || (stamp.until !== null && wanted.day >= stamp.until)) return null
      return verdict
    },
    keep(filePath, stamp, verdict) {
      changed = true
      const key = JSON.stringify(filePath)
      lines.set(key, `${key}\t${JSON.stringify(stamp)}\t${verdict}`)
    },
    async save() {
      if (!changed) return
      try {
        mkdirSync(path.dirname(file), { recursive: true })
        await writeAtomically(file, `${[first, ...lines.values()].join('\n')}\n`)
      } catch (error) {
        throw new CacheError(cacheNotWritten(file, reasonOf(error)), { cause: error })
      }
    },
  }
}

/** A folder cannot be made where a file is. */
function reasonOf(error: unknown): string {
  return errorCode(error) === 'EEXIST' ? 'a part of its path is a file' : describeReadError(error)
}

function readLines(file: string, first: string): readonly string[] {
  try {
    const [head, ...lines] = readFileSync(file, 'utf8').split('\n')
    return head === first ? lines.filter(line => line !== '') : []
  } catch {
    return []
  }
}

function readStamp(text: string): Stamp | null {
  try {
    const { file, settings, day, until }: Readonly<Record<string, unknown>> = JSON.parse(text)
    if (typeof file !== 'string' || typeof settings !== 'string' || typeof day !== 'string') return null
    return typeof until === 'string' || until === null ? { file, settings, day, until } : null
  } catch {
    return null
  }
}
