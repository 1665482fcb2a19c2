import type { Passage } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'
import type { Severity, Weight } from './types.ts'

/** What one-fact asks of a finding: who found it, on which words, and how grave it is. */
export type Candidate = {
  readonly id: string
  readonly passage: Passage
  readonly range: TokenRange
  readonly severity: Severity
  readonly weight: Weight
}

/** A finding that is reported, and the rules (sorted, each once) that found the same fact. */
export type Fact<Found> = { readonly finding: Found; readonly also: readonly string[] }

/** Findings of one rule never overlap, so what overlaps a finding is among the last few. */
const lookBack = 16

/**
 * Of findings on the same words, leaves the most specific one: the graver, then by what its rule looks at, then the longer.
 * Words are the same when one range contains the other, or both share most of the shorter one. A finding that spans
 * several separate ones says something of its own: all of them stay. Linear but for a sort; the result is in the order
 * of the text.
 */
export function oneFact<Found extends Candidate>(findings: readonly Found[]): Fact<Found>[] {
  const kept: { finding: Found; others: Found[] }[] = []
  for (const finding of findings.toSorted(inOrder)) {
    const rival = lastRival(kept, finding)
    if (!rival) kept.push({ finding, others: [] })
    else if (outranks(finding, rival.finding)) {
      rival.others.push(rival.finding)
      rival.finding = finding
    } else rival.others.push(finding)
  }
  return kept.flatMap(({ finding, others }) => {
    // What contains separate findings is a fact of its own, and so are they; so is what a loser alone held together.
    const inside = others.filter(other => holds(finding.range, other.range))
    const parted = areApart(inside)
    const free = others.filter(other => (parted && inside.includes(other)) || !shareWords(finding, other))
    const same = others.filter(other => !free.includes(other))
    return [{ finding, also: rulesOf(finding, same) }, ...(free.length > 0 ? oneFact(free) : [])]
  })
}

function lastRival<Found extends Candidate>(
  kept: readonly { finding: Found; others: Found[] }[],
  finding: Found,
): { finding: Found; others: Found[] } | null {
  for (let i = kept.length - 1; i >= Math.max(0, kept.length - lookBack); i--) {
    const other = kept[i]
    if (other && other.finding.passage !== finding.passage) return null
    if (other && isSame(other.finding, finding)) return other
  }
  return null
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.passage === b.passage && a.id !== b.id && shareWords(a, b)
}

function shareWords(a: Candidate, b: Candidate): boolean {
  const shared = Math.min(a.range.to, b.range.to) - Math.max(a.range.from, b.range.from)
  return shared * 2 > Math.min(length(a), length(b))
}

function holds(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Whether two of the findings share no word. They are in the order of the text. */
function areApart(findings: readonly Candidate[]): boolean {
  const first = findings.reduce((least, { range }) => Math.min(least, range.to), Number.POSITIVE_INFINITY)
  return findings.some(({ range }) => range.from >= first)
}

/** What rules look at, the most specific first; a team's own rules say what it wants to hear. */
const groups = ['house', 'claim', 'safety', 'medicine', 'legal', 'promise', 'evidence']
const heaviness: Readonly<Record<Weight, number>> = { high: 2, medium: 1, low: 0 }

function outranks(a: Candidate, b: Candidate): boolean {
  // Severity first: config may raise a rule, and an error must not hide behind a warning.
  const order =
    b.severity - a.severity ||
    heaviness[b.weight] - heaviness[a.weight] ||
    groupOf(a) - groupOf(b) ||
    length(b) - length(a) ||
    (a.id < b.id ? -1 : 1)
  return order < 0
}

function groupOf({ id }: Candidate): number {
  const group = groups.indexOf(id.slice(0, id.indexOf('/')))
  return group === -1 ? groups.length : group
}

function inOrder(a: Candidate, b: Candidate): number {
  return (
    a.passage.block.index - b.passage.block.index || a.range.from - b.range.from || b.range.to - a.range.to
  )
}

function length({ range }: Candidate): number {
  return range.to - range.from
}

function rulesOf(finding: Candidate, others: readonly Candidate[]): string[] {
  return [...new Set(others.map(({ id }) => id))].filter(id => id !== finding.id).sort()
}
