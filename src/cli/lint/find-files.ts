import { discover } from '../../engine/discover.ts'
import { type Changes, changesSince } from '../../engine/git/changes.ts'
import { GitError, gitIn } from '../../engine/git/run-git.ts'
import type { StagedFile } from '../../engine/git/staged.ts'
import { shardMatcher } from '../../engine/shard.ts'
import type { Discovered, FileEntry } from '../../engine/types.ts'
import { documentMatcher, type IsDocument } from '../../engine/walk.ts'
import { gitFailed } from '../messages/git.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

type IsIgnored = (path: string, directory?: boolean) => Promise<boolean>

export type FoundFiles = Discovered & {
  /** `--staged`: the files with their text in the index, in the place of those on the disk. */
  readonly staged: readonly StagedFile[] | null
  /** `--since`: what changed. */
  readonly changes: Changes | null
}

/** Finds what the command line names, or what git names in its place. Throws a UsageError when git gives no answer. */
export async function findFiles(session: Session, isIgnored: IsIgnored): Promise<FoundFiles> {
  const { options, io } = session
  const isDocument = documentMatcher(options.ext)
  const git = gitIn(io.cwd)
  const { since } = options
  const changes =
    since === null ? null : await ask(session, '--since', () => changesSince(git, since, options.staged))
  const keep = [
    ...(changes === null ? [] : [(path: string) => changes.has(path)]),
    ...(options.shard === null ? [] : [shardMatcher(options.shard, io.cwd)]),
  ]
  const isKept = (filePath: string): boolean => keep.every(keeps => keeps(filePath))
  if (options.staged) {
    const { stagedFiles } = await import('../../engine/git/staged.ts')
    const all = await ask(session, '--staged', () => stagedFiles(git, options.patterns))
    const staged = await filterFiles(all, file => file.filePath, isKept, isDocument, isIgnored)
    return { entries: staged.map(toEntry), unmatched: [], staged, changes }
  }
  if (options.patterns.length === 0 && changes !== null) {
    const paths = [...changes.keys()].sort()
    const files = await filterFiles(paths, path => path, isKept, isDocument, isIgnored)
    return {
      entries: files.map(filePath => toEntry({ filePath })),
      unmatched: [],
      staged: null,
      changes,
    }
  }
  const { entries, unmatched } = await discover(options.patterns, { cwd: io.cwd, isIgnored, isDocument })
  const wanted = entries
    .filter(({ filePath }) => isKept(filePath))
    .filter(({ kind }) => options.warnIgnored || kind !== 'ignored')
  return { entries: wanted, unmatched, staged: null, changes }
}

/** What git names is what a folder would give: documents that nothing ignores. */
async function filterFiles<File>(
  files: readonly File[],
  pathOf: (file: File) => string,
  isKept: (filePath: string) => boolean,
  isDocument: IsDocument,
  isIgnored: IsIgnored,
): Promise<File[]> {
  const wanted: File[] = []
  for (const file of files) {
    const path = pathOf(file)
    if (isDocument(path) && isKept(path) && !(await isIgnored(path))) wanted.push(file)
  }
  return wanted
}

function toEntry({ filePath }: { readonly filePath: string }): FileEntry {
  return { kind: 'lint', filePath }
}

async function ask<Answer>(
  { options }: Session,
  option: string,
  question: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await question()
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UsageError(gitFailed(option, options.since, error.problem), { cause: error })
  }
}
