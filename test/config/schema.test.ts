import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../rules/index.ts'
import { schemaText } from '../../scripts/generate-schema.ts'
import { configValue } from '../../src/config/source.ts'
import { validateConfig } from '../../src/config/validate/config.ts'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const schema = JSON.parse(schemaText())
const fits = new Ajv({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowUnionTypes: true,
}).compile(schema)
const metas = rules.map(({ meta }) => meta)

function isRight(value: unknown): boolean {
  return validateConfig(configValue('config', value), metas).problems.length === 0
}

test('schema/claimlintrc.schema.json is made from the metadata (else: npm run generate)', () => {
  expect(read('schema/claimlintrc.schema.json')).toBe(schemaText())
})

const fences = (file: string): string[] =>
  [...read(file).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml)

test.each([
  ['.claimlintrc.example', read('.claimlintrc.example')],
  ...fences('README.md').map((yaml): [string, string] => ['README.md', yaml]),
  ...fences('docs/configuration.md').map((yaml): [string, string] => ['docs/configuration.md', yaml]),
])('%s fits the schema: %j', (_file, yaml) => {
  const value: unknown = parse(yaml, { merge: true })
  expect(fits(value), JSON.stringify(fits.errors)).toBe(true)
  expect(validateConfig(configValue('config', value), metas).problems).toEqual([])
})

const good: readonly unknown[] = [
  {},
  { $schema: 'x', extends: ['recommended', './a.yml', '@org'], profile: 'auto', jurisdictions: 'us' },
  { extends: [], jurisdictions: [], rules: {}, ignores: [], overrides: [], packs: 'a.yml' },
  { productClass: 'pet', site: { boilerplate: ['authorship'] }, references: 'r.yml', register: 'c.yml' },
  { trustedSources: ['example.org', 'DOI:10.1234', 'Sub.Example.co.uk'] },
  { inserts: { 'medical-consultation': { text: 'Ask.', at: 'before: ## Sources' } } },
  { rules: { 'claim/pain': 'off', 'claim/cancer': ['warn'], 'claim/detox': ['error', {}] } },
  { rules: { 'claim/pain': ['auto', { message: '{words}', url: 'https://a.example', severity: 'warn' }] } },
  { rules: { 'claim/pain': { message: { weak: '{message}' }, severity: { low: 'off' }, allow: 'tea' } } },
  { rules: { 'required/legal-status': { mustName: ['us', 'uk'], monthsValid: 6, ignoreGrades: 'undated' } } },
  { overrides: [{ files: 'a', excludedFiles: ['b'], extends: 'strict', profile: 'commercial' }] },
  { noInlineConfig: true, reportUnusedDisableDirectives: 'error', requireReason: 'always' },
  { substances: ['kratom', 'CBD'] },
  { noInlineDisable: ['claim/*'], requireRegisterId: 'claim/cancer' },
]

test.each(good.map(value => [value]))('good: %j', value => {
  expect({ schema: fits(value), validator: isRight(value) }).toEqual({ schema: true, validator: true })
})

const bad: readonly unknown[] = [
  [],
  'recommended',
  null,
  { profil: 'auto' },
  { extends: 3 },
  { extends: [''] },
  { profile: 'shop' },
  { profile: null },
  { jurisdictions: ['usa'] },
  { jurisdictions: 3 },
  { productClass: 'tea' },
  { site: [] },
  { site: { boilerplate: 'references' } },
  { site: { template: [] } },
  { trustedSources: 'https://example.org/' },
  { trustedSources: ['localhost'] },
  { packs: [3] },
  { references: '' },
  { register: ['a'] },
  { inserts: { 'fda-disclaimer': { text: 'x' } } },
  { inserts: { 'medical-consultation': { at: 'end' } } },
  { inserts: { 'medical-consultation': { text: 'x', at: 'middle' } } },
  { inserts: { 'medical-consultation': 'x' } },
  { ignores: 3 },
  { ignores: [''] },
  { rules: [] },
  { rules: { pain: 'off' } },
  { rules: { 'claim/x': 'off' } },
  { rules: { 'claim/pain': 2 } },
  { rules: { 'claim/pain': [] } },
  { rules: { 'claim/pain': ['warn', 'x'] } },
  { rules: { 'claim/pain': ['warn', { level: 'off' }] } },
  { rules: { 'claim/pain': ['warn', {}, {}] } },
  { rules: { 'claim/pain': ['warn', { allows: [] }] } },
  { rules: { 'claim/pain': { level: 'high' } } },
  { rules: { 'claim/pain': { message: 3 } } },
  { rules: { 'claim/pain': { message: { week: 'x' } } } },
  { rules: { 'claim/pain': { url: 'wiki' } } },
  { rules: { 'claim/pain': { severity: 'off' } } },
  { rules: { 'claim/pain': { severity: { heavy: 'warn' } } } },
  { rules: { 'claim/pain': { severity: { high: 'auto' } } } },
  { rules: { 'claim/pain': { allow: [3] } } },
  { rules: { 'required/legal-status': { mustName: ['gb'] } } },
  { rules: { 'required/legal-status': { monthsValid: 0 } } },
  { rules: { 'required/legal-status': { monthsValid: 1.5 } } },
  { overrides: {} },
  { overrides: [{ profile: 'auto' }] },
  { overrides: [{ files: [] }] },
  { overrides: [{ files: 'a', ignores: 'b' }] },
  { overrides: [{ files: 'a', excludedFiles: 3 }] },
  { substances: [3] },
  { substances: '' },
  { noInlineConfig: 'yes' },
  { reportUnusedDisableDirectives: 'eror' },
  { requireReason: true },
  { noInlineDisable: 3 },
]

test.each(bad.map(value => [value]))('bad: %j', value => {
  expect({ schema: fits(value), validator: isRight(value) }).toEqual({ schema: false, validator: false })
})
