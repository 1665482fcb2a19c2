import type { VFile } from 'vfile'
import { lineIndex, offsetAt } from '../../document/place.ts'
import type { LintMessage } from '../../linter/types.ts'

/** One sentence on a rule, for readers of the report; null for a rule that nobody describes. */
export type DescribeRule = (ruleId: string) => string | null

/**
 * Adds findings to a file as messages, as remark-lint's rules do: `source` is `claimlint`, `ruleId` the rule, `place` the
 * exact words with lines, columns and offsets, `actual` those words, `note` what the rule is for, and `fatal` is true for
 * errors and false for warnings.
 */
export function reportTo(file: VFile, messages: readonly LintMessage[], describe: DescribeRule): void {
  const index = lineIndex(String(file))
  const pointAt = (line: number, column: number) => ({
    line,
    column,
    offset: offsetAt(index, { line, column }),
  })
  for (const { line, column, endLine = line, endColumn = column, ...found } of messages) {
    const place = { start: pointAt(line, column), end: pointAt(endLine, endColumn) }
    const message = file.message(found.message, { place, source: 'claimlint' })
    message.fatal = found.severity === 2
    const words = found.data?.['words']
    if (typeof words === 'string') message.actual = words
    if (found.url !== undefined) message.url = found.url
    if (found.ruleId === null) continue
    message.ruleId = found.ruleId
    const note = describe(found.ruleId)
    if (note !== null) message.note = note
  }
}
