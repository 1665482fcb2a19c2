import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { configFileNames, createConfigFinder } from '../../src/config/find.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

const yaml = 'profile: commercial\n'
const esm = "export default { profile: 'commercial' }\n"
const texts: Readonly<Record<string, string>> = {
  'package.json': '{"claimlint": {"profile": "commercial"}}',
  '.claimlintrc.json': '{\n\t"profile": "commercial"\n}',
  '.claimlintrc': yaml,
  '.claimlintrc.yaml': yaml,
  '.claimlintrc.yml': yaml,
  '.claimlintrc.mjs': esm,
  'claimlint.config.mjs': esm,
}

test.each(configFileNames.filter(name => !name.endsWith('.ts')))('%s is found from below', async name => {
  const text = texts[name] ?? "module.exports = { profile: 'commercial' }\n"
  const folder = temporaryFolder({ [name]: text, 'blog/2026/tea.md': '' })
  const source = await createConfigFinder().search(join(folder, 'blog/2026'))
  expect(source?.file).toBe(join(folder, name))
  expect(source?.value).toEqual({ profile: 'commercial' })
})

test('the nearest config wins, and a package.json without our key is passed over', async () => {
  const folder = temporaryFolder({
    '.claimlintrc': yaml,
    'blog/package.json': '{"name": "blog"}',
    'shop/.claimlintrc': 'profile: publisher\n',
    'shop/tea/green.md': '',
  })
  const finder = createConfigFinder()
  expect((await finder.search(join(folder, 'blog')))?.file).toBe(join(folder, '.claimlintrc'))
  expect((await finder.search(join(folder, 'shop/tea')))?.file).toBe(join(folder, 'shop/.claimlintrc'))
  expect(await finder.search(join(folder, 'blog'))).toBe(await finder.search(folder))
})

test('nothing is merged into a config behind its back', async () => {
  const folder = temporaryFolder({ '.claimlintrc': '$import: other.yaml\n', 'other.yaml': yaml })
  const source = await createConfigFinder().search(folder)
  expect(source?.value).toEqual({ $import: 'other.yaml' })
})

test('a TypeScript config is loaded, or the message says what it needs', async () => {
  const folder = temporaryFolder({
    'claimlint.config.ts': "export default { profile: 'commercial' as const }\n",
  })
  const found = createConfigFinder().search(folder)
  const outcome = await found.then(
    source => source?.value,
    (error: unknown) => (error instanceof ConfigError ? error.problems[0]?.message : error),
  )
  const needs = expect.stringContaining('A TypeScript config needs Node 22.18 or later')
  expect([{ profile: 'commercial' }, needs]).toContainEqual(outcome)
})
