import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError } from '../../../src/config/config-error.ts'
import { configFileNames } from '../../../src/config/find/names.ts'
import { createConfigFinder } from '../../../src/config/find/search.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'

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

test.each(configFileNames.filter(name => !/\.[cm]?ts$/.test(name)))('%s is found from below', async name => {
  const text = texts[name] ?? "module.exports = { profile: 'commercial' }\n"
  const folder = temporaryFolder({ [name]: text, 'blog/2026/tea.md': '' })
  const source = await createConfigFinder().search(join(folder, 'blog/2026'))
  expect(source?.file).toBe(join(folder, name))
  expect(source?.value).toEqual({ profile: 'commercial' })
})

test('the nearest config wins, and a package.json without our key is passed over', async () => {
  const folder = temporaryFolder({
    '.claimlintrc': yaml,
    'blog/package.json': '{"name": "blog", "devDependencies": {"claimlint": "1"}}',
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

test.each(['claimlint.config.ts', 'claimlint.config.mts', 'claimlint.config.cts', '.claimlintrc.ts'])(
  '%s is loaded on every Node, with syntax that is more than types',
  async name => {
    const exported = name.endsWith('.cts') ? 'module.exports =' : 'export default'
    const folder = temporaryFolder({
      [name]: `enum Profile { Sells = 'commercial' }\n${exported} { profile: Profile.Sells as const }\n`,
    })
    expect((await createConfigFinder().search(folder))?.value).toEqual({ profile: 'commercial' })
  },
)

test('a TypeScript config that fails says where', async () => {
  const text =
    'type A = string\n\nconst claims: undefined | { rules: A } = undefined\nexport default claims.rules\n'
  const folder = temporaryFolder({ 'claimlint.config.ts': text })
  const error = await createConfigFinder()
    .search(folder)
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigError)
  expect(String(error)).toMatch(
    /claimlint\.config\.ts:4:\d+: This config failed while it was loaded: TypeError: /,
  )
})
