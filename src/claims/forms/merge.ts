import type { Candidate } from '../types.ts'

/** One claim a target: candidates that share a target and a matter become one, over all their words. */
export function merge(found: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = []
  for (const candidate of [...found].sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to)) {
    const twin = lastTwin(merged, candidate)
    const other = merged[twin]
    if (!other) {
      merged.push(candidate)
      continue
    }
    const stronger = candidate.effectStrength > other.effectStrength ? candidate : other
    const targets = candidate.targets.length > other.targets.length ? candidate.targets : other.targets
    merged[twin] = {
      ...stronger,
      targets,
      neutral: candidate.neutral && other.neutral,
      outcome: other.outcome === 'prevent' || candidate.outcome === 'prevent' ? 'prevent' : stronger.outcome,
      range: {
        from: Math.min(other.range.from, candidate.range.from),
        to: Math.max(other.range.to, candidate.range.to),
      },
    }
  }
  return merged
}

/** Sorted by start, a twin is among the last few. */
const lookBack = 12

function lastTwin(merged: readonly Candidate[], candidate: Candidate): number {
  for (let i = merged.length - 1; i >= Math.max(0, merged.length - lookBack); i--) {
    const other = merged[i]
    if (other && sharesTarget(other, candidate)) return i
  }
  return -1
}

function sharesTarget(a: Candidate, b: Candidate): boolean {
  return a.targets.some(one =>
    b.targets.some(two => one.range.from < two.range.to && two.range.from < one.range.to),
  )
}
