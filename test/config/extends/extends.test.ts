import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { ConfigError } from '../../../src/config/config-error.ts'
import { packageNameOf } from '../../../src/config/extends/names.ts'
import { type Configs, createConfigs } from '../../../src/config/load-config.ts'
import { emptyLayer } from '../../../src/config/types.ts'
import type { ResolvedConfig } from '../../../src/linter/types.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'
import { core } from '../../support/core.ts'

type Site = { readonly folder: string; readonly configs: Configs }

function site(files: Readonly<Record<string, string>>, configFile: string | null = null): Site {
  const folder = temporaryFolder(files)
  const configs = createConfigs({
    cwd: folder,
    catalogue: rules.map(({ meta }) => meta),
    configFile,
    lookup: true,
    commandLine: emptyLayer,
    loadPacks: core.loadPacks,
  })
  return { folder, configs }
}

function configOf({ folder, configs }: Site, file = 'tea.md'): Promise<ResolvedConfig> {
  return configs.forFile(join(folder, file))
}

/** What is wrong, with paths from the folder. */
async function problemsOf(own: Site, file = 'tea.md'): Promise<string[]> {
  const error = await configOf(own, file).catch((thrown: unknown) => thrown)
  if (!(error instanceof ConfigError)) return []
  return error.message.replaceAll(JSON.stringify(own.folder).slice(1, -1), '').split('\n')
}

const level = (config: ResolvedConfig, id = 'claim/pain'): string | undefined => config.rules[id]?.level

test('files in every format, one over the other', async () => {
  const own = site({
    '.claimlintrc.yaml': 'extends: [./shared/base.yml]\nrules: {claim/cancer: warn}\n',
    'shared/base.yml':
      'extends: ../two.json\nprofile: commercial\nrules: {claim/pain: off, claim/cancer: error}\n',
    'two.json': '{"extends": "./three.mjs", "jurisdictions": ["us"], "rules": {"claim/pain": "warn"}}',
    'three.mjs': "export default { extends: './four.ts', rules: { 'claim/immunity': 'off' } }\n",
    'four.ts':
      "enum Level { Warn = 'warn' }\nexport default { rules: { 'safety/natural': Level.Warn as const } }\n",
  })
  const config = await configOf(own)
  expect(config).toMatchObject({ profile: 'commercial', jurisdictions: ['us'] })
  const ids = ['claim/cancer', 'claim/pain', 'claim/immunity', 'safety/natural', 'claim/detox']
  expect(ids.map(id => level(config, id))).toEqual(['warn', 'off', 'off', 'warn', 'auto'])
})

test('packages by their short and long names, with what they extend and name themselves', async () => {
  const folder = 'node_modules/@org/claimlint-config'
  const own = site({
    '.claimlintrc.yaml': 'extends: ["@org", house, claimlint-config-plain/strict.json]\n',
    [`${folder}/package.json`]:
      '{"name": "@org/claimlint-config", "type": "module", "exports": {"import": "./index.js"}}',
    [`${folder}/index.js`]: "export default { extends: './more.yml', rules: { 'claim/pain': 'off' } }\n",
    [`${folder}/more.yml`]: 'overrides: [{files: shop, profile: commercial}]\n',
    'node_modules/claimlint-config-house/package.json':
      '{"name": "claimlint-config-house", "main": "config.cjs"}',
    'node_modules/claimlint-config-house/config.cjs':
      "module.exports = { rules: { 'claim/cancer': 'warn' } }\n",
    'node_modules/claimlint-config-plain/package.json': '{"name": "claimlint-config-plain"}',
    'node_modules/claimlint-config-plain/strict.json':
      '{"extends": "strict", "rules": {"claim/detox": "off"}}',
  })
  const config = await configOf(own)
  // The preset of the last package resets the rules of those before it.
  expect(['claim/pain', 'claim/cancer', 'claim/detox'].map(id => level(config, id))).toEqual([
    'auto',
    'auto',
    'off',
  ])
  expect(config.reportLow).toBe(true)
  // Globs of a package are relative to the config that names it.
  expect((await configOf(own, 'shop/tea.md')).profile).toBe('commercial')
  expect(config.profile).toBe('publisher')
})

test.each([
  ['foo', 'claimlint-config-foo'],
  ['foo/strict', 'claimlint-config-foo/strict'],
  ['claimlint-config', 'claimlint-config'],
  ['claimlint-config-foo', 'claimlint-config-foo'],
  ['@org', '@org/claimlint-config'],
  ['@org/foo', '@org/claimlint-config-foo'],
  ['@org/claimlint-config', '@org/claimlint-config'],
  ['@org/claimlint-config/strict.yml', '@org/claimlint-config/strict.yml'],
])('%s is the package %s', (name, expected) => {
  expect(packageNameOf(name)).toBe(expected)
})

test('globs and paths of a file are relative to that file', async () => {
  const own = site({
    '.claimlintrc.yaml': 'extends: ./shop/base.yml\nignores: ["!shop/drafts/keep.md"]\n',
    'shop/base.yml': [
      'overrides: [{files: /teas, excludedFiles: "*.mdx", profile: commercial}]',
      'ignores: [/drafts/*]',
      'references: ./read.yml',
      'register: ./claims.yml',
    ].join('\n'),
    'shop/read.yml':
      '- {identifier: "PMID: 1234", type: guideline, species: human, dose: none, population: all}\n',
    'shop/claims.yml':
      '- {id: a, wording: Tea is warm., evidence: {source: x}, approver: me, approved: 2026-01-01}\n',
  })
  expect((await configOf(own, 'shop/teas/green.md')).profile).toBe('commercial')
  expect((await configOf(own, 'shop/teas/green.mdx')).profile).toBe('publisher')
  expect((await configOf(own, 'teas/green.md')).profile).toBe('publisher')
  const config = await configOf(own)
  expect(Object.keys(config.references ?? {})).toHaveLength(1)
  expect(config.register?.file).toBe(join(own.folder, 'shop/claims.yml'))
  const ignored = (file: string) => own.configs.isIgnored(join(own.folder, file))
  expect(await ignored('shop/drafts/a.md')).toBe(true)
  expect(await ignored('shop/drafts/keep.md')).toBe(false)
  expect(await ignored('drafts/a.md')).toBe(false)
})

test('an override extends for its files alone', async () => {
  const own = site({
    '.claimlintrc.yaml':
      'rules: {claim/pain: warn}\noverrides: [{files: shop, extends: [strict, ./sells.yml]}]\n',
    'sells.yml': 'profile: commercial\nignores: [a.md]\noverrides: [{files: "*.mdx", jurisdictions: us}]\n',
  })
  expect(await configOf(own, 'blog/a.md')).toMatchObject({ profile: 'publisher', reportLow: false })
  const sells = await configOf(own, 'shop/b.md')
  expect(sells).toMatchObject({ profile: 'commercial', reportLow: true, jurisdictions: [] })
  expect(level(sells)).toBe('auto')
  expect(await configOf(own, 'shop/b.mdx')).toMatchObject({ jurisdictions: ['us'] })
  expect(await own.configs.isIgnored(join(own.folder, 'shop/a.md'))).toBe(true)
  expect(await own.configs.isIgnored(join(own.folder, 'blog/a.md'))).toBe(false)
})

test('packs of an extended config bring their rules to all', async () => {
  const pack = (name: string) =>
    `name: ${name}\nrules:\n  - id: house/${name}\n    description: A word.\n    message: '"{words}" is one.'\n    wordings: [{id: one, match: ${name}}]\n    examples: {reported: ["A «${name}»."], clean: ["A tea."]}\n`
  const own = site({
    '.claimlintrc.yaml':
      'extends: ./base/base.yml\npacks: [./b.yml, ./base/a.yml]\nrules: {house/alpha: error}\n',
    'base/base.yml': 'packs: ./a.yml\nrules: {house/alpha: warn}\n',
    'base/a.yml': pack('alpha'),
    'b.yml': pack('beta'),
  })
  expect(await problemsOf(own)).toEqual([])
  const config = await configOf(own)
  expect(config.packs?.map(({ path }) => path)).toEqual([
    join(own.folder, 'base/a.yml'),
    join(own.folder, 'b.yml'),
  ])
  expect([level(config, 'house/alpha'), level(config, 'house/beta')]).toEqual(['error', 'auto'])
})

test.each<[string, string | undefined]>([
  ['profile: auto', 'auto'],
  ['extends: []', undefined],
  ['extends: ./none.yml', undefined],
  ['extends: ./plain.yml', 'auto'],
])('%s: which rules there are to begin with', async (text, expected) => {
  const own = site({
    '.claimlintrc.yaml': `${text}\n`,
    'none.yml': 'extends: []\n',
    'plain.yml': 'profile: auto\n',
  })
  expect(level(await configOf(own))).toBe(expected)
})

test('later presets hold over earlier ones', async () => {
  expect((await configOf(site({ '.claimlintrc.yaml': 'extends: [strict, recommended]\n' }))).reportLow).toBe(
    false,
  )
  expect((await configOf(site({ '.claimlintrc.yaml': 'extends: [recommended, strict]\n' }))).reportLow).toBe(
    true,
  )
})

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'a circle',
    {
      '.claimlintrc.yaml': 'profile: auto\nextends: ./a.yml\n',
      'a.yml': 'extends:\n  - ./b.yml\n',
      'b.yml': 'overrides:\n  - files: x\n    extends: ./a.yml\n',
    },
    [
      '/b.yml:3:14: extends: "./a.yml" leads in a circle: "/a.yml" → "/b.yml" → "/a.yml". Take one of them out.',
    ],
  ],
  [
    'names that lead nowhere',
    {
      '.claimlintrc.yaml': 'extends: [recomended, ./gone.yml, ./blog, "@org/x", house.yml]\nprofil: x\n',
      'blog/a.md': '',
      'house.yml': 'profile: auto\n',
    },
    [
      '/.claimlintrc.yaml:1:11: extends: there is no preset "recomended". Did you mean "recommended"?',
      '/.claimlintrc.yaml:1:23: extends: "./gone.yml" does not exist. Check the path, which is relative to this config.',
      '/.claimlintrc.yaml:1:35: extends: "./blog" is not a file. Check the path, which is relative to this config.',
      '/.claimlintrc.yaml:1:43: extends: "@org/x" is no preset, and the package "@org/claimlint-config-x" was not found. Install it, or write "recommended", "strict" or a path such as "./base.yml".',
      '/.claimlintrc.yaml:1:53: extends: "house.yml" looks like a file. Write "./house.yml".',
      '/.claimlintrc.yaml:2:1: Unknown key "profil". Did you mean "profile"?',
    ],
  ],
  [
    'mistakes in what is extended, in the file they are in, and once',
    {
      '.claimlintrc.yaml': 'extends: [./a.yml, ./b.yml, ./c.json]\nrules: {claim/pian: off}\n',
      'a.yml': 'extends: ./b.yml\nrules:\n  claim/pain: high\n',
      'b.yml': 'profile: shop\n',
      'c.json': '{"profile": "auto"',
    },
    [
      '/c.json:1:19: This is not valid JSON: ',
      '/b.yml:1:10: profile: expected "publisher", "commercial" or "auto", found "shop".',
      '/a.yml:3:15: claim/pain: expected "off", "auto", "warn" or "error", found "high".',
      '/.claimlintrc.yaml:2:9: Unknown rule "claim/pian". Did you mean "claim/pain"?',
    ],
  ],
  [
    'what is no name',
    { '.claimlintrc.yaml': 'extends: [3]\noverrides: [{files: a, extends: {}}]\n' },
    [
      '/.claimlintrc.yaml:1:11: extends[0]: expected "recommended" or "strict", a file such as "./base.yml" or a package, found 3.',
      '/.claimlintrc.yaml:2:33: overrides[0].extends: expected a list of presets ("recommended" or "strict"), files and packages, found a set of keys.',
    ],
  ],
])('%s', async (_name, files, expected) => {
  const found = await problemsOf(site(files))
  const shown = found.map((line, index) => {
    const whole = expected[index] ?? ''
    return whole.endsWith(': ') ? line.slice(0, whole.length) : line
  })
  expect(shown).toEqual(expected)
})
