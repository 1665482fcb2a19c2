import type { LintMessage } from '../../linter/types.ts'
import { commandProperty, commandText } from '../escape/github.ts'
import { ofResults } from '../needs.ts'
import { neutralise, neutralisePath } from '../neutralise.ts'
import { shortPath } from '../paths.ts'
import { count } from '../phrases.ts'

/** GitHub shows this many annotations of each kind for one step and drops the rest without a word. */
const shownOfEach = 10

/**
 * Annotations for GitHub Actions, errors first. What GitHub would drop goes to the log as plain lines while the run goes
 * on, and a last notice says how much that is; so memory stays flat and nothing is lost.
 */
export default ofResults(({ cwd }) => {
  const shown: Record<Kind, string[]> = { error: [], warning: [] }
  const cut: Record<Kind, number> = { error: 0, warning: 0 }
  return {
    start: () => '',
    file({ filePath, messages }) {
      const file = shortPath(cwd, filePath)
      const log: string[] = []
      for (const message of messages) {
        const kind = kindOf(message)
        if (shown[kind].length < shownOfEach) {
          shown[kind].push(annotation(kind, file, message))
        } else {
          cut[kind]++
          log.push(logLine(kind, file, message))
        }
      }
      return log.join('')
    },
    end: () => [...shown.error, ...shown.warning, lastWord(cut)].join(''),
  }
})

type Kind = 'error' | 'warning'

function kindOf({ severity }: LintMessage): Kind {
  return severity === 2 ? 'error' : 'warning'
}

function annotation(kind: Kind, file: string, message: LintMessage): string {
  const { line, column, endLine, endColumn } = message
  const properties = [
    `file=${commandProperty(file)}`,
    `line=${line}`,
    ...(endLine === undefined ? [] : [`endLine=${endLine}`]),
    `col=${column}`,
    // GitHub knows columns only within a line, and takes the end as the last column marked.
    ...(endColumn === undefined || endLine !== line ? [] : [`endColumn=${Math.max(column, endColumn - 1)}`]),
    `title=${commandProperty(message.ruleId ?? 'claimlint')}`,
  ]
  return `::${kind} ${properties.join(',')}::${commandText(message.message)}\n`
}

/** Begins with a word of ours: a line that begins with `::` would be a command. */
function logLine(kind: Kind, file: string, { line, column, message, ruleId }: LintMessage): string {
  const rule = ruleId === null ? '' : ` (${neutralise(ruleId)})`
  return `${kind} ${neutralisePath(file)}:${line}:${column} ${neutralise(message)}${rule}\n`
}

function lastWord({ error, warning }: Readonly<Record<Kind, number>>): string {
  if (error + warning === 0) return ''
  const rest = [
    ...(error > 0 ? [count(error, 'error')] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
  ]
  const text = `GitHub shows ${shownOfEach} errors and ${shownOfEach} warnings of a step. ${rest.join(' and ')} more: see the log of this step.`
  return `::notice title=claimlint::${commandText(text)}\n`
}
