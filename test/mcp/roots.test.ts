import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allow, foldersAt, isBelow } from '../../src/mcp/roots.ts'

let folder = ''
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-roots-')))
  for (const name of ['site/blog', 'site-old']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'site/blog/tea.md'), 'Tea.')
  writeFileSync(join(folder, 'site-old/tea.md'), 'Tea.')
  symlinkSync(join(folder, 'site'), join(folder, 'alias'))
  symlinkSync(join(folder, 'site-old'), join(folder, 'site/old'))
  symlinkSync(join(folder, 'site/blog/tea.md'), join(folder, 'site/same.md'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('roots', () => {
  it('are folders, without symbolic links', async () => {
    const given = ['alias', 'site/blog/tea.md', 'nowhere'].map(name => join(folder, name))
    expect(await foldersAt(given)).toEqual([join(folder, 'site')])
  })

  it.each([
    ['blog/tea.md', 'site/blog/tea.md'],
    ['.', 'site'],
    ['same.md', 'site/blog/tea.md'],
    ['blog/../blog', 'site/blog'],
  ])('%s may be read', async (path, real) => {
    expect(await allow(path, [join(folder, 'site')])).toEqual({ kind: 'allowed', path: join(folder, real) })
  })

  it('an absolute path may go through a link to the root', async () => {
    const path = join(folder, 'alias/blog/tea.md')
    expect(await allow(path, [join(folder, 'site')])).toMatchObject({ kind: 'allowed' })
  })

  it.each(['..', '../site-old/tea.md', 'old/tea.md', '../nowhere', '/'])('%s is refused', async path => {
    const answer = await allow(path, [join(folder, 'site')])
    expect(answer).toMatchObject({ kind: 'refused', why: expect.stringContaining('is not below') })
  })

  it('what is not there is told so, and nothing is read without a folder', async () => {
    expect(await allow('none.md', [join(folder, 'site')])).toMatchObject({
      why: expect.stringContaining('exist'),
    })
    expect(await allow('tea.md', [])).toMatchObject({ why: expect.stringContaining('--mcp-root') })
  })

  it('a name that begins alike is another folder', () => {
    expect(isBelow('/a/site-old', ['/a/site'])).toBe(false)
    expect(isBelow('/a/site/..b', ['/a/site'])).toBe(true)
  })
})
