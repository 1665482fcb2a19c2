import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../rules/index.ts'
import type { RuleMeta } from '../src/linter/rule.ts'
import { withOptionTables } from './cli-page.ts'
import { severityPage } from './severity-page.ts'

const begin = '<!-- rules: made by `npm run generate`, do not edit -->'
const end = '<!-- /rules -->'

/** What each group of rules looks at, in the order of the table. */
const groups: Readonly<Record<string, string>> = {
  claim: 'What the article says a product does to the body',
  safety: 'How safe it says the product is',
  promise: 'What it promises',
  medicine: 'What it says about medicines and doctors',
  evidence: 'What it offers as proof',
  legal: 'What it says about the law',
  required: 'What it owes its reader',
  document: 'The file itself',
}

/** The README's table of rules, from their metadata. Throws for a rule of a group it does not know. */
export function rulesTable(metas: readonly RuleMeta[]): string {
  const stray = metas.find(({ id }) => groups[groupOf(id)] === undefined)
  if (stray) throw new Error(`scripts/generate-docs.ts has no heading for the group of ${stray.id}`)
  const sections = Object.entries(groups).flatMap(([group, heading]) => {
    const members = metas.filter(({ id }) => groupOf(id) === group)
    if (members.length === 0) return []
    const rows = members
      .toSorted((left, right) => left.id.localeCompare(right.id))
      .map(meta => `| [${meta.id}](rules/${meta.id}/README.md) | ${cell(meta)} |`)
    return [`| ${heading} | |`, '| --- | --- |', ...rows, '']
  })
  return sections.join('\n').trimEnd()
}

function groupOf(id: string): string {
  return id.split('/')[0] ?? ''
}

function cell({ description, defaultLevel }: RuleMeta): string {
  const text = description.replaceAll('|', '\\|')
  return defaultLevel === 'off' ? `${text} (off unless switched on)` : text
}

/** The text of a README with its table of rules renewed. Throws where the two comments are missing. */
export function withRulesTable(readme: string, metas: readonly RuleMeta[]): string {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from === -1 || to < from) throw new Error(`README.md lacks \`${begin}\` … \`${end}\``)
  return `${readme.slice(0, from)}${begin}\n\n${rulesTable(metas)}\n\n${readme.slice(to)}`
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const file = path.join(process.cwd(), 'README.md')
  const metas = rules.map(rule => rule.meta)
  writeFileSync(file, withRulesTable(readFileSync(file, 'utf8'), metas))
  writeFileSync(path.join(process.cwd(), 'docs/severity.md'), severityPage(metas))
  const cli = path.join(process.cwd(), 'docs/cli.md')
  writeFileSync(cli, withOptionTables(readFileSync(cli, 'utf8')))
}
