import { covers, overlap, patternsFor } from './patterns.ts'
import type { Directive, DirectiveSettings, Disable, Enable } from './types.ts'

/** What directives must know of a finding. */
export type Finding = {
  /** Its own rule, and those that found the same. */
  readonly rules: readonly [string, ...string[]]
  readonly severity: 1 | 2
  /** Where it starts in the source. */
  readonly at: number
  /** It is about the article, and is shown at a place that says little: short of the whole file, it must be named. */
  readonly whole: boolean
}

/** Why a directive did not silence a finding that it covers. */
export type Refusal = 'expired' | 'no-reason' | 'no-entry'

/** What came of one directive. */
export type Outcome = {
  /** Patterns that silenced a finding, or would have. */
  readonly used: Set<string>
  /** The first finding that it was refused, and why. */
  readonly refused: Map<Refusal, Finding>
}

export type Judge = {
  readonly settings: DirectiveSettings
  /** The day of the run, ISO. */
  readonly today: string
  /** The last day of each entry of the claim register; null: it does not end. */
  readonly entries: ReadonlyMap<string, string | null>
}

export type Applied<F extends Finding> = {
  readonly silenced: ReadonlyMap<F, Disable>
  readonly outcomes: ReadonlyMap<Directive, Outcome>
}

/** What holds at a place of the source. */
type Standing = {
  /** Directives by pattern; the last to begin is the last of its list. */
  readonly open: Map<string, Disable[]>
  /** Where the last region of each pattern begins, and where the last `claimlint-enable` stands. */
  readonly regions: Map<string, number>
  readonly enabled: Map<string, number>
  readonly outcomes: ReadonlyMap<Directive, Outcome>
}

/** More directives that are refused are not looked at for one finding. */
const lookBack = 50

/**
 * Decides which findings are silenced, each by the last directive that covers it and may. One sweep over findings and
 * directives in the order of the source; a directive covers what starts in its span.
 */
export function applyDirectives<F extends Finding>(
  findings: readonly F[],
  directives: readonly Directive[],
  judge: Judge,
): Applied<F> {
  const silenced = new Map<F, Disable>()
  const outcomes = new Map(directives.map(each => [each, { used: new Set<string>(), refused: new Map() }]))
  const standing: Standing = { open: new Map(), regions: new Map(), enabled: new Map(), outcomes }
  const events = directives.toSorted((one, other) => startOf(one) - startOf(other))
  let next = 0
  for (const finding of findings.toSorted((one, other) => one.at - other.at)) {
    for (let event = events[next]; event && startOf(event) <= finding.at; event = events[++next])
      enter(event, standing)
    if (finding.rules.some(rule => covers(judge.settings.noInlineDisable, rule))) continue
    const by = silencing(finding, standing, judge)
    if (by !== null) silenced.set(finding, by)
  }
  for (let event = events[next]; event; event = events[++next]) enter(event, standing)
  return { silenced, outcomes }
}

function startOf(directive: Directive): number {
  return directive.act === 'disable' ? directive.covers.start : directive.span.end
}

function enter(directive: Directive, { open, regions, enabled, outcomes }: Standing): void {
  for (const pattern of patternsOf(directive)) {
    if (directive.act === 'disable') {
      const stack = open.get(pattern)
      if (stack) stack.push(directive)
      else open.set(pattern, [directive])
      if (directive.reach === 'region') regions.set(pattern, directive.span.start)
    } else {
      const ends = [...regions].some(
        ([other, start]) => overlap(pattern, other) && start > lastEnabled(other, enabled),
      )
      if (ends) outcomes.get(directive)?.used.add(pattern)
      enabled.set(pattern, directive.span.start)
    }
  }
}

function lastEnabled(rule: string, enabled: ReadonlyMap<string, number>): number {
  return Math.max(...patternsFor(rule).map(pattern => enabled.get(pattern) ?? -1))
}

/** The directive that silences a finding, or null. Those that cover it and may not are told why. */
function silencing(finding: Finding, { open, enabled, outcomes }: Standing, judge: Judge): Disable | null {
  const [rule] = finding.rules
  const from = lastEnabled(rule, enabled)
  for (const pattern of patternsFor(rule)) {
    const stack = open.get(pattern) ?? []
    while ((stack.at(-1)?.covers.end ?? Number.POSITIVE_INFINITY) <= finding.at) stack.pop()
    for (let at = stack.length - 1; at >= Math.max(0, stack.length - lookBack); at -= 1) {
      const directive = stack[at]
      if (!directive || directive.covers.end <= finding.at) continue
      if (directive.reach === 'region' && directive.span.start < from) continue
      if (finding.whole && pattern === '*' && directive.reach !== 'file') continue
      const outcome = outcomes.get(directive)
      outcome?.used.add(pattern)
      const refusal = refusalOf(directive, finding, judge)
      if (refusal === null) return directive
      if (outcome && !outcome.refused.has(refusal)) outcome.refused.set(refusal, finding)
    }
  }
  return null
}

function refusalOf({ reason }: Disable, { rules, severity }: Finding, judge: Judge): Refusal | null {
  const { settings, today, entries } = judge
  const ends = reason.entry === null ? null : (entries.get(reason.entry) ?? null)
  if ([reason.until, ends].some(day => day !== null && day < today)) return 'expired'
  const guarded = rules.some(rule => covers(settings.requireRegisterId, rule))
  if (guarded && (reason.entry === null || !entries.has(reason.entry))) return 'no-entry'
  const asks = settings.requireReason === 'always' || (settings.requireReason === 'errors' && severity === 2)
  return asks && reason.text === '' ? 'no-reason' : null
}

/** What a directive names; one that names nothing means everything. */
export function patternsOf({ patterns }: Disable | Enable): readonly string[] {
  return patterns.length === 0 ? ['*'] : patterns.map(({ text }) => text)
}
