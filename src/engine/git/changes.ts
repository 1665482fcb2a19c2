import { join } from 'node:path'
import { type LineRange, readPatch } from './patch.ts'
import type { Git } from './run-git.ts'

/** How a file differs from an earlier state of the repository. */
export type Change = {
  /** The lines that are new, 1-based. */
  readonly lines: readonly LineRange[]
  /** The text before; null where the file is new. */
  readonly readBefore: () => Promise<Buffer | null>
}

/** What changed, by absolute path. Files that are gone or only renamed are not in it. */
export type Changes = ReadonlyMap<string, Change>

/**
 * What changed since a commit or branch, in the working tree or (`staged`) in the index. A branch that has moved on
 * counts from where ours left it. Throws a GitError.
 */
export async function changesSince(git: Git, ref: string, staged: boolean): Promise<Changes> {
  const root = await rootOf(git)
  const base = await baseOf(git, ref)
  const patch = await git([
    'diff',
    ...(staged ? ['--cached'] : []),
    '--unified=0',
    '--find-renames',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    base,
    '--',
  ])
  const changes = new Map<string, Change>()
  for (const { oldPath, newPath, lines } of readPatch(patch.toString('utf8'))) {
    const readBefore = async (): Promise<Buffer | null> =>
      oldPath === null ? null : git(['cat-file', 'blob', `${base}:${oldPath}`])
    changes.set(join(root, newPath), { lines, readBefore })
  }
  if (staged) return changes
  for (const path of await untracked(git, root)) {
    changes.set(path, { lines: [{ from: 1, to: Number.POSITIVE_INFINITY }], readBefore: async () => null })
  }
  return changes
}

/** The root of the repository, as an absolute path. */
export async function rootOf(git: Git): Promise<string> {
  return (await git(['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\n$/, '')
}

/** The commit that our branch and the other one have in common; the other one itself where they have none. */
async function baseOf(git: Git, ref: string): Promise<string> {
  const verified = await git(['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`])
  const commit = verified.toString('utf8').trim()
  try {
    return (await git(['merge-base', commit, 'HEAD'])).toString('utf8').trim()
  } catch {
    return commit
  }
}

async function untracked(git: Git, root: string): Promise<string[]> {
  const out = await git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', root])
  return names(out).map(name => join(root, name))
}

/** Names that git ends with NUL. */
export function names(out: Buffer): string[] {
  return out.toString('utf8').split('\0').slice(0, -1)
}
