import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../../rules/index.ts'
import { insertable } from '../linter/inserts.ts'
import type { RuleInfo } from '../report/types.ts'
import { packageRoot } from './package-root.ts'

/** What reports may tell of our own rules. A README is read when it is asked for. */
export function ruleInfo(id: string): RuleInfo | null {
  const rule = rules.find(({ meta }) => meta.id === id)
  if (!rule) return null
  const { description, law } = rule.meta
  return {
    description,
    law,
    url: null,
    hasFix: insertable.some(name => id === `required/${name}`),
    help: () => readHelp(id),
  }
}

function readHelp(id: string): string {
  try {
    return readFileSync(path.join(packageRoot(), 'rules', id, 'README.md'), 'utf8')
  } catch {
    // A package without its READMEs still reports.
    return ''
  }
}
