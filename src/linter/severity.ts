import type { RuleLevel, Severity, Weight } from './types.ts'

/** The severity of a finding: what config says, or under `auto` what its weight says; null leaves it out. */
export function severityOf(level: RuleLevel, weight: Weight, reportLow: boolean): Severity | null {
  if (level === 'off') return null
  if (weight === 'low' && !reportLow) return null
  if (level === 'error') return 2
  if (level === 'warn') return 1
  return weight === 'high' ? 2 : 1
}
