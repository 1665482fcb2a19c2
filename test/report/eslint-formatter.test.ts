import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { eslintPackageName } from '../../src/report/eslint-formatter.ts'
import { loadFormatter } from '../../src/report/index.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { lint } from '../support/linter.ts'
import { message, pieces, result } from './render.ts'

const article = '# Ginger tea\n\nGinger tea relieves chronic pain and boosts immunity.\n'
const messages = lint(article)

/** What a formatter found from the folder of this test writes for an article that really was linted. */
async function written(name: string, cwd: string = import.meta.dirname): Promise<string> {
  const files = [
    { result: result('/site/b.md', messages), source: article },
    { result: result('/site/a.md', []), source: 'Fine.' },
  ]
  return (await pieces(await loadFormatter(name, cwd), files)).join('')
}

describe('formatters of ESLint run on our results', () => {
  it('@microsoft/eslint-formatter-sarif', async () => {
    const log = JSON.parse(await written('@microsoft/sarif'))
    expect(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      messages.map(({ ruleId }) => ruleId),
    )
    expect(messages.length).toBeGreaterThan(1)
  })

  it('eslint-formatter-gitlab, which writes a file beside its report', async () => {
    const file = path.join(temporaryFolder({}), 'quality.json')
    vi.stubEnv('GITLAB_CI', 'true').stubEnv('CI_JOB_NAME', 'lint').stubEnv('ESLINT_CODE_QUALITY_REPORT', file)
    expect(await written('eslint-formatter-gitlab')).toContain('claim/disease-treatment')
    vi.unstubAllEnvs()
    const issues = JSON.parse(readFileSync(file, 'utf8'))
    expect(issues.map(({ check_name }: { check_name: string }) => check_name)).toEqual(
      messages.map(({ ruleId }) => ruleId),
    )
  })

  it('eslint-formatter-checkstyle', async () => {
    expect(await written('eslint-formatter-checkstyle')).toContain(
      'source="eslint.rules.claim/disease-treatment"',
    )
  })
})

const files = {
  'mine.mjs': 'export default async (results, context) => JSON.stringify({ results, context })',
  'silent.cjs': 'module.exports = () => undefined',
  'throws.mjs': 'export default () => { throw new TypeError("no tea\\nsecond line") }',
  'number.mjs': 'export default () => 42',
  'object.mjs': 'export default { format() {} }',
  'none.mjs': 'export const a = 1',
  'broken.mjs': 'export default (',
  'node_modules/eslint-formatter-tea/package.json': '{"name":"eslint-formatter-tea","main":"index.js"}',
  'node_modules/eslint-formatter-tea/index.js': 'module.exports = results => "tea " + results.length',
  'node_modules/@team/eslint-formatter/index.js': 'module.exports = () => "team\\n"',
}

describe('a formatter of one’s own', () => {
  it('gets what ESLint gives, sorted by path, with source where there are messages', async () => {
    const found = message({ url: 'https://team.example' })
    const [text] = (
      await pieces(
        await loadFormatter('./mine.mjs', temporaryFolder(files)),
        [
          { result: result('/site/b.md', [found]), source: 'b' },
          { result: result('/site/a.md', []), source: 'a' },
        ],
        { maxWarnings: 0, color: true },
      )
    ).slice(-1)
    expect(JSON.parse(text ?? '')).toEqual({
      results: [result('/site/a.md', []), { ...result('/site/b.md', [found]), source: 'b' }],
      context: {
        cwd: '/site',
        color: true,
        rulesMeta: {
          'claim/pain': {
            type: 'problem',
            docs: { description: 'Claims that something relieves pain', url: 'https://docs.example/pain' },
          },
        },
      },
    })
    expect(text).toMatch(/\}\n$/)
  })

  it('is found by its package as by its file', async () => {
    const cwd = temporaryFolder(files)
    expect(await written('tea', cwd)).toBe('tea 2\n')
    expect(await written('eslint-formatter-tea', cwd)).toBe('tea 2\n')
    expect(await written('@team', cwd)).toBe('team\n')
    expect(await written('.\\silent.cjs', cwd)).toBe('')
  })

  it('says what is wrong with it', async () => {
    const cwd = temporaryFolder(files)
    const said = async (name: string): Promise<string> => {
      const error = await written(name, cwd).catch((error: unknown) => error)
      return error instanceof Error ? `${error.name}: ${error.message.replaceAll(cwd, '<cwd>')}` : 'nothing'
    }
    expect(await said('sarf')).toMatch(
      /^ReportError: there is no format "sarf". Did you mean "sarif"\?\n {2}Formats: stylish, /,
    )
    expect(await said('__proto__')).toMatch(/^ReportError: there is no format/)
    expect(await said('./nowhere.js')).toBe(
      'ReportError: there is no formatter file <cwd>/nowhere.js.\n  A format with a slash is a path from the folder of the run.',
    )
    expect(await said('./throws.mjs')).toBe(
      'ReportError: the formatter <cwd>/throws.mjs failed: TypeError: no tea\n  The articles were checked, but this report was not written. Try another --format.',
    )
    expect(await said('./number.mjs')).toMatch(
      /throws|gave a value of type number where its report should be/,
    )
    expect(await said('./object.mjs')).toMatch(/object\.mjs has a value of type object as its default export/)
    expect(await said('./none.mjs')).toMatch(/none\.mjs has nothing as its default export/)
    expect(await said('./broken.mjs')).toMatch(
      /^ReportError: the formatter <cwd>\/broken\.mjs cannot be loaded: \w*Error: /,
    )
  })

  it.each([
    ['gitlab', 'eslint-formatter-gitlab'],
    ['eslint-formatter-gitlab', 'eslint-formatter-gitlab'],
    ['@team', '@team/eslint-formatter'],
    ['@team/eslint-formatter', '@team/eslint-formatter'],
    ['@team/eslint-formatter-x', '@team/eslint-formatter-x'],
    ['@team/x', '@team/eslint-formatter-x'],
  ])('is named as in ESLint: %s is %s', (name, packageName) => {
    expect(eslintPackageName(name)).toBe(packageName)
  })
})
