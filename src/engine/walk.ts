import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describeReadError } from './read-error.ts'
import type { FileEntry } from './types.ts'

export type Walked = {
  readonly entries: readonly FileEntry[]
  /** How many files and folders were left out because the config ignores them. */
  readonly ignored: number
}

/** Tells whether a folder or a glob gives a file by this name. */
export type IsDocument = (path: string) => boolean

/** Files with an extension of Markdown or MDX, or one of those given (without the dot), in any letter case. */
export function documentMatcher(extensions: readonly string[] = []): IsDocument {
  const ends = ['md', 'markdown', 'mdx', ...extensions].map(extension => `.${extension.toLowerCase()}`)
  return path => {
    const name = basename(path).toLowerCase()
    return ends.some(end => name.endsWith(end) && name !== end)
  }
}

/** Whether a path has an extension of Markdown or MDX, in any letter case. */
export const isMarkdown: IsDocument = documentMatcher()

/**
 * All documents in a folder and below it (absolute paths). Leaves out node_modules, names that start with a dot
 * and what the config ignores; never follows a symbolic link. A folder that cannot be read is an entry of its own.
 */
export async function walkDirectory(
  root: string,
  isIgnored: (path: string, directory?: boolean) => Promise<boolean>,
  isDocument: IsDocument = isMarkdown,
): Promise<Walked> {
  const entries: FileEntry[] = []
  let ignored = 0
  // A list of folders still to read, not recursion: folders nest as deep as the file system lets them.
  const pending = [root]
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    let children: Dirent[]
    try {
      children = await readdir(directory, { withFileTypes: true })
    } catch (error) {
      entries.push({ kind: 'unreadable', filePath: directory, reason: describeReadError(error) })
      continue
    }
    for (const child of children) {
      if (child.name.startsWith('.') || child.name === 'node_modules') continue
      const path = join(directory, child.name)
      const isFolder = child.isDirectory()
      if (!isFolder && !(child.isFile() && isDocument(child.name))) continue
      if (await isIgnored(path, isFolder)) ignored += 1
      else if (isFolder) pending.push(path)
      else entries.push({ kind: 'lint', filePath: path })
    }
  }
  return { entries, ignored }
}
