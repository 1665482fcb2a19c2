import type { Match } from './rule.ts'

/** Of matches of one rule that overlap in a passage, keeps the longest; ties go to the first. */
export function oneEach(matches: Iterable<Match>): Match[] {
  const kept: Match[] = []
  for (const match of matches) {
    const rival = kept.findIndex(other => overlap(other, match))
    const other = kept[rival]
    if (!other) kept.push(match)
    else if (length(match) > length(other)) kept[rival] = match
  }
  return kept
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
