import { spawn } from 'node:child_process'
import { errorCode } from '../read-error.ts'

/** Why git gave no answer. `detail` is what git said, in one line. */
export type GitProblem = {
  readonly kind: 'no-git' | 'no-repository' | 'unknown-ref' | 'failed'
  readonly detail: string
}

export class GitError extends Error {
  override readonly name = 'GitError'
  readonly problem: GitProblem

  constructor(problem: GitProblem, options?: ErrorOptions) {
    super(problem.detail, options)
    this.problem = problem
  }
}

/** Gives what git writes to standard output, as bytes. Throws a GitError when git is not there or fails. */
export type Git = (args: readonly string[], input?: string) => Promise<Buffer>

/** Runs git in a folder. The user's configuration does not change what it writes. */
export function gitIn(cwd: string): Git {
  return (args, input = '') =>
    new Promise((done, fail) => {
      const child = spawn('git', ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], {
        cwd,
        env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      })
      const out: Buffer[] = []
      const err: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      child.on('error', error => {
        const kind = errorCode(error) === 'ENOENT' ? 'no-git' : 'failed'
        fail(new GitError({ kind, detail: error.message }, { cause: error }))
      })
      child.on('close', code => {
        if (code === 0) return done(Buffer.concat(out))
        fail(new GitError(problemOf(Buffer.concat(err).toString('utf8'))))
      })
      // git may end before it has read everything; what it says is what counts.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
    })
}

function problemOf(said: string): GitProblem {
  const detail =
    said
      .trim()
      .split('\n')[0]
      ?.replace(/^(?:fatal|error): /, '') ?? ''
  if (/not a git repository/i.test(said)) return { kind: 'no-repository', detail }
  if (/unknown revision|bad revision|ambiguous argument|Needed a single revision/i.test(said)) {
    return { kind: 'unknown-ref', detail }
  }
  return { kind: 'failed', detail }
}
