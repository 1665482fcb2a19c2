import { readFile } from 'node:fs/promises'
import { applyFixes } from '../linter/fixes.ts'
import type { Inspection } from '../linter/lint-text.ts'
import type { LintMessage, LintResult, PassTimes, ResolvedConfig } from '../linter/types.ts'
import { type Decoded, decodeText } from './decode.ts'
import { PluginError } from './plugin-error.ts'
import { describeReadError } from './read-error.ts'
import { fatalResult, ignoredResult } from './results.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { FileEntry, FileReport, TextLinter } from './types.ts'

export type LintDependencies = {
  readonly linter: TextLinter
  readonly configFor: (filePath: string) => Promise<ResolvedConfig>
  /** Collect the claims of each file. */
  readonly claims?: boolean
  /** Give the text of each file beside its result. */
  readonly source?: boolean
  /** Make the fixes, in memory: all of them, or those of the messages that it holds for. */
  readonly fix?: boolean | ((message: LintMessage) => boolean)
  /** The one that the linter was made with: then results tell where the time went. */
  readonly stopwatch?: Stopwatch
  /** Told about crashes of the linter, for `--debug`. */
  readonly onCrash?: (filePath: string, error: unknown) => void
}

/**
 * Lints files one after the other and gives each result as it is ready, in the order of the entries. A file that
 * cannot be read, decoded or linted gives one fatal message; the others are not affected. Throws a ConfigError.
 */
export async function* lintFiles(
  entries: Iterable<FileEntry>,
  dependencies: LintDependencies,
): AsyncGenerator<FileReport, void, undefined> {
  for (const entry of entries) yield await lintEntry(entry, dependencies)
}

/** Lints one file. One that cannot be read, decoded or linted gives one fatal message. Throws a ConfigError. */
export function lintFile(filePath: string, dependencies: LintDependencies): Promise<FileReport> {
  return lintEntry({ kind: 'lint', filePath }, dependencies)
}

/** Lints bytes that are already in memory, as if they stood in the file. Throws a ConfigError. */
export async function lintBytes(
  bytes: Uint8Array,
  filePath: string,
  dependencies: LintDependencies,
  /** Where to look for configuration, when the file has no path of its own. */
  configPath: string = filePath,
): Promise<FileReport> {
  await dependencies.configFor(configPath)
  let decoded: Decoded
  try {
    decoded = decodeText(bytes)
  } catch (error) {
    return crashed(filePath, error, dependencies)
  }
  if (decoded.kind === 'text') return lintSource(decoded.text, filePath, dependencies, configPath)
  return only(fatalResult(filePath, decoded.kind, decoded.message, decoded.place))
}

/** Lints a text, as if it stood in the file. Throws a ConfigError. */
export async function lintSource(
  text: string,
  filePath: string,
  dependencies: LintDependencies,
  configPath: string = filePath,
): Promise<FileReport> {
  const config = await dependencies.configFor(configPath)
  try {
    const { inspection, output } = inspect(text, filePath, config, dependencies)
    const result = output === null ? inspection.result : { ...inspection.result, output }
    const before = output === null ? null : text
    const source = dependencies.source ? (output ?? text) : null
    return { ...inspection, result, register: config.register ?? null, before, source }
  } catch (error) {
    return crashed(filePath, error, dependencies)
  }
}

/** A fix can make room for another one; nothing takes more rounds than this. */
const rounds = 10

function inspect(
  text: string,
  filePath: string,
  config: ResolvedConfig,
  { linter, claims = false, fix = false, stopwatch }: LintDependencies,
): { inspection: Inspection; output: string | null } {
  const options = { filePath, config, claims }
  const passes: PassTimes[] = []
  const pass = (source: string): Inspection => {
    if (stopwatch === undefined) return linter.inspectText(source, options)
    const { value, times } = stopwatch.pass(() => linter.inspectText(source, options))
    passes.push(times)
    return value
  }
  let inspection = pass(text)
  let output: string | null = null
  const isFixed = typeof fix === 'function' ? fix : () => fix
  for (let round = 0; round < rounds; round++) {
    const fixed = applyFixes(output ?? text, inspection.result.messages.filter(isFixed))
    if (fixed === null) break
    output = fixed
    inspection = pass(output)
  }
  if (stopwatch === undefined) return { inspection, output }
  const stats = { fixPasses: passes.length - 1, times: { passes } }
  return { inspection: { ...inspection, result: { ...inspection.result, stats } }, output }
}

/** A report of a file that was not read. */
function only(result: LintResult): FileReport {
  return { result, claims: [], approvals: [], register: null, before: null, source: null }
}

async function lintEntry(entry: FileEntry, dependencies: LintDependencies): Promise<FileReport> {
  switch (entry.kind) {
    case 'ignored':
      return only(ignoredResult(entry.filePath))
    case 'unreadable':
      return unreadable(entry.filePath, entry.reason)
    case 'lint': {
      let bytes: Uint8Array
      try {
        bytes = await readFile(entry.filePath)
      } catch (error) {
        return unreadable(entry.filePath, describeReadError(error))
      }
      return lintBytes(bytes, entry.filePath, dependencies)
    }
  }
}

function unreadable(filePath: string, reason: string): FileReport {
  return only(fatalResult(filePath, 'unreadable', `This file cannot be read: ${reason}. It was not checked.`))
}

function crashed(filePath: string, error: unknown, { onCrash }: LintDependencies): FileReport {
  onCrash?.(filePath, error)
  return only(fatalResult(filePath, 'crash', crashMessage(error)))
}

function crashMessage(error: unknown): string {
  if (error instanceof PluginError) return error.message
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  return (
    `claimlint itself failed on this file (${what}). This is a bug in claimlint, not in the article. ` +
    'Run again with --debug and report what it prints, with the file if you may share it.'
  )
}
