import tables from 'claimlint:tables'
import {
  createLinter,
  type LintMessage,
  loadLexicon,
  parseRemark,
  resolveConfig,
  rules,
} from '../../src/core.ts'
import type { Settings } from './settings.ts'

const catalogue = rules.map(({ meta }) => meta)
const linter = createLinter({
  parse: parseRemark,
  lexicon: loadLexicon(tables),
  rules,
  today: new Date().toISOString().slice(0, 10),
})

/** Findings in an article. */
export function lint(text: string, { profile, jurisdictions, strict }: Settings): readonly LintMessage[] {
  const layer = { profile, jurisdictions, rules: [] }
  const config = resolveConfig(null, [], layer, catalogue)
  return linter.lintText(text, { filePath: 'article.md', config: { ...config, reportLow: strict } }).messages
}
