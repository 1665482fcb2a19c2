import { createHash } from 'node:crypto'
import type { LintMessage } from '../linter/types.ts'

/** Names for the findings of a run that are the same in the next run, and never the same for two findings. */
export function fingerprintsOf(file: string, messages: readonly LintMessage[]): string[] {
  const met = new Map<string, number>()
  return messages.map(({ ruleId, message }) => {
    const name = JSON.stringify([file, ruleId, message])
    const number = (met.get(name) ?? 0) + 1
    met.set(name, number)
    return createHash('sha256').update(`${name}${number}`).digest('hex').slice(0, 32)
  })
}
