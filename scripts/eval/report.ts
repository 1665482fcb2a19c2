import type { LintMessage } from '../../src/linter/types.ts'
import { type ArticleFigures, measureArticles } from './articles.ts'
import { type CarefulFigures, measureCareful } from './careful.ts'
import { type Checker, type Setting, wordsOf } from './checker.ts'
import { measureHarm } from './harm.ts'
import type { Corpus } from './load.ts'
import type { EvalOptions } from './options.ts'
import {
  articleLine,
  carefulLine,
  confusionTable,
  harmLine,
  requirementLine,
  sentenceLine,
  table,
  tallyTable,
} from './print.ts'
import { measureRequirements, type RequirementFigures } from './requirements.ts'
import { measureSentences, type SentenceFigures, sentenceFile } from './sentences.ts'

export type ReportOptions = Pick<EvalOptions, 'profile' | 'misses' | 'alarms' | 'rule'>

/** Measures one checker on all a corpus holds; gives lines to print. */
export function report(corpus: Corpus, checker: Checker, options: ReportOptions): readonly string[] {
  const setting: Setting = { profile: options.profile, jurisdictions: [] }
  const check = (text: string, filePath: string): readonly LintMessage[] =>
    checker.check(text, filePath, setting)
  const explain = (text: string): readonly string[] => checker.explain(sentenceFile(text), 'text.md', setting)
  const { positives, negatives, annotated, good, bad, requirements, required, harm } = corpus
  const lines = [`== ${checker.name} on ${corpus.folder}`]
  if (positives.length + negatives.length > 0) {
    const figures = measureSentences(positives, negatives, check)
    lines.push('', '-- sentences', ...aboutSentences(figures, options, explain))
    lines.push(sentenceLine(corpus.folder, options.profile, figures))
  }
  if (annotated.length > 0) {
    const figures = measureArticles(annotated, check)
    lines.push('', '-- annotated articles', ...aboutArticles(figures, options))
    lines.push(articleLine(options.profile, figures))
  }
  if (good.length > 0 && bad.length > 0) {
    const figures = { good: measureCareful(good, check), bad: measureCareful(bad, check) }
    lines.push('', '-- whole articles', ...aboutCareful(figures.good, figures.bad, options))
    lines.push(carefulLine(options.profile, figures.good, figures.bad))
  }
  if (requirements.length > 0) {
    const figures = measureRequirements(requirements, checker.check)
    lines.push('', '-- requirements', ...aboutRequirements(figures, options))
    lines.push(...figures.map(requirementLine))
  }
  if (required.length > 0) {
    const figures = measureRequirements(required, checker.check)
    lines.push('', '-- requirements, short articles', ...aboutRequirements(figures, options))
    lines.push(...figures.map(requirementLine))
  }
  if (harm.length > 0) {
    const figures = measureHarm(harm, check)
    lines.push('', '-- harm', ...aboutSentences(figures, options, explain))
    lines.push(harmLine(options.profile, figures))
  }
  return lines
}

function aboutSentences(
  figures: SentenceFigures,
  { misses, alarms, rule }: ReportOptions,
  explain: (text: string) => readonly string[],
): readonly string[] {
  const byRule = [...figures.byRule].filter(([id]) => rule === null || id === rule)
  const wrong = figures.alarms.filter(({ findings }) => rule === null || findings.some(isOf(rule)))
  return [
    ...(rule === null
      ? [
          tallyTable('category', figures.byCategory),
          tallyTable('alarms where careful because', alarming(figures)),
        ]
      : []),
    table(
      ['rule', 'in claims', 'in careful'],
      byRule.sort(byName).map(([id, counts]) => [id, counts.right, counts.wrong]),
    ),
    // Which rule a missed sentence belongs to nobody has marked.
    ...(rule === null ? figures.misses.slice(0, misses) : []).flatMap(({ id, category, text }) => [
      `MISS  ${id} ${category} | ${text.slice(0, 300)}`,
      ...explain(text).map(line => `      ${line}`),
    ]),
    ...wrong
      .slice(0, alarms)
      .flatMap(({ sentence, findings }) => [
        `ALARM ${sentence.id} ${sentence.whyOk} | ${sentence.text.slice(0, 300)}`,
        ...findings.map(finding => `        ${finding.ruleId} "${wordsOf(finding)}"`),
      ]),
  ]
}

function alarming({ byReason }: SentenceFigures): SentenceFigures['byReason'] {
  return new Map([...byReason].filter(([, { hits }]) => hits > 0))
}

function aboutArticles(figures: ArticleFigures, { misses, alarms, rule }: ReportOptions): readonly string[] {
  const byRule = [...figures.byRule].filter(([id]) => rule === null || id === rule)
  const missed = figures.misses.filter(({ span }) => rule === null || span.rule === rule)
  const wrong = figures.alarms.filter(({ finding }) => rule === null || finding.ruleId === rule)
  return [
    table(
      ['rule', 'must', 'found', 'right rule', 'findings right', 'wrong'],
      byRule
        .sort(byName)
        .map(([id, { must, found, rightRule, right, wrong }]) => [id, must, found, rightRule, right, wrong]),
    ),
    ...missed
      .slice(0, misses)
      .map(({ article, span }) => `MISS  ${article}:${span.line} ${span.rule} | ${span.quote}`),
    ...wrong
      .slice(0, alarms)
      .map(
        ({ article, finding, excerpt }) =>
          `ALARM ${placeOf(article, finding)} ${finding.ruleId} "${wordsOf(finding)}" | ${excerpt.slice(0, 220)}`,
      ),
  ]
}

function aboutCareful(
  good: CarefulFigures,
  bad: CarefulFigures,
  { alarms, rule }: ReportOptions,
): readonly string[] {
  const ids = [...new Set([...good.byRule.keys(), ...bad.byRule.keys()])].sort()
  const wrong = good.alarms.filter(({ finding }) => rule === null || finding.ruleId === rule)
  return [
    table(
      ['rule', 'in good', 'in bad'],
      ids
        .filter(id => rule === null || id === rule)
        .map(id => [id, good.byRule.get(id) ?? 0, bad.byRule.get(id) ?? 0]),
    ),
    ...wrong
      .slice(0, alarms)
      .map(
        ({ article, finding }) =>
          `GOOD  ${placeOf(article, finding)} ${finding.ruleId} "${wordsOf(finding)}"`,
      ),
  ]
}

function aboutRequirements(
  figures: readonly RequirementFigures[],
  { misses, alarms, rule }: ReportOptions,
): readonly string[] {
  const most = Math.max(misses, alarms)
  return figures
    .filter(({ requirement }) => rule === null || rule === `required/${requirement}`)
    .flatMap(one => [
      confusionTable(one),
      ...one.wrong
        .slice(0, most)
        .map(({ article, wanted, got }) => `  WRONG ${one.requirement} ${article}: ${wanted}, got ${got}`),
    ])
}

function placeOf(article: string, { line, column }: LintMessage): string {
  return `${article}:${line}:${column}`
}

function isOf(rule: string): (finding: LintMessage) => boolean {
  return ({ ruleId }) => ruleId === rule
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a.localeCompare(b)
}
