import type { LintMessage, LintResult } from '../../linter/types.ts'
import { escapeXml } from '../escape/xml.ts'
import { ofResults } from '../needs.ts'

/**
 * JUnit's XML as Jenkins, GitLab and others read it: a suite a file, a failed case a finding, and one case that passes
 * for a file without findings. Warnings fail their case too, as with ESLint; `--quiet` leaves them out.
 */
export default ofResults(() => ({
  start: () => '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="claimlint">\n',
  file: suite,
  end: () => '</testsuites>\n',
}))

function suite({ filePath, messages }: LintResult): string {
  const name = escapeXml(filePath)
  const broken = messages.filter(isBroken).length
  const counts = `tests="${Math.max(1, messages.length)}" failures="${messages.length - broken}" errors="${broken}"`
  const cases =
    messages.length === 0
      ? [`<testcase name="${name}" classname="claimlint" time="0"/>`]
      : messages.map(message => failed(message, name))
  return `<testsuite name="${name}" time="0" ${counts}>\n${cases.join('\n')}\n</testsuite>\n`
}

/** A file that could not be checked is an error of its suite; a finding is a failure. */
function isBroken({ fatal }: LintMessage): boolean {
  return fatal === true
}

function failed(message: LintMessage, file: string): string {
  const rule = escapeXml(message.ruleId ?? 'claimlint')
  const tag = isBroken(message) ? 'error' : 'failure'
  const level = message.severity === 2 ? 'error' : 'warning'
  const text = escapeXml(message.message)
  const place = `${file}:${message.line}:${message.column}`
  return [
    `<testcase name="${rule} ${message.line}:${message.column}" classname="${file}" time="0">`,
    `<${tag} type="${level}" message="${text}">${place}: ${text} (${rule})</${tag}>`,
    '</testcase>',
  ].join('')
}
