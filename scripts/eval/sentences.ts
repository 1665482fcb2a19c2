import type { LintMessage } from '../../src/linter/types.ts'
import { isClaim } from './checker.ts'
import type { Negative, Positive } from './load.ts'

/** How many of a set of sentences got a finding, and how many one of severity error. */
export type Tally = { hits: number; errors: number; of: number }

export type Alarm = { readonly sentence: Negative; readonly findings: readonly LintMessage[] }

export type SentenceFigures = {
  readonly positives: Tally
  readonly hard: Tally
  /** Hard ones that share the words of real claims. */
  readonly near: Tally
  readonly soft: Tally
  readonly byCategory: ReadonlyMap<string, Tally>
  /** Hard ones, by why they are careful. */
  readonly byReason: ReadonlyMap<string, Tally>
  /** For each rule: sentences with claims, and hard careful ones, in which it found something. */
  readonly byRule: ReadonlyMap<string, { right: number; wrong: number }>
  readonly misses: readonly Positive[]
  readonly alarms: readonly Alarm[]
}

/** The Markdown file a sentence is made into. */
export function sentenceFile(text: string): string {
  return `${text.replace(/\n+/g, ' ')}\n`
}

/** Counts sentences with a finding about a claim; each sentence is a file of its own. */
export function measureSentences(
  positives: readonly Positive[],
  negatives: readonly Negative[],
  check: (text: string, filePath: string) => readonly LintMessage[],
): SentenceFigures {
  const total = { positives: tally(), hard: tally(), near: tally(), soft: tally() }
  const byCategory = new Map<string, Tally>()
  const byReason = new Map<string, Tally>()
  const byRule = new Map<string, { right: number; wrong: number }>()
  const misses: Positive[] = []
  const alarms: Alarm[] = []
  const findingsIn = (sentence: Positive | Negative): readonly LintMessage[] =>
    check(sentenceFile(sentence.text), `${sentence.id}.md`).filter(isClaim)
  const countRules = (findings: readonly LintMessage[], side: 'right' | 'wrong'): void => {
    for (const id of new Set(findings.map(finding => finding.ruleId ?? ''))) {
      const counts = byRule.get(id) ?? { right: 0, wrong: 0 }
      counts[side] += 1
      byRule.set(id, counts)
    }
  }

  for (const sentence of positives) {
    const findings = findingsIn(sentence)
    count(total.positives, findings)
    count(entry(byCategory, sentence.category), findings)
    countRules(findings, 'right')
    if (findings.length === 0) misses.push(sentence)
  }
  for (const sentence of negatives) {
    const findings = findingsIn(sentence)
    if (sentence.tier === 'soft') count(total.soft, findings)
    if (sentence.tier !== 'hard') continue
    count(total.hard, findings)
    if (sentence.nearMiss) count(total.near, findings)
    count(entry(byReason, sentence.whyOk), findings)
    countRules(findings, 'wrong')
    if (findings.length > 0) alarms.push({ sentence, findings })
  }
  return { ...total, byCategory, byReason, byRule, misses, alarms }
}

function tally(): Tally {
  return { hits: 0, errors: 0, of: 0 }
}

function entry(map: Map<string, Tally>, key: string): Tally {
  const known = map.get(key) ?? tally()
  map.set(key, known)
  return known
}

function count(counts: Tally, findings: readonly LintMessage[]): void {
  counts.of += 1
  if (findings.length > 0) counts.hits += 1
  if (findings.some(finding => finding.severity === 2)) counts.errors += 1
}
