import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cacheFile, openStore } from '../../../src/engine/cache/store.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'

const stamp = { file: 'f1', settings: 's1', day: '2026-11-22', until: '2026-12-01' }
const wanted = { file: 'f1', settings: 's1', day: '2026-11-22' }

async function kept(): Promise<string> {
  const file = path.join(temporaryFolder(), 'deep/cache')
  const store = openStore(file, 'one')
  store.keep('/a\tb.md', stamp, '{"a":"\\t"}')
  await store.save()
  return file
}

test('what was kept is found again, by the same program', async () => {
  const file = await kept()
  expect(openStore(file, 'one').find('/a\tb.md', wanted)).toBe('{"a":"\\t"}')
  expect(openStore(file, 'two').find('/a\tb.md', wanted)).toBeNull()
  expect(openStore(file, 'one').find('/other.md', wanted)).toBeNull()
  expect(readdirSync(path.dirname(file))).toEqual(['cache'])
})

test.each([
  ['the file changed', { file: 'f2' }],
  ['the settings changed', { settings: 's2' }],
  ['the day has come', { day: '2026-12-01' }],
  ['it is an earlier day', { day: '2026-11-21' }],
])('it holds no more when %s', async (_name, change) => {
  expect(openStore(await kept(), 'one').find('/a\tb.md', { ...wanted, ...change })).toBeNull()
})

test.each(['', 'rubbish', 'claimlint cache 1\t"one"\n"/a\\tb.md"\t{"fi', '\0\0\0'])(
  'a cache that holds %j is empty, and is written anew',
  async content => {
    const file = await kept()
    writeFileSync(file, content)
    const store = openStore(file, 'one')
    expect(store.find('/a\tb.md', wanted)).toBeNull()
    store.keep('/a.md', stamp, '{}')
    await store.save()
    expect(openStore(file, 'one').find('/a.md', wanted)).toBe('{}')
  },
)

test('nothing new, nothing written', async () => {
  const file = path.join(temporaryFolder(), 'cache')
  await openStore(file, 'one').save()
  expect(existsSync(file)).toBe(false)
})

test('a folder gets a file of ours', () => {
  const folder = temporaryFolder({ 'x/y.md': '' })
  expect(cacheFile('x', folder)).toBe(path.join(folder, 'x', '.claimlintcache'))
  expect(cacheFile('new/', folder)).toBe(path.join(folder, 'new', '.claimlintcache'))
  expect(cacheFile('x/file', folder)).toBe(path.join(folder, 'x', 'file'))
})
