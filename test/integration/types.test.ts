import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  folder = realpathSync(mkdtempSync(join(root, 'node_modules/.cache/types-')))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/claimlint'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: 'nodenext',
    target: 'es2023',
    types: ['node'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What TypeScript says of a file that uses the package, under the strictest options. */
function compile(code: string): string {
  writeFileSync(join(folder, 'consumer.ts'), code)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' }).stdout
}

test('a consumer in strict TypeScript', () => {
  expect(
    compile(`
import markdown from '@eslint/markdown'
import { ClaimLint, type Config, defineConfig, lintText, type LintResult } from 'claimlint'
import claimlint, { loadPlugin } from 'claimlint/eslint'
import { defineConfig as defineEslintConfig } from 'eslint/config'

const config: Config = defineConfig({
  extends: 'recommended',
  profile: 'commercial',
  jurisdictions: ['us', 'eu'],
  inserts: { 'medical-consultation': { text: 'Ask your doctor.', at: 'before: References' } },
  rules: {
    'claim/immunity': 'error',
    'claim/pain': ['warn', { allow: ['relieves thirst'], message: 'No.' }],
    'claim/cancer': { severity: 'error' },
  },
}, [{ files: 'blog/**', profile: 'publisher' }])

const linter = new ClaimLint({ overrideConfig: config, fix: message => message.severity === 2, fixTypes: ['problem'] })
const results: LintResult[] = await linter.lintFiles(['content'])
const formatter = await linter.loadFormatter('json')
const text: string = await formatter.format(results)
await ClaimLint.outputFixes(ClaimLint.getErrorResults(results))
const count: number = lintText(text, { config }).errorCount
export default defineEslintConfig([
  { files: ['**/*.md'], plugins: { markdown }, language: 'markdown/gfm', extends: [claimlint.configs.recommended] },
  { files: ['**/*.md'], extends: [(await loadPlugin()).configs.recommended] },
])
export { count }
`),
  ).toBe('')
})

test('mistakes are found while typing', () => {
  const said = compile(`
import { ClaimLint, defineConfig } from 'claimlint'
defineConfig({ profile: 'shop' })
defineConfig({ rules: { 'claim/pain': 'fatal' } })
new ClaimLint({ fixTypes: ['layout'] })
new ClaimLint().lintText(42)
`)
  expect([...said.matchAll(/consumer\.ts\((\d+),/g)].map(([, line]) => Number(line))).toEqual([3, 4, 5, 6])
})
