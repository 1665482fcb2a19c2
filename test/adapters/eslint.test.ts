import { readFileSync } from 'node:fs'
import path from 'node:path'
import markdown from '@eslint/markdown'
import { ESLint, type Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { createPlugin, type EslintPlugin } from '../../src/adapters/eslint/plugin.ts'
import { presetFor } from '../../src/config/presets.ts'
import { resolveConfig } from '../../src/config/resolve.ts'
import type { ResolvedConfig } from '../../src/linter/types.ts'
import { core } from '../support/core.ts'
import { lint, recommended } from '../support/linter.ts'

const root = path.join(import.meta.dirname, '../..')
const metas = rules.map(({ meta }) => meta)
const days: string[] = []
const linters = new Map<string, ReturnType<typeof core.loadLinter>>()

function pluginWith(config: ResolvedConfig): EslintPlugin {
  return createPlugin({
    version: '0.0.0',
    metas,
    config,
    today: () => '2026-11-22',
    linterOf(today) {
      days.push(today)
      const linter = linters.get(today) ?? core.loadLinter(today)
      linters.set(today, linter)
      return linter
    },
  })
}

const plugin = pluginWith(resolveConfig([presetFor('recommended', metas)], metas))
const language = { files: ['**/*.md'], plugins: { markdown }, language: 'markdown/gfm' }

/** Runs the real ESLint over a text, with the recommended config and what is laid over it. */
async function run(
  text: string,
  over: Linter.Config = {},
  options: ESLint.Options = {},
): Promise<ESLint.LintResult> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [language, ...plugin.configs.recommended, over].map(config => ({
      files: ['**/*.md'],
      ...config,
    })),
    ...options,
  })
  const [result] = await eslint.lintText(text, { filePath: 'article.md' })
  if (result === undefined) throw new Error('ESLint gave no result')
  return result
}

const kratom = readFileSync(path.join(root, 'fixtures/articles/kratom.md'), 'utf8')

describe('the ESLint plugin', () => {
  it('reports what claimlint reports, in the same places', async () => {
    const { messages } = await run(kratom)
    const places = (
      each: {
        ruleId: string | null
        line: number
        column: number
        endLine?: number | undefined
        endColumn?: number | undefined
      },
      prefix = '',
    ) => `${each.line}:${each.column}-${each.endLine}:${each.endColumn} ${each.ruleId?.replace(prefix, '')}`
    const here = messages.map(message => places(message, 'claimlint/'))
    expect(here.length).toBeGreaterThan(20)
    expect(here.toSorted()).toEqual(
      lint(kratom)
        .map(message => places(message))
        .toSorted(),
    )
  })

  it('takes severities from the ESLint config', async () => {
    const text = 'Elderberry tea boosts your immunity.\n'
    const rule = 'claimlint/claim/immunity'
    const severityUnder = async (level: Linter.RuleSeverity): Promise<unknown> =>
      (await run(text, { rules: { [rule]: level } })).messages.find(({ ruleId }) => ruleId === rule)?.severity
    expect(await severityUnder('error')).toBe(2)
    expect(await severityUnder('warn')).toBe(1)
    expect(await severityUnder('off')).toBeUndefined()
  })

  it('lints a file once for all its rules', async () => {
    days.length = 0
    await run(kratom)
    expect(days).toEqual(['2026-11-22'])
  })

  it('lets no finding hide behind a more specific rule that is off', async () => {
    const text = 'Kratom is a proven cure for cancer.\n'
    const ids = async (rules: Linter.RulesRecord): Promise<(string | null)[]> =>
      (await run(text, { rules })).messages.map(({ ruleId }) => ruleId)
    expect(await ids({})).toContain('claimlint/claim/cancer')
    expect(await ids({ 'claimlint/claim/cancer': 'off' })).not.toContain('claimlint/claim/cancer')
  })

  it('offers suggestions that ESLint can carry out', async () => {
    const text = 'Some sage.\n\nElderberry tea boosts your immunity. It tastes of berries.\n'
    const { messages } = await run(text)
    const [suggestion] = messages.flatMap(message => message.suggestions ?? [])
    expect(suggestion).toMatchObject({ desc: 'Remove this sentence.' })
    const range = suggestion?.fix.range ?? [0, 0]
    expect(text.slice(0, range[0]) + suggestion?.fix.text + text.slice(range[1])).toBe(
      'Some sage.\n\nIt tastes of berries.\n',
    )
  })

  it('fixes with the texts of settings.claimlint.inserts', async () => {
    const text = '# Ginger\n\nThis ginger tea eases nausea. Take 2 g a day.\n'
    const settings = {
      claimlint: {
        inserts: { 'medical-consultation': { text: 'Ask your doctor before you take ginger.', at: 'end' } },
      },
    }
    const { output } = await run(text, { settings }, { fix: true })
    expect(output).toBe(`${text}\nAsk your doctor before you take ginger.\n`)
  })

  it('leaves disable directives to ESLint', async () => {
    const line = 'Elderberry tea boosts your immunity.\n'
    const text = `<!-- eslint-disable-next-line claimlint/claim/immunity -- checked -->\n${line}`
    const { messages, suppressedMessages } = await run(text)
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('claimlint/claim/immunity')
    expect(suppressedMessages).toMatchObject([
      { ruleId: 'claimlint/claim/immunity', suppressions: [{ kind: 'directive', justification: 'checked' }] },
    ])
  })

  it('reads profile and jurisdictions from settings.claimlint', async () => {
    const text = 'Elderberry tea treats asthma.\n'
    const words = (await run(text)).messages[0]?.message
    const sold = await run(text, { settings: { claimlint: { profile: 'commercial' } } })
    expect(words).toContain('without a source')
    expect(sold.messages[0]?.message).toContain('Regulators object')
  })

  it('says all that is wrong with settings.claimlint', async () => {
    const settings = {
      claimlint: {
        profile: 'shop',
        packs: ['./pack.yml'],
        rules: {},
        extends: './a.yml',
        today: '22.11.2026',
      },
    }
    await expect(run('Tea.\n', { settings })).rejects.toThrow(
      /"settings\.claimlint"[\s\S]*today: expected a day[\s\S]*rules: set rules in the ESLint config[\s\S]*packs: [\s\S]*loadPlugin[\s\S]*"\.\/a\.yml" is no preset[\s\S]*profile: expected "publisher"/,
    )
    await expect(run('Tea.\n', { settings: { claimlint: 'strict' } })).rejects.toThrow(
      'expected a set of keys such as {profile: "commercial"}, found "strict"',
    )
  })

  it('reports a file that cannot be read as claimlint does', async () => {
    const { messages } = await run(`${'>'.repeat(200)} Tea.\n`)
    expect(messages).toMatchObject([{ ruleId: 'claimlint/document/too-complex', severity: 2 }])
  })

  it('gives the levels of its config as the severities of recommended', () => {
    const config: ResolvedConfig = {
      ...recommended(),
      rules: {
        'claim/cancer': { level: 'auto', options: {} },
        'claim/immunity': { level: 'auto', options: {} },
        'claim/pain': { level: 'error', options: {} },
        'promise/fear': { level: 'off', options: {} },
        'house/no-miracle': { level: 'warn', options: {} },
      },
    }
    expect(pluginWith(config).configs.recommended[0]?.rules).toEqual({
      'claimlint/claim/cancer': 'error',
      'claimlint/claim/immunity': 'warn',
      'claimlint/claim/pain': 'error',
      'claimlint/promise/fear': 'off',
      'claimlint/house/no-miracle': 'warn',
      'claimlint/document/directive': 'error',
      'claimlint/document/parse-error': 'error',
      'claimlint/document/too-complex': 'error',
    })
  })
})

describe('options of a rule', () => {
  const rule = 'claimlint/claim/immunity'
  const text = 'Elderberry tea boosts your immunity.\n'

  it('hold', async () => {
    const { messages } = await run(text, { rules: { [rule]: ['error', { allowTargets: ['immunity'] }] } })
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain(rule)
  })

  it.each([{ alow: [] }, { allowTargets: 'immunity' }])('are checked by ESLint: %j', async options => {
    await expect(run(text, { rules: { [rule]: ['error', options] } })).rejects.toThrow(rule)
  })
})
