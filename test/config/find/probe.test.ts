import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createConfigFinder } from '../../../src/config/find/search.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'

vi.mock('../../../src/config/find/load.ts', () => ({
  loadConfigFile: () => Promise.reject(new Error('the loader was asked')),
}))

test('folders without a config need no loader', async () => {
  const folder = temporaryFolder({ 'package.json': '{"name": "site"}', 'blog/claimlint.md': '' })
  expect(await createConfigFinder().search(join(folder, 'blog'))).toBeNull()
})

test('a config is handed to the loader, once', async () => {
  const folder = temporaryFolder({ '.claimlintrc': 'profile: auto', 'blog/tea.md': '' })
  const finder = createConfigFinder()
  const found = finder.search(join(folder, 'blog'))
  await expect(found).rejects.toThrow('the loader was asked')
  expect(finder.load(join(folder, '.claimlintrc'))).toBe(finder.load(join(folder, '.claimlintrc')))
})
