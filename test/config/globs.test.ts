import { expect, test } from 'vitest'
import { compileGlobs, expandBraces } from '../../src/config/globs.ts'

test.each([
  ['drafts', '/site/a/drafts/tea.md', true],
  ['/drafts', '/site/a/drafts/tea.md', false],
  ['./drafts', '/site/drafts/tea.md', true],
  ['*.mdx', '/site/a/b.mdx', true],
  ['blog/**', '/site/blog/a/b.md', true],
  ['blog/**', '/site/a/blog/b.md', false],
  ['**/blog/*.{md,mdx}', '/site/a/blog/b.mdx', true],
  ['Blog', '/site/blog/b.md', false],
  ['*', '/other/b.md', false],
  ['*', '/site-two/b.md', false],
])('%s matches %s: %s', (glob, path, expected) => {
  expect(compileGlobs([glob], '/site')(path)).toBe(expected)
})

test('a later glob with ! takes back', () => {
  const matches = compileGlobs(['blog/*', '!blog/medical.md'], '/site')
  expect([matches('/site/blog/a.md'), matches('/site/blog/medical.md')]).toEqual([true, false])
})

test('braces', () => {
  expect(expandBraces('a/{b,c}/*.{md,mdx}')).toEqual(['a/b/*.md', 'a/b/*.mdx', 'a/c/*.md', 'a/c/*.mdx'])
  expect(expandBraces('{a}.md')).toEqual(['{a}.md'])
})
