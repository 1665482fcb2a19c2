/**
 * The candidate a misspelt word most likely meant, or null when none is near.
 * A third of the word may be wrong; a neighbouring pair swapped counts as one mistake.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  const withoutGroup = candidates.find(candidate => candidate.endsWith(`/${wanted}`))
  if (withoutGroup !== undefined) return withoutGroup

  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** ` Did you mean "x"?`, or '' when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const candidate = closest(word, candidates)
  return candidate === null ? '' : ` Did you mean "${candidate}"?`
}

/** Optimal string alignment distance: inserts, deletes, replacements and swaps of neighbours. */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const current = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      if (swapped) distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1)
      current.push(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.length] ?? 0
}
