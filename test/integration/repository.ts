import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that is tested. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Ran = { readonly output: string; readonly code: number | null }

/** A git repository in a temporary folder, as an author of articles has one. */
export type Repository = {
  readonly folder: string
  readonly write: (name: string, text: string) => void
  readonly run: (program: string, ...argv: readonly string[]) => Ran
  /** Stages everything and commits it. */
  readonly commitAll: (message: string) => Ran
  /** Commits what is staged. */
  readonly commit: (message: string) => Ran
  readonly remove: () => void
}

/** Makes an empty repository; `environment` holds for all that is run in it. */
export function createRepository(
  environment: (folder: string) => Record<string, string> = () => ({}),
): Repository {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-repository-')))
  const folder = join(top, 'blog')
  mkdirSync(folder)
  // Hooks of a commit set these for their own repository; the one under test must not get them.
  const outer = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = { ...Object.fromEntries(outer), ...environment(top) }
  const run = (program: string, ...argv: readonly string[]): Ran => {
    const { stdout, stderr, status, error } = spawnSync(program, argv, { cwd: folder, encoding: 'utf8', env })
    return { output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`, code: status }
  }
  run('git', 'init', '-q')
  run('git', 'config', 'user.name', 'An editor')
  run('git', 'config', 'user.email', 'editor@example.org')
  const commit = (message: string): Ran => run('git', 'commit', '-m', message)
  return {
    folder,
    run,
    commit,
    commitAll(message) {
      run('git', 'add', '-A')
      return commit(message)
    },
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  }
}
