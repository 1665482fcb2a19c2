import { readFile } from 'node:fs/promises'
import type { LintResult, ResolvedConfig } from '../linter/types.ts'
import { decodeText } from './decode.ts'
import { describeReadError } from './read-error.ts'
import { fatalResult, ignoredResult } from './results.ts'
import type { FileEntry, TextLinter } from './types.ts'

export type LintDependencies = {
  readonly linter: TextLinter
  readonly configFor: (filePath: string) => Promise<ResolvedConfig>
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
): AsyncGenerator<LintResult, void, undefined> {
  for (const entry of entries) yield await lintEntry(entry, dependencies)
}

/** Lints bytes that are already in memory, as if they stood in the file. Throws a ConfigError. */
export async function lintBytes(
  bytes: Uint8Array,
  filePath: string,
  dependencies: LintDependencies,
  /** Where to look for configuration, when the file has no path of its own. */
  configPath: string = filePath,
): Promise<LintResult> {
  const config = await dependencies.configFor(configPath)
  try {
    const decoded = decodeText(bytes)
    if (decoded.kind !== 'text') {
      return fatalResult(filePath, decoded.kind, decoded.message, decoded.place)
    }
    return dependencies.linter.lintText(decoded.text, { filePath, config })
  } catch (error) {
    dependencies.onCrash?.(filePath, error)
    return fatalResult(filePath, 'crash', crashMessage(error))
  }
}

async function lintEntry(entry: FileEntry, dependencies: LintDependencies): Promise<LintResult> {
  switch (entry.kind) {
    case 'ignored':
      return ignoredResult(entry.filePath)
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

function unreadable(filePath: string, reason: string): LintResult {
  return fatalResult(filePath, 'unreadable', `This file cannot be read: ${reason}. It was not checked.`)
}

function crashMessage(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  return (
    `claimlint itself failed on this file (${what}). This is a bug in claimlint, not in the article. ` +
    'Run again with --debug and report what it prints, with the file if you may share it.'
  )
}
