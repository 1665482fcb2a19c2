import { relative, resolve, sep } from 'node:path'
import type { Configs } from '../config/load-config.ts'
import { discover } from '../engine/discover.ts'
import { type LintDependencies, lintBytes, lintFiles } from '../engine/lint-files.ts'
import { nothingToLint } from '../engine/messages.ts'
import { describeReadError } from '../engine/read-error.ts'
import { ignoredResult, withoutWarnings } from '../engine/results.ts'
import type { FileReport, TextLinter, Unmatched } from '../engine/types.ts'
import { replaceText } from '../engine/write-file.ts'
import { unifiedDiff } from '../report/diff.ts'
import { findFormatter, formatterNames, wantsClaims } from '../report/index.ts'
import { debugText } from './debug.ts'
import { createWriter, type Io, readAll, type Write, wantsColor } from './io.ts'
import * as messages from './messages.ts'
import type { CliOptions } from './options.ts'
import { writeOutputFile } from './output-file.ts'
import { countApprovals } from './unused-approvals.ts'
import { UsageError } from './usage-error.ts'

export type LintRun = {
  readonly options: CliOptions
  readonly io: Io
  readonly configs: Configs
  readonly write: Write
  readonly loadLinter: () => Promise<TextLinter>
  readonly debug: boolean
}

/** Lints what the command line names, reports it, and gives the exit code. Throws a UsageError or a ConfigError. */
export async function lint(run: LintRun): Promise<number> {
  const { options, io } = run
  const formatter = findFormatter(options.format)
  if (formatter === null) throw new UsageError(messages.unknownFormat(options.format, formatterNames))
  const say = createWriter(io.stderr)

  const { results, unmatched, whole } = await openResults(run, say)
  for (const gap of unmatched) await say(`claimlint: ${nothingToLint(gap)}\n`)
  if (results === null) return 2

  const toFile: string[] | null = options.outputFile === null ? null : []
  const emit: Write = async text => (toFile === null ? run.write(text) : void toFile.push(text))
  const report = formatter({
    color: toFile === null ? wantsColor(options.color, io.stdout, io.env) : options.color === true,
    width: toFile === null && io.stdout.isTTY === true ? (io.stdout.columns ?? null) : null,
    shortPath: path => shortPath(io.cwd, path),
  })

  const counted = { errors: 0, warnings: 0, fixable: 0, fatal: 0, crashed: false }
  const approvals = countApprovals()
  if (!options.diff) await emit(report.start())
  for await (const each of results) {
    const { result } = each
    const shown = options.quiet ? withoutWarnings(result) : result
    counted.errors += result.errorCount
    counted.warnings += result.warningCount
    counted.fixable += shown.fixableErrorCount + shown.fixableWarningCount
    counted.fatal += result.fatalErrorCount
    counted.crashed ||= result.messages.some(message => message.fatal && message.messageId === 'crash')
    approvals.add(each)
    if (options.fix) counted.crashed ||= !(await writeFix(each, say))
    await emit(options.diff ? diffOf(each, io.cwd) : report.file(shown, each.claims))
  }
  const { errors, fixable } = counted
  if (!options.diff)
    await emit(report.end({ errors, warnings: options.quiet ? 0 : counted.warnings, fixable }))
  if (options.outputFile !== null && toFile !== null) {
    await writeOutputFile(resolve(io.cwd, options.outputFile), toFile.join(''))
  }

  if (whole && counted.fatal === 0 && !options.quiet) {
    for (const note of approvals.notes()) await say(`claimlint: ${note}\n`)
  }

  const tooMany = options.maxWarnings >= 0 && counted.warnings > options.maxWarnings
  if (tooMany && counted.errors === 0) {
    await say(`claimlint: ${messages.tooManyWarnings(options.maxWarnings)}\n`)
  }
  if (counted.crashed || unmatched.length > 0) return 2
  return counted.errors > 0 || tooMany ? 1 : 0
}

type Results = {
  /** Null when there is nothing to lint. */
  readonly results: AsyncIterable<FileReport> | null
  readonly unmatched: readonly Unmatched[]
  /** The run covers folders or globs, and so all that can be asked of them. */
  readonly whole: boolean
}

/** Everything that can fail for the run as a whole fails here: before the first piece of the report is out. */
async function openResults(run: LintRun, say: Write): Promise<Results> {
  const { options, io, configs } = run
  if (options.stdin) return { results: await openStdin(run, say), unmatched: [], whole: false }

  const { entries, unmatched } = await discover(options.patterns, {
    cwd: io.cwd,
    isIgnored: configs.isIgnored,
  })
  for (const entry of entries) if (entry.kind === 'lint') await configs.forFile(entry.filePath)
  if (entries.length === 0) return { results: null, unmatched, whole: false }
  const named = new Set(entries.map(({ filePath }) => filePath))
  const whole =
    unmatched.length === 0 && options.patterns.some(pattern => !named.has(resolve(io.cwd, pattern)))
  return { results: lintFiles(entries, await dependencies(run, say)), unmatched, whole }
}

async function openStdin(run: LintRun, say: Write): Promise<AsyncIterable<FileReport>> {
  const { options, io, configs } = run
  const bytes = await readStdin(run)
  // As in ESLint: a text without a name is reported as <text>, and gets the config of the working folder.
  const path = resolve(io.cwd, options.stdinFilename ?? 'text.md')
  if (options.stdinFilename !== null && (await configs.isIgnored(path))) return one(ignored(path))
  await configs.forFile(path)
  const filePath = options.stdinFilename === null ? '<text>' : path
  return one(lintBytes(bytes, filePath, await dependencies(run, say), path))
}

function ignored(path: string): FileReport {
  return { result: ignoredResult(path), claims: [], approvals: [], register: null, before: null }
}

async function* one(report: FileReport | Promise<FileReport>): AsyncGenerator<FileReport, void, undefined> {
  yield report
}

/** Writes a fixed text to its file; false where that failed, which is said. */
async function writeFix({ result, before }: FileReport, say: Write): Promise<boolean> {
  const { filePath, output } = result
  if (before === null || output === undefined) return true
  let reason: string | null = null
  try {
    if (await replaceText(filePath, before, output)) return true
  } catch (error) {
    reason = describeReadError(error)
  }
  await say(`claimlint: ${messages.fixNotWritten(filePath, reason)}\n`)
  return false
}

function diffOf({ result: { filePath, output }, before }: FileReport, cwd: string): string {
  return before === null || output === undefined ? '' : unifiedDiff(shortPath(cwd, filePath), before, output)
}

/** A path from the folder of the run, with slashes. */
function shortPath(cwd: string, path: string): string {
  return path.startsWith(cwd + sep) ? relative(cwd, path).replaceAll(sep, '/') : path
}

async function readStdin({ options, io }: LintRun): Promise<Uint8Array> {
  if (io.stdin.isTTY === true) throw new UsageError(messages.stdinIsTerminal())
  let bytes: Uint8Array
  try {
    bytes = await readAll(io.stdin)
  } catch (error) {
    throw new UsageError(messages.stdinUnreadable(describeReadError(error)), { cause: error })
  }
  // An editor sends an empty buffer with its name; without a name, more likely the command before the pipe failed.
  if (bytes.length === 0 && options.stdinFilename === null) throw new UsageError(messages.stdinIsEmpty())
  return bytes
}

async function dependencies(run: LintRun, say: Write): Promise<LintDependencies> {
  return {
    linter: await run.loadLinter(),
    configFor: run.configs.forFile,
    claims: wantsClaims(run.options.format),
    fix: run.options.fix || run.options.fixDryRun || run.options.diff,
    onCrash: (filePath, error) => {
      if (run.debug) void say(`${filePath}: ${debugText(error)}\n`)
    },
  }
}
