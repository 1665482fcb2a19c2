import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shardMatcher } from '../../src/engine/shard.ts'

const files = Array.from({ length: 1000 }, (_, index) => `/site/content/${index % 7}/article-${index}.md`)

it('puts each file in exactly one part', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (name, count) => {
      const parts = Array.from({ length: count }, (_, index) =>
        shardMatcher({ index: index + 1, count }, '/site'),
      )
      expect(parts.filter(matches => matches(`/site/${name}`))).toHaveLength(1)
    }),
  )
})

it('makes parts of about one size', () => {
  for (const index of [1, 2, 3, 4]) {
    const size = files.filter(shardMatcher({ index, count: 4 }, '/site')).length
    expect(size).toBeGreaterThan(200)
    expect(size).toBeLessThan(300)
  }
})

it('does not depend on where the project lies', () => {
  const here = shardMatcher({ index: 1, count: 3 }, '/site')
  const there = shardMatcher({ index: 1, count: 3 }, '/home/ann/work/site')
  expect(files.map(here)).toEqual(files.map(file => there(`/home/ann/work${file}`)))
})
