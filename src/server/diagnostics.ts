import { pathToFileURL } from 'node:url'
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver/node'
import type { ConfigProblem } from '../config/types.ts'
import type { LintMessage } from '../linter/types.ts'
import type { Checked } from './check.ts'
import * as messages from './messages.ts'
import type { Places } from './positions.ts'

/** What a diagnostic is made with, beside the message. */
export type View = {
  readonly uri: string
  readonly places: Places
  /** Where a rule is explained; null where nowhere. */
  readonly pageOf: (ruleId: string) => string | null
  /** Whether the client shows other places beside a finding. */
  readonly related: boolean
}

/** What an editor shows in a document. One that could not be checked says so: it must not look clean. */
export function diagnosticsOf(checked: Checked, view: View): Diagnostic[] {
  switch (checked.kind) {
    case 'skipped':
      return []
    case 'linted':
      return checked.report.result.messages.map(message => diagnosticOf(message, view))
    case 'misconfigured': {
      const [first] = checked.problems
      return first ? [notChecked(first, view)] : []
    }
  }
}

function notChecked(problem: ConfigProblem, { related }: View): Diagnostic {
  const location = { uri: pathToFileURL(problem.file).href, range: rangeOfProblem(problem) }
  return {
    range: start,
    severity: DiagnosticSeverity.Error,
    source: 'claimlint',
    message: messages.notChecked(problem),
    ...(related ? { relatedInformation: [{ location, message: messages.configPlace() }] } : {}),
  }
}

/** A mistake of a configuration, in its own file. */
export function problemDiagnostic(problem: ConfigProblem): Diagnostic {
  return {
    range: rangeOfProblem(problem),
    severity: DiagnosticSeverity.Error,
    source: 'claimlint',
    message: problem.message,
  }
}

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** From the place of a mistake to the end of its line; configs are ASCII but for their values. */
function rangeOfProblem({ place }: ConfigProblem): Diagnostic['range'] {
  if (place === null) return start
  const line = place.line - 1
  return { start: { line, character: place.column - 1 }, end: { line: line + 1, character: 0 } }
}

/** A message as editors show it. Errors of the config are errors here, warnings are warnings. */
export function diagnosticOf(message: LintMessage, view: View): Diagnostic {
  const { ruleId, severity } = message
  const page = message.url ?? (ruleId === null ? null : view.pageOf(ruleId))
  const related = view.related ? relatedOf(message, view) : []
  const tags = tagsOf(message)
  return {
    range: view.places.range(message),
    severity: severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'claimlint',
    message: message.message,
    ...(ruleId === null ? {} : { code: ruleId }),
    ...(page === null ? {} : { codeDescription: { href: page } }),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  }
}

function relatedOf({ related = [] }: LintMessage, { uri, places }: View): DiagnosticRelatedInformation[] {
  return related.map(each => ({ location: { uri, range: places.range(each) }, message: each.message }))
}

/** What does nothing is shown faded. */
function tagsOf({ messageId }: LintMessage): DiagnosticTag[] {
  return /^unused/.test(messageId) ? [DiagnosticTag.Unnecessary] : []
}
