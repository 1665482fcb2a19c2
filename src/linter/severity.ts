import type { RuleSetting, Severity, SeverityWord, Weight } from './types.ts'

const numbers: Readonly<Record<SeverityWord, Severity | null>> = { off: null, warn: 1, error: 2 }

/**
 * The severity of a finding; null leaves it out. What the rule's own `severity` says of this weight goes first, then its
 * level, and under `auto` the weight. Findings of weight low wait for `reportLow`, unless `severity` names them.
 */
export function severityOf(
  { level, severity }: Pick<RuleSetting, 'level' | 'severity'>,
  weight: Weight,
  reportLow: boolean,
): Severity | null {
  if (level === 'off') return null
  const own = typeof severity === 'object' ? severity[weight] : undefined
  if (own !== undefined) return numbers[own]
  if (weight === 'low' && !reportLow) return null
  if (typeof severity === 'string') return numbers[severity]
  if (level === 'error') return 2
  if (level === 'warn') return 1
  return weight === 'high' ? 2 : 1
}
