import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import {
  type Adding,
  type Baseline,
  emptyBaseline,
  formatBaseline,
  parseBaseline,
  runBaseline,
} from '../baseline/index.ts'
import { resultOf } from '../linter/lint-text.ts'
import type { LintResult, ResolvedConfig } from '../linter/types.ts'
import * as messages from './messages.ts'
import { describeReadError, errorCode } from './read-error.ts'
import { SuppressionsError } from './suppressions-error.ts'
import { replaceText, writeAtomically } from './write-file.ts'

/** The baseline in the folder of a run, unless another one is named. */
export const defaultSuppressionsFile = 'claimlint-suppressions.json'

export type SuppressionsOptions = {
  /** Findings that are added to the baseline; none unless given. */
  readonly adding?: Adding
  /** Write the baseline without the words of the articles; one that is written so stays so. */
  readonly hashed?: boolean
  readonly configFor: (filePath: string) => Promise<ResolvedConfig>
  /** Lints a file as it is on disk: asked where a finding may have moved from it. */
  readonly lintFile: (filePath: string) => Promise<LintResult>
}

/** A baseline at work in one run; see `runBaseline`. */
export type Suppressions = {
  /** Moves what is in the baseline to `suppressedMessages`. Each file comes once. */
  readonly apply: (result: LintResult) => Promise<LintResult>
  /** How many entries no finding met, by path: true of a run over all files only. */
  readonly stale: () => Promise<ReadonlyMap<string, number>>
  /** Writes the baseline as it is after the run, whole or not at all. Throws a SuppressionsError. */
  readonly write: (complete: boolean) => Promise<{ readonly findings: number; readonly files: number }>
}

/** Opens the baseline in a file (an absolute path); null where there is none. Throws a SuppressionsError. */
export async function openSuppressions(
  path: string,
  options: SuppressionsOptions,
): Promise<Suppressions | null> {
  const text = await readIfThere(path)
  return text === null ? null : suppressionsIn(path, text, options)
}

/** The same, but where there is no file, the baseline is empty and the file will be made. */
export async function createSuppressions(path: string, options: SuppressionsOptions): Promise<Suppressions> {
  return suppressionsIn(path, await readIfThere(path), options)
}

function suppressionsIn(path: string, text: string | null, options: SuppressionsOptions): Suppressions {
  const baseline = text === null ? emptyBaseline : parsed(path, text)
  const folder = dirname(path)
  const nameOf = (filePath: string): string => relative(folder, filePath).split(sep).join('/')
  const { configFor, lintFile, adding = new Set() } = options
  const existing = new Map<string, Promise<boolean>>()
  const run = runBaseline(
    baseline,
    {
      exists(file) {
        const known = existing.get(file) ?? isThere(resolve(folder, file))
        existing.set(file, known)
        return known
      },
      async messages(file) {
        const { messages: found, fatalErrorCount } = await lintFile(resolve(folder, file))
        return fatalErrorCount > 0 ? null : found
      },
    },
    adding,
  )
  return {
    async apply(result) {
      // A text without a name is in no baseline.
      if (!isAbsolute(result.filePath)) return result
      const file = nameOf(result.filePath)
      if (result.fatalErrorCount > 0 || result.messages.some(({ messageId }) => messageId === 'ignored')) {
        run.skip(file)
        return result
      }
      const { rules } = await configFor(result.filePath)
      const inBaseline = await run.match(file, result.messages, rule => rules[rule]?.level !== 'off')
      return inBaseline.includes(true) ? withSuppressed(result, inBaseline) : result
    },
    async stale() {
      const found = await run.stale()
      return new Map(
        [...found].map(([file, entries]) => [
          resolve(folder, file),
          entries.reduce((sum, { count = 1 }) => sum + count, 0),
        ]),
      )
    },
    async write(complete) {
      const files = await run.updated(complete)
      const after = formatBaseline({ files, hashed: options.hashed === true || baseline.hashed })
      if (after !== text) await writeBaseline(path, text, after)
      const lists = [...files.values()].filter(entries => entries.length > 0)
      const findings = lists.flat().reduce((sum, { count = 1 }) => sum + count, 0)
      return { findings, files: lists.length }
    },
  }
}

function parsed(path: string, text: string): Baseline {
  const read = parseBaseline(text)
  if (read.kind === 'problem') throw new SuppressionsError(messages.badSuppressions(path, read.message))
  return read.baseline
}

function withSuppressed(result: LintResult, inBaseline: readonly boolean[]): LintResult {
  const left = result.messages.filter((_, at) => !inBaseline[at])
  const moved = result.messages
    .filter((_, at) => inBaseline[at])
    .map(message => ({ ...message, suppressions: [{ kind: 'file', justification: '' }] }))
  const suppressed = [...result.suppressedMessages, ...moved].toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  )
  return { ...result, ...resultOf(result.filePath, left, suppressed) }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new SuppressionsError(
      messages.badSuppressions(path, `cannot be read: ${describeReadError(error)}.`),
      {
        cause: error,
      },
    )
  }
}

/** Another run may have written the file since this one read it: then neither is lost. */
async function writeBaseline(path: string, before: string | null, after: string): Promise<void> {
  let reason: string | null = null
  try {
    if (before === null ? !(await isThere(path)) : await replaceText(path, before, after)) {
      if (before === null) await writeAtomically(path, after)
      return
    }
  } catch (error) {
    reason = describeReadError(error)
  }
  throw new SuppressionsError(messages.suppressionsNotWritten(path, reason))
}

/** Only files count: a baseline could name a device, which is never read to its end. */
async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
