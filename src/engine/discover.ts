import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { describeReadError, errorCode } from './read-error.ts'
import type { Discovered, FileEntry, Unmatched } from './types.ts'
import { type IsDocument, isMarkdown, walkDirectory } from './walk.ts'

export type DiscoverOptions = {
  readonly cwd: string
  /** Whether the config ignores a path (absolute); `directory` says that it is a folder. */
  readonly isIgnored: (path: string, directory?: boolean) => Promise<boolean>
  /** What folders and globs give; Markdown and MDX unless given. */
  readonly isDocument?: IsDocument
}

/**
 * Turns what the user named (files, folders, globs) into the files to lint: absolute paths, sorted, each once. Files
 * named by their path are taken whatever their extension; folders and globs give Markdown and MDX, and leave out
 * node_modules and whatever starts with a dot. Symbolic links found on the way are not followed.
 */
export async function discover(patterns: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const entries = new Map<string, FileEntry>()
  const unmatched: Unmatched[] = []
  for (const pattern of patterns) {
    const found = await discoverOne(pattern, options)
    if ('why' in found) unmatched.push({ pattern, why: found.why })
    else for (const entry of found.entries) keep(entries, entry)
  }
  const sorted = [...entries.values()].sort((left, right) => (left.filePath < right.filePath ? -1 : 1))
  return { entries: sorted, unmatched }
}

type Found = { readonly entries: readonly FileEntry[] } | { readonly why: Unmatched['why'] }

async function discoverOne(pattern: string, options: DiscoverOptions): Promise<Found> {
  const path = resolve(options.cwd, pattern)
  let stats: Stats
  try {
    // A file may have brackets in its name, so what is there comes before what a glob could mean.
    if (pattern === '' || pattern.includes('\0')) return { why: 'missing' }
    stats = await stat(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'ELOOP') {
      return { entries: [{ kind: 'unreadable', filePath: path, reason: describeReadError(error) }] }
    }
    return discoverGlob(pattern, options)
  }
  if (stats.isDirectory()) return discoverDirectory(path, options)
  if (!stats.isFile()) {
    return { entries: [{ kind: 'unreadable', filePath: path, reason: describeSpecialFile(stats) }] }
  }
  const ignored = await options.isIgnored(path)
  return { entries: [{ kind: ignored ? 'ignored' : 'lint', filePath: path }] }
}

async function discoverDirectory(path: string, options: DiscoverOptions): Promise<Found> {
  const { entries, ignored } = await walkDirectory(path, options.isIgnored, options.isDocument)
  if (entries.length > 0) return { entries }
  return { why: ignored > 0 ? 'all-ignored' : 'no-markdown' }
}

async function discoverGlob(pattern: string, options: DiscoverOptions): Promise<Found> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) return { why: 'missing' }
  const paths = await glob(sep === '/' ? pattern : pattern.replaceAll(sep, '/'), {
    cwd: options.cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  const markdown = paths.filter(options.isDocument ?? isMarkdown)
  const entries: FileEntry[] = []
  for (const path of markdown) {
    const filePath = resolve(path)
    if (!(await options.isIgnored(filePath))) entries.push({ kind: 'lint', filePath })
  }
  if (entries.length > 0) return { entries }
  return { why: markdown.length > 0 ? 'all-ignored' : 'no-match' }
}

/** A file named by its path says more than the same file met in a folder; what cannot be read says most. */
function keep(entries: Map<string, FileEntry>, entry: FileEntry): void {
  const known = entries.get(entry.filePath)
  if (known === undefined || entry.kind === 'unreadable') entries.set(entry.filePath, entry)
}

function describeSpecialFile(stats: Stats): string {
  if (stats.isFIFO()) return 'it is a named pipe, not a regular file (use --stdin to read from a pipe)'
  if (stats.isSocket()) return 'it is a socket, not a regular file'
  return 'it is a device, not a regular file'
}
