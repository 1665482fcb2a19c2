import { fingerprints } from '../../linter/fingerprint.ts'
import type { LintMessage, LintResult, SuppressedLintMessage } from '../../linter/types.ts'
import { toJson } from '../escape/json.ts'
import { escapeSarifText } from '../escape/sarif.ts'
import { ofResults } from '../needs.ts'
import { folderUri, pathUri } from '../paths.ts'
import { createSarifRules, type SarifRules } from '../sarif-rules.ts'
import type { Run } from '../types.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const folderId = '%SRCROOT%'

/**
 * SARIF 2.1.0 with one run (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Results are written as they come; the
 * rules they name follow them, as the order of keys is free. Columns count UTF-16 code units.
 */
export default ofResults(run => {
  let first = true
  let failed = false
  const rules = createSarifRules(run)
  const notifications: unknown[] = []
  return {
    start: () =>
      `{"$schema":${toJson(schema)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits",` +
      `"originalUriBaseIds":${toJson({ [folderId]: { uri: folderUri(run.cwd) } })},"results":[`,
    file(result) {
      failed ||= result.messages.some(({ fatal }) => fatal)
      const written: string[] = []
      for (const each of resultsOf(result, rules, run)) {
        if (each.kind === 'notification') {
          notifications.push(each.value)
          continue
        }
        written.push(`${first ? '\n' : ',\n'}${toJson(each.value)}`)
        first = false
      }
      return written.join('')
    },
    end() {
      const invocation = { executionSuccessful: !failed, toolExecutionNotifications: notifications }
      return `\n],"invocations":[${toJson(invocation)}],"tool":${toJson(rules.tool())}}]}\n`
    },
  }
})

type Written =
  | { readonly kind: 'result'; readonly value: unknown }
  /** Something said of a file that no rule says: that it is ignored. */
  | { readonly kind: 'notification'; readonly value: unknown }

function resultsOf(
  { filePath, messages, suppressedMessages }: LintResult,
  rules: SarifRules,
  run: Run,
): Written[] {
  const artifactLocation = locationOf(filePath, run)
  const all: readonly (LintMessage | SuppressedLintMessage)[] = [...messages, ...suppressedMessages]
  const names = fingerprints(all)
  return all.map((message, index): Written => {
    const text = { text: escapeSarifText(message.message) }
    const locations = [{ physicalLocation: { artifactLocation, region: regionOf(message) } }]
    const level = message.severity === 2 ? 'error' : 'warning'
    const { ruleId, url } = message
    if (ruleId === null) return { kind: 'notification', value: { message: text, level, locations } }
    const related = (message.related ?? []).map((place, id) => ({
      id,
      message: { text: escapeSarifText(place.message) },
      physicalLocation: { artifactLocation, region: regionOf(place) },
    }))
    const value = {
      ruleId,
      ruleIndex: rules.indexOf({ ruleId, ...(url === undefined ? {} : { url }) }),
      level,
      message: text,
      locations,
      ...(related.length > 0 ? { relatedLocations: related } : {}),
      partialFingerprints: { 'claimlint/v1': names[index] },
      ...('suppressions' in message ? { suppressions: message.suppressions.map(suppressionOf) } : {}),
    }
    return { kind: 'result', value }
  })
}

/** What stands in the article is `inSource`; what a file beside it says, as a baseline does, is `external`. */
function suppressionOf({ kind, justification }: SuppressedLintMessage['suppressions'][number]): unknown {
  return {
    kind: kind === 'directive' ? 'inSource' : 'external',
    ...(justification === '' ? {} : { justification: escapeSarifText(justification) }),
  }
}

function regionOf({
  line,
  column,
  endLine,
  endColumn,
}: Omit<LintMessage, 'severity' | 'messageId' | 'ruleId'>): unknown {
  return {
    startLine: line,
    startColumn: column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  }
}

function locationOf(file: string, { cwd }: Run): unknown {
  const { uri, relative } = pathUri(cwd, file)
  return { uri, ...(relative ? { uriBaseId: folderId } : {}) }
}
