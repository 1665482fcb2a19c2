import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LintResult } from '../../src/linter/types.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

/** A project that has eslint, @eslint/markdown and claimlint among its packages. */
beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  folder = realpathSync(mkdtempSync(join(root, 'node_modules/.cache/eslint-')))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/claimlint'))
  writeFileSync(join(folder, 'article.md'), readFileSync(join(root, 'fixtures/articles/kratom.md')))
  writeFileSync(join(folder, 'tea.md'), 'Our balm is a miracle. It boosts your immunity.\n')
  writeFileSync(
    join(folder, 'pack.yml'),
    [
      'name: acme',
      'rules:',
      '  - id: house/no-miracle',
      '    description: Reports miracles.',
      '    message: \'"{words}": we do not work miracles.\'',
      '    wordings: [{id: miracle, match: miracle}]',
    ].join('\n'),
  )
  writeFileSync(join(folder, '.claimlintrc.yaml'), 'profile: commercial\npacks: [./pack.yml]\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function eslint(config: string, argv: readonly string[]) {
  writeFileSync(join(folder, 'eslint.config.mjs'), config)
  const child = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { stdout: child.stdout, stderr: child.stderr, code: child.status }
}

const start = `
import { defineConfig } from 'eslint/config'
import markdown from '@eslint/markdown'
`

test('the eslint command runs the recommended config on an article', () => {
  const { stdout, stderr, code } = eslint(
    `${start}
    import claimlint from 'claimlint/eslint'
    export default defineConfig([
      { files: ['**/*.md'], plugins: { markdown }, language: 'markdown/gfm', extends: [claimlint.configs.recommended] },
    ])`,
    ['article.md', '-f', 'json'],
  )
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 })
  const results: LintResult[] = JSON.parse(stdout)
  const ids = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)))
  expect(ids).toContain('claimlint/claim/immunity')
  expect(ids).toContain('claimlint/required/legal-status')
})

test('loadPlugin brings a claimlint config with its house pack', () => {
  const { stdout, stderr, code } = eslint(
    `${start}
    import { loadPlugin } from 'claimlint/eslint'
    const claimlint = await loadPlugin()
    export default defineConfig([
      { files: ['**/*.md'], plugins: { markdown }, language: 'markdown/gfm', extends: [claimlint.configs.recommended] },
    ])`,
    ['tea.md'],
  )
  expect(stdout).toMatch(/1:15 +warning +"miracle": we do not work miracles +claimlint\/house\/no-miracle/)
  expect(stdout).toMatch(/claimlint\/claim\/immunity/)
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
})

test('a broken claimlint config is told with its place', () => {
  writeFileSync(join(folder, 'bad.yaml'), 'extends: recomended\n')
  const { stderr, code } = eslint(
    `${start}
    import { loadPlugin } from 'claimlint/eslint'
    await loadPlugin({ configFile: 'bad.yaml' })
    export default []`,
    ['tea.md'],
  )
  expect(code).toBe(2)
  expect(stderr).toContain('bad.yaml:1:10')
})
