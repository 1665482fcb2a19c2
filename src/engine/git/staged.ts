import { isAbsolute, join, sep } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import { expandBraces } from '../../config/globs.ts'
import { names, rootOf } from './changes.ts'
import type { Git } from './run-git.ts'

/** A file of the index that differs from the last commit. */
export type StagedFile = { readonly filePath: string; readonly read: () => Promise<Buffer> }

/**
 * The files that the next commit adds or changes, sorted by path, with their text as it is staged. `patterns` (files,
 * folders, globs, relative to the folder of git) narrow them. Throws a GitError.
 */
export async function stagedFiles(git: Git, patterns: readonly string[]): Promise<StagedFile[]> {
  const root = await rootOf(git)
  const out = await git([
    'diff',
    '--cached',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--diff-filter=AMT',
    '-z',
    '--',
    ...patterns.flatMap(pathspecs),
  ])
  const files: StagedFile[] = []
  const parts = names(out)
  for (let at = 0; at + 1 < parts.length; at += 2) {
    // `:oldmode newmode oldobject newobject status`, then the path. Links and submodules are no texts.
    const [, mode = '', , object = ''] = (parts[at] ?? '').split(' ')
    if (!mode.startsWith('100')) continue
    files.push({ filePath: join(root, parts[at + 1] ?? ''), read: () => git(['cat-file', 'blob', object]) })
  }
  return files.sort((left, right) => (left.filePath < right.filePath ? -1 : 1))
}

function pathspecs(pattern: string): string[] {
  const posix = sep === '/' || isAbsolute(pattern) ? pattern : pattern.replaceAll(sep, '/')
  if (!isDynamicPattern(posix)) return [`:(literal)${posix}`]
  return expandBraces(posix).map(glob => `:(glob)${glob.replace(/^\.\//, '')}`)
}
