import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layer } from '../../src/language/compile/layer.ts'
import { readPack } from '../../src/language/compile/pack-file.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { core, tables } from '../support/core.ts'

const page = readFileSync(new URL('../../docs/packs.md', import.meta.url), 'utf8')
const [example = ''] = [...page.matchAll(/```yaml\n(# claims-pack\.yml\n[\s\S]*?)```/g)].map(
  ([, text]) => text,
)

test('the pack of the page passes its examples', async () => {
  const folder = temporaryFolder({ 'claims-pack.yml': example })
  const tested = await core.testPackFile(`${folder}/claims-pack.yml`, '2026-11-22')
  if (tested.kind === 'problem') throw new Error(JSON.stringify(tested.problem))
  const { results } = tested.test
  expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  expect(results.length).toBeGreaterThanOrEqual(10)
})

test('every kind the page names is one', () => {
  const section = page.slice(page.indexOf('### Words'), page.indexOf('### Rules'))
  const rows = section.split('\n').filter(line => line.startsWith('| `'))
  const named = rows.flatMap(row =>
    [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(kind => !tables.kinds.includes(kind ?? ''))).toEqual([])
})

test('a small pack is layered in little time', () => {
  const pack = readPack({ path: 'claims-pack.yml', text: example }, tables)
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    layer(tables, pack)
    return performance.now() - start
  })
  // Typically 5 ms; what matters is that our own data is not compiled again, which takes a second.
  expect(Math.min(...times)).toBeLessThan(100)
})
