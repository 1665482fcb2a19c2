import type { Match } from './rule.ts'

/** Of matches of one rule that overlap in a passage, keeps the longest; ties go to the first. */
export function oneEach(matches: Iterable<Match>): Match[] {
  const kept: Match[] = []
  for (const match of matches) {
    const rival = lastRival(kept, match)
    const other = kept[rival]
    if (!other) kept.push(match)
    else if (length(match) > length(other)) kept[rival] = match
  }
  return kept
}

/** Matches come in document order: what overlaps one is among the last few. */
const lookBack = 16

function lastRival(kept: readonly Match[], match: Match): number {
  for (let i = kept.length - 1; i >= Math.max(0, kept.length - lookBack); i--) {
    const other = kept[i]
    if (other && overlap(other, match)) return i
  }
  return -1
}

function overlap(a: Match, b: Match): boolean {
  if ('span' in a.place || 'span' in b.place) return false
  return (
    a.place.passage === b.place.passage &&
    a.place.range.from < b.place.range.to &&
    b.place.range.from < a.place.range.to
  )
}

function length(match: Match): number {
  return 'span' in match.place ? 0 : match.place.range.to - match.place.range.from
}
