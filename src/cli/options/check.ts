import { actions } from '../actions/index.ts'
import * as messages from '../messages/usage.ts'
import { UsageError } from '../usage-error.ts'
import type { CliOptions } from './table.ts'

/** Options that only make sense together, or never do. Throws a UsageError. */
export function checkOptions(options: CliOptions): void {
  if ([options.fix, options.fixDryRun, options.diff].filter(Boolean).length > 1)
    throw new UsageError(messages.oneFixOnly())
  if (options.fix && options.stdin) throw new UsageError(messages.fixWithStdin())
  if (options.fix && options.staged) throw new UsageError(messages.fixWithStaged())
  if (options.stdin && options.staged) throw new UsageError(messages.gitWithStdin('--staged'))
  if (options.stdin && options.since !== null) throw new UsageError(messages.gitWithStdin('--since'))
  if (options.stdin && options.shard !== null) throw new UsageError(messages.shardWithStdin())
  if (options.stdinFilename !== null && !options.stdin) throw new UsageError(messages.filenameWithoutStdin())
  const named = options.stdin || options.patterns.length > 0
  const [action, other] = actions.filter(({ asked }) => asked(options))
  if (action !== undefined) {
    if (named || other !== undefined) throw new UsageError(action.alone())
    return
  }
  if (options.stdin && options.patterns.length > 0) throw new UsageError(messages.stdinWithFiles())
  if (!named && !options.passOnNoPatterns && !asksGit(options)) throw new UsageError(messages.noFiles())
}

/** Without files, git names them. */
function asksGit({ staged, since }: CliOptions): boolean {
  return staged || since !== null
}
