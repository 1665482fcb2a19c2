import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { discover } from '../../src/engine/discover.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

const isIgnored = async (path: string) => path.includes('ignored')

test('an ignored folder is left out, also where a glob reaches into it', async () => {
  const cwd = temporaryFolder({ 'a.md': '', 'ignored/b.md': '', 'c/ignored.md': '' })
  for (const pattern of ['.', '**/*.md']) {
    const { entries, unmatched } = await discover([pattern], { cwd, isIgnored })
    expect(entries.map(entry => [entry.kind, relative(cwd, entry.filePath)])).toEqual([['lint', 'a.md']])
    expect(unmatched).toEqual([])
  }
})

test('a symbolic link named by the user is followed, one to itself is unreadable', async () => {
  const cwd = temporaryFolder({ 'real/a.md': '' })
  symlinkSync('real', join(cwd, 'link'))
  symlinkSync('circle', join(cwd, 'circle'))
  symlinkSync('..', join(cwd, 'real/up'))
  const { entries } = await discover(['link', 'circle'], { cwd, isIgnored })
  expect(entries).toEqual([
    { kind: 'unreadable', filePath: join(cwd, 'circle'), reason: 'its symbolic links go in a circle' },
    { kind: 'lint', filePath: join(cwd, 'link/a.md') },
  ])
})

test('names a file system cannot have are missing files', async () => {
  const cwd = temporaryFolder()
  const names = ['', 'a\0b.md', 'x'.repeat(5000)]
  const { unmatched } = await discover(names, { cwd, isIgnored })
  expect(unmatched).toEqual(names.map(pattern => ({ pattern, why: 'missing' })))
})

test('very deep folders are walked', async () => {
  const cwd = temporaryFolder()
  const deep = join(cwd, ...Array.from({ length: 500 }, () => 'd'))
  mkdirSync(deep, { recursive: true })
  expect((await discover(['.'], { cwd, isIgnored })).unmatched).toEqual([
    { pattern: '.', why: 'no-markdown' },
  ])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is said to be so', async () => {
  const cwd = temporaryFolder({ 'a.md': '', 'locked/b.md': '' })
  chmodSync(join(cwd, 'locked'), 0)
  const { entries } = await discover(['.'], { cwd, isIgnored })
  chmodSync(join(cwd, 'locked'), 0o755)
  expect(entries).toContainEqual({
    kind: 'unreadable',
    filePath: join(cwd, 'locked'),
    reason: 'permission denied',
  })
})
