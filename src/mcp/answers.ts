import type { LintMessage, LintResult } from '../linter/types.ts'
import { note } from './messages.ts'

/** A finding for a program that writes. Lines and columns are 1-based, `endColumn` exclusive. */
export type Finding = {
  readonly rule: string | null
  readonly severity: 'error' | 'warning'
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  /** What could be done instead, in words. */
  readonly suggestions: readonly string[]
}

/** What was found in one text or file. */
export type Report = {
  readonly path: string
  readonly errors: number
  readonly warnings: number
  readonly findings: readonly Finding[]
}

/** What was found in all of them. */
export type Verdict = {
  readonly errors: number
  readonly warnings: number
  readonly files: readonly Report[]
  readonly note: string
}

export function verdictOf(results: readonly LintResult[], nameOf: (path: string) => string): Verdict {
  const files = results.map(({ filePath, errorCount, warningCount, messages }) => ({
    path: nameOf(filePath),
    errors: errorCount,
    warnings: warningCount,
    findings: messages.map(findingOf),
  }))
  return {
    errors: files.reduce((sum, { errors }) => sum + errors, 0),
    warnings: files.reduce((sum, { warnings }) => sum + warnings, 0),
    files,
    note,
  }
}

function findingOf(message: LintMessage): Finding {
  const { ruleId, severity, line, column, endLine = line, endColumn = column, suggestions = [] } = message
  return {
    rule: ruleId,
    severity: severity === 2 ? 'error' : 'warning',
    line,
    column,
    endLine,
    endColumn,
    message: message.message,
    suggestions: suggestions.map(({ desc }) => desc),
  }
}

/** So many findings are written out; the structured answer has all. */
const shown = 40

/** The verdict in a few lines, for clients that show text alone. */
export function textOf({ errors, warnings, files }: Verdict): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(
      ({ rule, severity, line, column, message }) =>
        `${path}:${line}:${column} ${severity} ${rule ?? ''} ${message}`,
    ),
  )
  const more = lines.length > shown ? [`… and ${lines.length - shown} more`] : []
  return [
    `${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
    ...lines.slice(0, shown),
    ...more,
    note,
  ].join('\n')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
