import { readFileSync } from 'node:fs'
import { rules } from '../../rules/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { loadLexicon } from '../../src/language/lexicon.ts'
import type { Tables } from '../../src/language/types.ts'
import { createLinter } from '../../src/linter/lint-text.ts'
import type { LintMessage, Profile, ResolvedConfig } from '../../src/linter/types.ts'
import { tablesFile } from './build-tables.ts'

export const tables: Tables = JSON.parse(readFileSync(tablesFile, 'utf8'))

/** Our own tables, ready for matching. */
export const lexicon = loadLexicon(tables)
export const linter = createLinter({ parse: parseRemark, lexicon, rules, today: '2026-11-22' })

/** The `recommended` preset for a profile. */
export function recommended(profile: Profile = 'publisher', reportLow = false): ResolvedConfig {
  return {
    profile,
    jurisdictions: [],
    rules: Object.fromEntries(
      rules.map(rule => [rule.meta.id, { level: rule.meta.defaultLevel, options: {} }]),
    ),
    reportLow,
  }
}

/** Lints a text as Markdown. */
export function lint(source: string, profile: Profile = 'publisher'): LintMessage[] {
  return linter.lintText(source, { filePath: 'article.md', config: recommended(profile) }).messages
}

/** The exact source text a message points at. */
export function pointedAt(source: string, message: LintMessage): string {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const at = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
  return source.slice(
    at(message.line, message.column),
    at(message.endLine ?? message.line, message.endColumn ?? message.column),
  )
}
