/** The patterns that hold for a rule, the most specific first: itself, its group, everything. */
export function patternsFor(rule: string): readonly string[] {
  return [rule, `${groupOf(rule)}/*`, '*']
}

/** Whether one of the patterns holds for the rule. */
export function covers(patterns: readonly string[], rule: string): boolean {
  return patternsFor(rule).some(pattern => patterns.includes(pattern))
}

/** Whether there is a rule for which both patterns hold. */
export function overlap(one: string, other: string): boolean {
  if (one === '*' || other === '*' || one === other) return true
  return groupOf(one) === groupOf(other) && (one.endsWith('/*') || other.endsWith('/*'))
}

/** Whether a pattern holds for any rule there is. */
export function isKnown(pattern: string, rules: readonly string[]): boolean {
  if (pattern === '*') return true
  return pattern.endsWith('/*')
    ? rules.some(rule => groupOf(rule) === groupOf(pattern))
    : rules.includes(pattern)
}

function groupOf(pattern: string): string {
  const slash = pattern.indexOf('/')
  return slash === -1 ? pattern : pattern.slice(0, slash)
}
