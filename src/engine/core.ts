import { readFileSync } from 'node:fs'
import { rules } from '../../rules/index.ts'
import { parseRemark } from '../document/parse-remark.ts'
import { loadLexicon } from '../language/lexicon.ts'
import type { Tables } from '../language/types.ts'
import { createLinter, type Linter } from '../linter/lint-text.ts'

/**
 * The linter with our own tables, read from the file that the build made (`dist/tables.json`). Dated facts and notes are
 * judged by `today`, an ISO day.
 */
export function loadLinter(today: string): Linter {
  const file = new URL('../../tables.json', import.meta.url)
  const tables: Tables = JSON.parse(readFileSync(file, 'utf8'))
  return createLinter({ parse: parseRemark, lexicon: loadLexicon(tables), rules, today })
}
