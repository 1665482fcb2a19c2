import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { rules } from '../../rules/index.ts'
import { readRegister } from '../../src/config/register.ts'
import { readConfigText } from '../../src/config/source.ts'
import type { Rule } from '../../src/linter/rule.ts'
import type { Jurisdiction, LintMessage, Profile, ResolvedConfig } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'
import { type Readme, readReadme } from './read-readme.ts'

export const root = path.join(import.meta.dirname, '../..')

export type DocumentedRule = { readonly id: string; readonly rule: Rule; readonly readme: Readme }

/** Every rule with its README; an empty one where the file is missing. */
export const documentedRules: readonly DocumentedRule[] = rules.map(rule => {
  const file = path.join(root, 'rules', rule.meta.id, 'README.md')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return { id: rule.meta.id, rule, readme: readReadme(text) }
})

const laws: Readonly<Record<string, { readonly jurisdiction: Jurisdiction }>> = parse(
  readFileSync(path.join(root, 'rules/law.yml'), 'utf8'),
)

/** The claim register that the README of its rule shows. */
const shownRegister = /```yaml\n([\s\S]*?)```/.exec(
  readFileSync(path.join(root, 'rules/document/register/README.md'), 'utf8'),
)
const { register, problems } = readRegister(readConfigText('claims.yml', shownRegister?.[1] ?? ''))
if (problems.length > 0) throw new Error(`rules/document/register: ${problems[0]?.message}`)

/** Where the examples of a rule are judged: in the jurisdictions of its laws for what a law asks for, else nowhere. */
export function jurisdictionsOf({ meta }: Rule): readonly Jurisdiction[] {
  if (meta.id === 'document/register') return ['us']
  if (!meta.id.startsWith('required/')) return []
  return [...new Set(meta.law.flatMap(key => laws[key]?.jurisdiction ?? []))]
}

/** Lints a text with every rule on; findings of low weight are included unless `reportLow` is false. */
export function lintWithAll(
  text: string,
  profile: Profile,
  jurisdictions: readonly Jurisdiction[] = [],
  reportLow = true,
): LintMessage[] {
  const config = { ...everything(profile), jurisdictions, reportLow }
  return linter.lintText(text, { filePath: 'article.md', config }).messages
}

function everything(profile: Profile): ResolvedConfig {
  const config = recommended(profile, true)
  const on = rules.map(rule => [rule.meta.id, { level: 'auto', options: {} }] as const)
  return { ...config, rules: Object.fromEntries(on), register }
}

/** Lints a text with one rule on: what it finds where another rule reports the same words. */
export function lintWithOne(
  id: string,
  text: string,
  profile: Profile,
  jurisdictions: readonly Jurisdiction[] = [],
): LintMessage[] {
  const config = {
    ...recommended(profile, true),
    jurisdictions,
    register,
    rules: { [id]: { level: 'auto', options: {} } },
  } as const
  return linter.lintText(text, { filePath: 'article.md', config }).messages
}
