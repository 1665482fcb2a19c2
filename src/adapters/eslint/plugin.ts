import type { RuleCatalogue } from '../../config/rule-catalogue.ts'
import { baseWeights } from '../../linter/base-weights.ts'
import type { Linter } from '../../linter/lint-text.ts'
import type { RuleMeta } from '../../linter/rule.ts'
import type { ResolvedConfig } from '../../linter/types.ts'
import { eslintRule, type RuleFacts } from './rule.ts'
import { createRuns } from './run.ts'
import type { EslintRule, EslintSeverity } from './types.ts'

export type EslintPlugin = {
  readonly meta: { readonly name: 'claimlint'; readonly version: string; readonly namespace: 'claimlint' }
  readonly rules: Record<string, EslintRule>
  readonly configs: { readonly recommended: EslintConfig[] }
}

/** A config object of ESLint. */
export type EslintConfig = {
  readonly name: string
  readonly plugins: Record<string, EslintPlugin>
  readonly rules: Record<string, EslintSeverity>
}

export type PluginOptions = {
  readonly version: string
  readonly metas: readonly RuleMeta[]
  /** Its rules become ESLint's, with their levels in `recommended`; the rest holds for every file. */
  readonly config: ResolvedConfig
  readonly linterOf: (today: string) => Linter
  readonly today: () => string
}

/** What is reported of the file itself, whatever the rules say. */
const problems: readonly RuleFacts[] = [
  {
    id: 'document/parse-error',
    description: 'Reports what cannot be read as Markdown or as front matter.',
    recommended: true,
    options: {},
  },
  {
    id: 'document/directive',
    description: 'Reports directives (claimlint-disable) that are wrong, expired or silence nothing.',
    recommended: true,
    options: {},
  },
  {
    id: 'document/too-complex',
    description: 'Reports a file that is nested too deeply, or is too long, to be read.',
    recommended: true,
    options: {},
  },
]

/** Makes the plugin: an ESLint rule for each rule of the configuration. */
export function createPlugin({ version, metas, config, linterOf, today }: PluginOptions): EslintPlugin {
  const facts = [...Object.keys(config.rules).map(id => factsOf(id, metas, config)), ...problems]
  const catalogue: RuleCatalogue = metas
  const runs = createRuns({ config, catalogue, linterOf, today })
  const recommended: EslintConfig[] = []
  const plugin: EslintPlugin = {
    meta: { name: 'claimlint', version, namespace: 'claimlint' },
    rules: Object.fromEntries(facts.map(rule => [rule.id, eslintRule(rule, runs)])),
    configs: { recommended },
  }
  recommended.push({
    name: 'claimlint/recommended',
    plugins: { claimlint: plugin },
    rules: Object.fromEntries(facts.map(({ id }) => [`claimlint/${id}`, severityIn(id, metas, config)])),
  })
  return plugin
}

function factsOf(id: string, metas: readonly RuleMeta[], { rules }: ResolvedConfig): RuleFacts {
  const meta = metas.find(each => each.id === id)
  return {
    id,
    description: meta?.description ?? 'A rule of a house pack or a plugin.',
    recommended: rules[id]?.level !== 'off',
    options: meta?.options ?? {},
  }
}

/** ESLint knows one severity a rule: under `auto` that of its gravest finding. */
function severityIn(id: string, metas: readonly RuleMeta[], { rules }: ResolvedConfig): EslintSeverity {
  const level = rules[id]?.level
  if (level === undefined) return 'error'
  if (level !== 'auto') return level
  const weights = Object.values(metas.find(meta => meta.id === id)?.weights ?? {})
  return baseWeights[id] === 'high' || weights.includes('high') ? 'error' : 'warn'
}
