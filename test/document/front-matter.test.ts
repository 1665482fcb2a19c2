import { describe, expect, test } from 'vitest'
import { isProseKey } from '../../src/document/front-matter-keys.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { blockOf, read, sourceOf } from './reading.ts'

describe('front matter', () => {
  test('values that readers see are blocks', () => {
    const { blocks, frontMatter } = read(
      '---\ntitle: It heals\nlayout: post\nseo:\n  title: SEO\nogDescription: OG\n"og:title": T\nimages:\n  - title: no\n---\n\ntext\n',
    )
    expect(blocks.map(block => [block.kind, block.key, block.prose])).toEqual([
      ['front-matter', 'title', 'It heals'],
      ['front-matter', 'seo.title', 'SEO'],
      ['front-matter', 'ogDescription', 'OG'],
      ['front-matter', 'og:title', 'T'],
      ['paragraph', null, 'text'],
    ])
    expect(frontMatter.data['layout']).toBe('post')
    expect(frontMatter.span).toEqual({ start: 0, end: 108 })
  })

  test.each([
    ['---\ntitle: It\n  heals you\n---', 'It heals', 'It\n  heals'],
    ["---\ntitle: 'It''s healing' # no\n---", "It's healing", "It''s healing"],
    [
      '---\ntitle: "It\\u2019s \\"healing\\" \\\n  you"\n---',
      '\'s "healing" you',
      '\\u2019s \\"healing\\" \\\n  you',
    ],
    ['---\r\ntitle: >-\r\n  It\r\n  heals\r\nx: 1\r\n---', 'It heals', 'It\r\n  heals'],
    ['---\ntitle: |\n  It\n  heals\n---', 'It heals', 'It\n  heals'],
    ['---\ntitle: {{ a }} heals\n---\n\nit heals', 'it heals', 'it heals'],
    ['---\ntitle: "The {{ a }} heals"\n---', 'The heals', 'The {{ a }} heals'],
    ['+++\n[params]\ndescription = "It \\"heals\\"" # no\n+++', 'It', 'It'],
    ["+++\ntitle = 'It \\ heals'\n+++", '\\ heals', '\\ heals'],
  ])('in %j, %j selects %j', (source, words, selected) => {
    expect(sourceOf(source, words)).toBe(selected)
  })

  test('the keys can be chosen, in lists too', () => {
    const source = '---\ntitle: no\nfaqs:\n  - answer: yes it heals\npoints: [one, two]\n---\n'
    const { blocks } = readDocument(source, 'markdown', parseRemark, {
      frontMatterKeys: ['faqs.answer', 'points'],
    })
    expect(blocks.map(block => block.prose)).toEqual(['yes it heals', 'one', 'two'])
  })

  test('broken YAML is a problem at its place, and the rest is read', () => {
    const source = '---\ntitle: a: b\n---\n\ntext'
    const document = read(source)
    expect(document.problems).toHaveLength(1)
    expect(document.problems[0]).toMatchObject({ rule: 'document/parse-error', fatal: false })
    expect(document.problems[0]?.span.start).toBeGreaterThanOrEqual(source.indexOf('a: b'))
    expect(document.frontMatter.data).toEqual({ title: 'a: b' })
    expect(document.blocks.map(block => [block.key, block.prose])).toEqual([
      ['title', 'a: b'],
      [null, 'text'],
    ])
  })

  test.each(['['.repeat(5_000), `a: &a [x]\n${'b: *a\n'.repeat(200)}`, 'a: *b', '&a [*a]', '- a\n- b', ''])(
    'odd YAML does not stop the reading',
    yaml => {
      expect(blockOf(read(`---\n${yaml}\n---\n\ntext`)).prose).toBe('text')
    },
  )
})

test('keys match whatever their case, separators and social prefix', () => {
  const keys = ['title', 'faqs.answer']
  expect(
    [['Title'], ['og:title'], ['seo', 'metaTitle'], ['faqs', 'answer']].map(path => isProseKey(path, keys)),
  ).toEqual([true, true, true, true])
  expect([['subtitle'], ['images', 'title'], ['og']].map(path => isProseKey(path, keys))).toEqual([
    false,
    false,
    false,
  ])
})

test('a key with a star holds for all that stands below it', () => {
  const keys = ['mechanisms.*']
  expect(
    [['mechanisms'], ['mechanisms', 'Inflammation'], ['mechanism']].map(path => isProseKey(path, keys)),
  ).toEqual([true, true, false])
})
