import { isRecord } from '../config/validate/values.ts'
import type { LintResult } from '../linter/types.ts'

/** Results that an earlier run wrote with `json`, `json-with-metadata` or `jsonl`; null where the text is none of these. */
export function readSavedResults(text: string): LintResult[] | null {
  const whole = parsed(text)
  const list = isRecord(whole) && Array.isArray(whole['results']) ? whole['results'] : whole
  const values = Array.isArray(list)
    ? list
    : text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(parsed)
  const results: LintResult[] = []
  for (const value of values) {
    if (!isResult(value)) return null
    results.push(value)
  }
  return results
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const counts = [
  'errorCount',
  'fatalErrorCount',
  'warningCount',
  'fixableErrorCount',
  'fixableWarningCount',
] as const

function isResult(value: unknown): value is LintResult {
  return (
    isRecord(value) &&
    typeof value['filePath'] === 'string' &&
    Array.isArray(value['messages']) &&
    value['messages'].every(isMessage) &&
    Array.isArray(value['suppressedMessages']) &&
    value['suppressedMessages'].every(isMessage) &&
    counts.every(count => typeof value[count] === 'number')
  )
}

function isMessage(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value['ruleId'] === null || typeof value['ruleId'] === 'string') &&
    (value['severity'] === 1 || value['severity'] === 2) &&
    typeof value['message'] === 'string' &&
    typeof value['line'] === 'number' &&
    typeof value['column'] === 'number'
  )
}
