import { actions } from '../actions/index.ts'
import { yesWithoutInit } from '../messages/init.ts'
import * as messages from '../messages/usage.ts'
import { UsageError } from '../usage-error.ts'
import type { CliOptions } from './table.ts'

/** What may be done with the baseline at once, as in ESLint. */
function checkSuppressing(options: CliOptions): void {
  const asked = [
    ...(options.suppressAll ? ['--suppress-all'] : []),
    ...(options.suppressRule.length > 0 ? ['--suppress-rule'] : []),
    ...(options.pruneSuppressions ? ['--prune-suppressions'] : []),
  ]
  const [first, second] = asked
  if (first !== undefined && second !== undefined)
    throw new UsageError(messages.oneSuppressing(first, second))
  if (first !== undefined && options.stdin) throw new UsageError(messages.suppressingStdin(first))
  if (first === undefined && options.suppressionsHashed) throw new UsageError(messages.hashedAlone())
}

/** Options that only make sense together, or never do. Throws a UsageError. */
export function checkOptions(options: CliOptions): void {
  if ([options.fix, options.fixDryRun, options.diff].filter(Boolean).length > 1)
    throw new UsageError(messages.oneFixOnly())
  if (options.fixType.length > 0 && !(options.fix || options.fixDryRun || options.diff))
    throw new UsageError(messages.fixTypeWithoutFix())
  if (options.fix && options.stdin) throw new UsageError(messages.fixWithStdin())
  if (options.fix && options.staged) throw new UsageError(messages.fixWithStaged())
  if (options.stdin && options.staged) throw new UsageError(messages.gitWithStdin('--staged'))
  if (options.stdin && options.since !== null) throw new UsageError(messages.gitWithStdin('--since'))
  if (options.stdin && options.shard !== null) throw new UsageError(messages.shardWithStdin())
  if (options.stdinFilename !== null && !options.stdin) throw new UsageError(messages.filenameWithoutStdin())
  checkSuppressing(options)
  checkJsonl(options)
  if (options.yes && !options.init) throw new UsageError(yesWithoutInit())
  if (options.merge) checkMerge(options)
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

function checkJsonl(options: CliOptions): void {
  if (!options.stdinJsonl) return
  const { fix, diff, staged, since, shard, outputFile, format } = options
  const given: readonly (readonly [string, boolean])[] = [
    ['--fix', fix],
    ['--diff', diff],
    ['--staged', staged],
    ['--since', since !== null],
    ['--shard', shard !== null],
    ['--output-file', outputFile.length > 0],
    ['--format', format !== 'stylish' && format !== 'jsonl'],
  ]
  const wrong = given.find(([, isGiven]) => isGiven)
  if (wrong !== undefined) throw new UsageError(messages.notWithJsonl(wrong[0]))
}

function checkMerge({ fix, fixDryRun, diff, staged, since, shard, stdin }: CliOptions): void {
  const lints = fix || fixDryRun || diff || staged || since !== null || shard !== null || stdin
  if (lints) throw new UsageError(messages.mergeLintsNothing())
}
