import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describeReadError } from './read-error.ts'
import type { FileEntry } from './types.ts'

export type Walked = {
  readonly entries: readonly FileEntry[]
  /** How many files and folders were left out because the config ignores them. */
  readonly ignored: number
}

/** Whether a path has an extension of Markdown or MDX, in any letter case. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(path)
}

/**
 * All Markdown files in a folder and below it (absolute paths). Leaves out node_modules, names that start with a dot
 * and what the config ignores; never follows a symbolic link. A folder that cannot be read is an entry of its own.
 */
export async function walkDirectory(
  root: string,
  isIgnored: (path: string, directory?: boolean) => Promise<boolean>,
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
      if (!isFolder && !(child.isFile() && isMarkdown(child.name))) continue
      if (await isIgnored(path, isFolder)) ignored += 1
      else if (isFolder) pending.push(path)
      else entries.push({ kind: 'lint', filePath: path })
    }
  }
  return { entries, ignored }
}
