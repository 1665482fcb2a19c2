import { describe, expect, it } from 'vitest'
import { emptyBaseline } from '../../src/baseline/index.ts'
import { type Articles, runOver } from './articles.ts'

const articles: Articles = {
  'a.md': 'Ginger treats arthritis. Mint eases migraine.\n',
  'b.md': 'Sage cures gout.\n',
}
const all = async () => (await runOver(emptyBaseline, articles, { adding: 'all' })).after
const movedMint: Articles = {
  'a.md': 'Ginger treats arthritis.\n',
  'b.md': 'Sage cures gout. Mint eases migraine.\n',
}

describe('a run over a part of the files', () => {
  it('knows a claim that moved from a file that is not in the run', async () => {
    expect(await runOver(await all(), movedMint, { only: ['b.md'] })).toMatchObject({ fresh: [] })
  })

  it('knows a renamed file', async () => {
    const renamed = { 'c.md': articles['a.md'] ?? '', 'b.md': articles['b.md'] ?? '' }
    expect(await runOver(await all(), renamed, { only: ['c.md'] })).toMatchObject({ fresh: [] })
  })

  it('takes a copy for a new claim, also where the first file is not in the run', async () => {
    const copied = { ...articles, 'b.md': 'Sage cures gout. Mint eases migraine.\n' }
    expect(await runOver(await all(), copied, { only: ['b.md'] })).toMatchObject({
      fresh: ['b.md: eases migraine'],
    })
  })

  it.each([
    ['the old file first', ['a.md', 'b.md']],
    ['the new file first', ['b.md', 'a.md']],
  ])('gives one move to one finding: %s', async (_name, only) => {
    const twice = { ...movedMint, 'b.md': 'Sage cures gout. Mint eases migraine. Mint eases migraine.\n' }
    expect(await runOver(await all(), twice, { only })).toMatchObject({ fresh: ['b.md: eases migraine'] })
  })

  it('takes nothing out of the baseline', async () => {
    const fixed = { ...articles, 'a.md': 'Ginger is a root.\n' }
    const { after } = await runOver(await all(), fixed, { only: ['a.md'] })
    expect(after).toEqual(await all())
    const whole = await runOver(await all(), fixed)
    expect([...whole.after.files.keys()]).toEqual(['b.md'])
    expect(whole.stale).toContain('a.md: treats arthritis')
  })

  it('adds to what is there, and no other rules where one is named', async () => {
    const adding = new Set(['claim/pain'])
    const more = { ...articles, 'c.md': 'Mint eases back pain and cures gout.\n' }
    const { after, fresh } = await runOver(await all(), more, { only: ['c.md'], adding })
    expect(fresh).toContain('c.md: cures gout')
    expect(fresh.join()).not.toContain('back pain')
    expect([...after.files.keys()]).toEqual(['a.md', 'b.md', 'c.md'])
    expect(after.files.get('c.md')?.map(({ rule }) => rule)).toEqual(['claim/pain'])
    expect(after.files.get('a.md')).toEqual((await all()).files.get('a.md'))
  })
})

it('nothing is concluded of rules that did not run', async () => {
  const ran = (rule: string): boolean => rule !== 'claim/disease-treatment'
  const { stale, after } = await runOver(await all(), articles, { ran })
  expect(stale).toEqual([])
  expect(after).toEqual(await all())
})

it('a sentence that stands in very many files is looked for in few of them', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`${index}.md`, 'Ginger treats arthritis.\n']),
  )
  const { after } = await runOver(emptyBaseline, many, { adding: 'all' })
  let read = 0
  const counted = new Proxy<Articles>(
    { ...many, 'new.md': 'Ginger treats arthritis.\n' },
    {
      get: (target, name: string) => {
        read += 1
        return target[name]
      },
    },
  )
  const { fresh } = await runOver(after, counted, { only: ['new.md'] })
  expect(fresh).toContain('new.md: treats arthritis')
  expect(read).toBeLessThan(200)
})
