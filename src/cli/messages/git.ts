import type { GitProblem } from '../../engine/git/run-git.ts'
import { neutralise } from '../../report/neutralise.ts'

/* What keeps `--since` and `--staged` from asking git. */

/** Git gave no answer. `option` is the one that asked it; `ref` what `--since` named. */
export function gitFailed(option: string, ref: string | null, { kind, detail }: GitProblem): string {
  switch (kind) {
    case 'no-git':
      return `${option} asks git which files to check, but git cannot be started.\n  Install git, or name the files instead.`
    case 'no-repository':
      return `${option} asks git which files to check, but this folder is in no git repository.\n  Run it inside of one, or name the files instead.`
    case 'unknown-ref':
      return `${option}: git knows no commit or branch "${neutralise(ref ?? '')}".\n  In continuous integration it may have to be fetched first: git fetch origin main`
    case 'failed':
      return `${option}: git failed: ${neutralise(detail)}`
  }
}

/** What `--since` has left out. */
export function unchangedFindings(ref: string, count: number): string {
  const findings = count === 1 ? '1 finding is' : `${count} findings are`
  return `note: ${findings} not shown, because the lines have not changed since ${neutralise(ref)} or the finding is older.`
}
