import type { LintMessage } from '../../src/linter/types.ts'
import { wordCount } from './articles.ts'
import { isClaim } from './checker.ts'
import type { Article } from './load.ts'

export type CarefulFigures = {
  readonly words: number
  readonly findings: number
  readonly errors: number
  readonly byRule: ReadonlyMap<string, number>
  readonly alarms: readonly { readonly article: string; readonly finding: LintMessage }[]
}

/** Counts findings about claims in whole articles: on careful ones each is a question, on promotional ones a catch. */
export function measureCareful(
  articles: readonly Article[],
  check: (text: string, filePath: string) => readonly LintMessage[],
): CarefulFigures {
  const alarms = articles.flatMap(({ name, text }) =>
    check(text, name)
      .filter(isClaim)
      .map(finding => ({ article: name, finding })),
  )
  const byRule = new Map<string, number>()
  for (const { finding } of alarms)
    byRule.set(finding.ruleId ?? '', (byRule.get(finding.ruleId ?? '') ?? 0) + 1)
  return {
    words: articles.reduce((sum, { text }) => sum + wordCount(text), 0),
    findings: alarms.length,
    errors: alarms.filter(({ finding }) => finding.severity === 2).length,
    byRule,
    alarms,
  }
}
