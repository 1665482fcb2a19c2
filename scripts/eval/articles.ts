import type { LintMessage } from '../../src/linter/types.ts'
import { isClaim } from './checker.ts'
import type { AnnotatedArticle, GoldSpan } from './load.ts'

/** A finding longer than this (UTF-16 code units) is an alarm, whatever it covers. */
const longest = 300
/** How far a marked span reaches beyond its ends. */
const margin = 20

export type RuleCounts = { must: number; found: number; rightRule: number; right: number; wrong: number }
export type ArticleMiss = { readonly article: string; readonly span: GoldSpan }
export type ArticleAlarm = {
  readonly article: string
  readonly finding: LintMessage
  readonly excerpt: string
}

export type ArticleFigures = {
  readonly must: number
  readonly found: number
  readonly rightRule: number
  readonly findings: number
  readonly right: number
  readonly words: number
  /** Words and findings of the articles in which nothing must be found. */
  readonly cleanWords: number
  readonly cleanFindings: number
  readonly articles: number
  /** `must`, `found`, `rightRule` by the rule of the span; `right`, `wrong` by the rule of the finding. */
  readonly byRule: ReadonlyMap<string, RuleCounts>
  readonly misses: readonly ArticleMiss[]
  readonly alarms: readonly ArticleAlarm[]
}

type Range = { readonly from: number; readonly to: number }
type MarkedSpan = GoldSpan & Range
type PlacedFinding = Range & { readonly finding: LintMessage; right: boolean; readonly serves: Range[] }

/**
 * Compares findings with marked spans. A finding is right when at least half of it lies on marked spans. A `must` span
 * is found when a right finding covers a quarter of it (10 characters are enough); one finding serves two spans only
 * where these touch. Throws an Error when a quote does not stand on its line.
 */
export function measureArticles(
  articles: readonly AnnotatedArticle[],
  check: (text: string, filePath: string) => readonly LintMessage[],
): ArticleFigures {
  const total = {
    must: 0,
    found: 0,
    rightRule: 0,
    findings: 0,
    right: 0,
    words: 0,
    cleanWords: 0,
    cleanFindings: 0,
  }
  const byRule = new Map<string, RuleCounts>()
  const misses: ArticleMiss[] = []
  const alarms: ArticleAlarm[] = []
  for (const { name, text, spans } of articles) {
    const starts = lineStarts(text)
    const marked = spans.map(span => placeSpan(span, name, text, starts))
    const placed = check(text, name)
      .filter(isClaim)
      .map(finding => placeFinding(finding, starts, marked))
    for (const { finding, right, from, to } of placed) {
      const counts = countsOf(byRule, finding.ruleId ?? '')
      total.findings += 1
      if (right) total.right += 1
      counts[right ? 'right' : 'wrong'] += 1
      if (!right) alarms.push({ article: name, finding, excerpt: excerpt(text, from, to) })
    }
    const musts = marked.filter(span => span.level === 'must')
    for (const span of musts) {
      const counts = countsOf(byRule, span.rule)
      total.must += 1
      counts.must += 1
      const hits = placed.filter(finding => servesSpan(finding, span))
      const first = hits[0]
      if (first === undefined) {
        misses.push({ article: name, span })
        continue
      }
      first.serves.push(span)
      total.found += 1
      counts.found += 1
      if (!hits.some(({ finding }) => isRuleOf(span, finding))) continue
      total.rightRule += 1
      counts.rightRule += 1
    }
    const words = wordCount(text)
    total.words += words
    if (musts.length > 0) continue
    total.cleanWords += words
    total.cleanFindings += placed.length
  }
  return { ...total, articles: articles.length, byRule, misses, alarms }
}

/** Words of a source text, markup included: what stands between white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).length
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeSpan(span: GoldSpan, name: string, text: string, starts: readonly number[]): MarkedSpan {
  const lineStart = starts[span.line - 1] ?? text.length
  const at = text.slice(lineStart, starts[span.line] ?? text.length).indexOf(span.quote)
  if (at < 0) throw new Error(`${name}:${span.line}: the quote "${span.quote}" is not on this line`)
  return { ...span, from: lineStart + at, to: lineStart + at + span.quote.length }
}

function placeFinding(
  finding: LintMessage,
  starts: readonly number[],
  marked: readonly MarkedSpan[],
): PlacedFinding {
  const offsetOf = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
  const from = offsetOf(finding.line, finding.column)
  const { endLine, endColumn } = finding
  const to = endLine !== undefined && endColumn !== undefined ? offsetOf(endLine, endColumn) : from + 1
  let covered = 0
  for (let at = from; at < to; at++) {
    if (marked.some(span => at >= span.from - margin && at < span.to + margin)) covered += 1
  }
  const right = to - from <= longest && covered * 2 >= to - from
  return { finding, from, to, right, serves: [] }
}

function servesSpan(finding: PlacedFinding, span: MarkedSpan): boolean {
  const shared = Math.min(finding.to, span.to) - Math.max(finding.from, span.from)
  return (
    finding.right &&
    shared * 4 >= Math.min(span.to - span.from, 40) &&
    finding.serves.every(other => other.from <= span.to + 3 && span.from <= other.to + 3)
  )
}

function isRuleOf(span: GoldSpan, { ruleId }: LintMessage): boolean {
  return ruleId !== null && (ruleId === span.rule || span.also.includes(ruleId))
}

function excerpt(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - 40), to + 40).replace(/\n/g, ' ')
}

function countsOf(byRule: Map<string, RuleCounts>, rule: string): RuleCounts {
  const counts = byRule.get(rule) ?? { must: 0, found: 0, rightRule: 0, right: 0, wrong: 0 }
  byRule.set(rule, counts)
  return counts
}
