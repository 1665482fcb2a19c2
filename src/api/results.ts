import { isAbsolute } from 'node:path'
import { describeReadError } from '../engine/read-error.ts'
import { ruleInfo } from '../engine/rule-info.ts'
import { replaceText, writeAtomically } from '../engine/write-file.ts'
import type { LintMessage, LintResult } from '../linter/types.ts'
import { type EslintRuleMeta, eslintRuleMeta } from '../report/eslint-meta.ts'
import * as messages from './messages.ts'

/** The texts that results were made from, so that no file is overwritten that changed in between. */
const texts = new WeakMap<LintResult, string>()

/** Remembers the text that a result with `output` was made from. */
export function rememberText(result: LintResult, text: string): void {
  texts.set(result, text)
}

/** Results with their errors alone; those without errors are left out. */
export function errorsOf(results: readonly LintResult[]): LintResult[] {
  const isError = ({ severity }: LintMessage): boolean => severity === 2
  return results
    .map(result => ({
      ...result,
      messages: result.messages.filter(isError),
      suppressedMessages: result.suppressedMessages.filter(isError),
      warningCount: 0,
      fixableWarningCount: 0,
    }))
    .filter(result => result.messages.length > 0)
}

/** Writes `output` to the file of a result that has one. Throws an Error where that is not possible. */
export async function writeOutput(result: LintResult): Promise<void> {
  const { filePath, output } = result
  // As in ESLint: a text without a file (`<text>`) has no place to be written to.
  if (output === undefined || !isAbsolute(filePath)) return
  const before = texts.get(result)
  let written: boolean
  try {
    // A result that went through JSON no longer tells what it was made from.
    written =
      before === undefined
        ? await writeAtomically(filePath, output).then(() => true)
        : await replaceText(filePath, before, output)
  } catch (error) {
    throw new Error(messages.notWritten(filePath, describeReadError(error)), { cause: error })
  }
  if (!written) throw new Error(messages.changedSince(filePath))
}

/** ESLint's `rulesMeta` for the rules that results name. */
export function rulesMetaOf(results: readonly LintResult[]): Record<string, EslintRuleMeta> {
  const ids = results.flatMap(({ messages: found, suppressedMessages }) =>
    [...found, ...suppressedMessages].flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId])),
  )
  return Object.fromEntries([...new Set(ids)].sort().map(id => [id, eslintRuleMeta(id, ruleInfo(id))]))
}
