import tables from 'claimlint:tables'
import {
  createLinter,
  type LintMessage,
  loadLexicon,
  parseRemark,
  presetFor,
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
  const preset = presetFor(strict ? 'strict' : 'recommended', catalogue)
  const config = resolveConfig([preset, { profile, jurisdictions, rules: [] }], catalogue)
  return linter.lintText(text, { filePath: 'article.md', config }).messages
}
