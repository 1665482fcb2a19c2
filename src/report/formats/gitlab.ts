import { toJson } from '../escape/json.ts'
import { fingerprintsOf } from '../fingerprints.ts'
import { ofResults } from '../needs.ts'
import { shortPath } from '../paths.ts'

/**
 * A Code Quality report for GitLab (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): an
 * array of issues with paths from the folder of the run and fingerprints that survive edits elsewhere in the file.
 */
export default ofResults(({ cwd }) => {
  let first = true
  return {
    start: () => '[',
    file({ filePath, messages }) {
      const path = shortPath(cwd, filePath)
      const fingerprints = fingerprintsOf(path, messages)
      const issues = messages.map((message, index) => {
        const separator = first ? '\n' : ',\n'
        first = false
        const { line, endLine = line, ruleId, severity, fatal } = message
        return (
          separator +
          toJson({
            description: message.message,
            check_name: ruleId ?? 'claimlint',
            fingerprint: fingerprints[index],
            severity: fatal ? 'critical' : severity === 2 ? 'major' : 'minor',
            location: { path, lines: { begin: line, end: endLine } },
          })
        )
      })
      return issues.join('')
    },
    end: () => (first ? ']\n' : '\n]\n'),
  }
})
