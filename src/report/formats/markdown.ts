import type { LintMessage, LintResult } from '../../linter/types.ts'
import { entriesOf } from '../entries.ts'
import { escapeMarkdown } from '../escape/markdown.ts'
import { ofResults } from '../needs.ts'
import { shortPath } from '../paths.ts'
import { count } from '../phrases.ts'

/** A job summary of GitHub holds 1 MiB a step; the rest of it is for what stands around the tables. */
const room = 1024 * 1024 - 2048

/**
 * A page of Markdown for a job summary (`>> "$GITHUB_STEP_SUMMARY"`) or a comment: a table a file, and the sum. What
 * does not fit into a summary is left out and counted.
 */
export default ofResults(({ cwd }) => {
  let used = 0
  const left = { files: 0, findings: 0 }
  return {
    start: () => '## claimlint\n\n',
    file(result) {
      if (result.messages.length === 0) return ''
      const text = section(result, cwd)
      const size = Buffer.byteLength(text)
      if (used + size > room) {
        left.files++
        left.findings += result.messages.length
        return ''
      }
      used += size
      return text
    },
    end({ errors, warnings, files }) {
      const sum =
        errors + warnings === 0
          ? `No findings in ${count(files, 'file')}. That is no legal advice: no rule found anything to report.\n`
          : `**${count(errors + warnings, 'problem')}** (${count(errors, 'error')}, ${count(warnings, 'warning')}) in ${count(files, 'file')}.\n`
      if (left.files === 0) return sum
      return `${sum}\nLeft out, as a summary holds 1 MiB: ${count(left.findings, 'problem')} in ${count(left.files, 'file')}. Write the whole report to a file with \`--output-file html=claimlint.html\`.\n`
    },
  }
})

function section(result: LintResult, cwd: string): string {
  const rows = entriesOf(result.messages).flatMap(entry => {
    if (entry.kind === 'one') return [row(entry.message, '')]
    const place = entry.leadIn === '' ? 'In one list' : `Under “${escapeMarkdown(entry.leadIn)}”`
    return [
      `| | | ${place}, ${count(entry.messages.length, 'problem')}: | |\n`,
      ...entry.messages.map(message => row(message, '– ')),
    ]
  })
  const title = escapeMarkdown(shortPath(cwd, result.filePath))
  return `### ${title}\n\n| Place | | Finding | Rule |\n| ---: | --- | --- | --- |\n${rows.join('')}\n`
}

function row({ line, column, severity, message, ruleId }: LintMessage, mark: string): string {
  const level = severity === 2 ? '**error**' : 'warning'
  return `| ${line}:${column} | ${level} | ${mark}${escapeMarkdown(message)} | ${escapeMarkdown(ruleId ?? '')} |\n`
}
