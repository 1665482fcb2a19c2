import type { LintMessage, LintResult, Position } from '../linter/types.ts'

/** Why a file could not be checked at all. */
export type FatalId = 'binary' | 'encoding' | 'unreadable' | 'crash'

/** A result with one fatal message: the file was not checked. Lines and columns are 1-based. */
export function fatalResult(
  filePath: string,
  messageId: FatalId,
  message: string,
  place: Position = { line: 1, column: 1 },
): LintResult {
  const fatal: LintMessage = {
    ruleId: 'document/parse-error',
    severity: 2,
    fatal: true,
    message,
    messageId,
    line: place.line,
    column: place.column,
  }
  return { ...emptyResult(filePath), messages: [fatal], errorCount: 1, fatalErrorCount: 1 }
}

/** A result for a file the user named but the config ignores: one warning, as in ESLint. */
export function ignoredResult(filePath: string): LintResult {
  const message: LintMessage = {
    ruleId: null,
    severity: 1,
    message:
      'File ignored because of a matching ignore pattern. It was not checked. Use "--no-ignore" to check it, or "--no-warn-ignored" to leave out this warning.',
    messageId: 'ignored',
    line: 1,
    column: 1,
  }
  return { ...emptyResult(filePath), messages: [message], warningCount: 1 }
}

/** The result with other messages, counted anew. */
export function withMessages(result: LintResult, messages: LintMessage[]): LintResult {
  if (messages.length === result.messages.length) return result
  const errors = messages.filter(({ severity }) => severity === 2)
  const warnings = messages.filter(({ severity }) => severity === 1)
  return {
    ...result,
    messages,
    errorCount: errors.length,
    fatalErrorCount: errors.filter(({ fatal }) => fatal).length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: warnings.filter(({ fix }) => fix).length,
  }
}

/** The result without its warnings, for `--quiet`. */
export function withoutWarnings(result: LintResult): LintResult {
  return withMessages(
    result,
    result.messages.filter(({ severity }) => severity === 2),
  )
}

function emptyResult(filePath: string): LintResult {
  return {
    filePath,
    messages: [],
    suppressedMessages: [],
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  }
}
