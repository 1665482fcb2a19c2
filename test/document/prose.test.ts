import { describe, expect, test } from 'vitest'
import { blockOf, proses, read, sourceOf } from './reading.ts'

describe('inline markup', () => {
  test.each([
    ['This tea boosts **immunity** fast.', 'This tea boosts immunity fast.'],
    ['This tea boosts [immunity](https://a.example "T") fast.', 'This tea boosts immunity fast.'],
    ['boosts [immunity][x] fast\n\n[x]: https://a.example', 'boosts immunity fast'],
    ['boosts [immunity] fast\n\n[immunity]: https://a.example', 'boosts immunity fast'],
    ['*boosts* __immu**nity**__', 'boosts immunity'],
    ['boosts&nbsp;immunity', 'boosts immunity'],
    ['boosts\u00a0\u2003immunity', 'boosts immunity'],
    ['boosts &amp; heals \\*all\\*', 'boosts & heals *all*'],
    ['bo\u00adosts im\u200bmunity&shy;', 'boosts immunity'],
    ['b\u043eosts immunit\u0443', 'boosts immunity'],
    ['\uff42oosts \u{1d5f6}\u{1d5fa}\u{1d5fa}unity', 'boosts immunity'],
    ['\u201cIt\u2019s\u201d non\u2011stop \u2013 now \u2014 ok', '"It\'s" non-stop \u2013 now \u2014 ok'],
    [
      '\u041a\u0440\u0430\u0442\u043e\u043c and TNF\u03b1',
      '\u041a\u0440\u0430\u0442\u043e\u043c and TNF\u03b1',
    ],
    ['boosts\nimmunity', 'boosts immunity'],
    ['boosts  \nimmunity', 'boosts\nimmunity'],
    ['boosts\\\nimmunity', 'boosts\nimmunity'],
    ['> boosts\n> immunity', 'boosts immunity'],
    ['> boosts\nimmunity', 'boosts immunity'],
    ['- boosts\n  immunity', 'boosts immunity'],
    ['boosts\n      > 5 immunity', 'boosts > 5 immunity'],
    ['Take `kratom` daily', 'Take daily'],
    ['Take`x`daily', 'Take daily'],
    ['Not ~~curing~~ helping', 'Not helping'],
    ['Not <del>curing</del> helping', 'Not helping'],
    ['see www.a.example for more', 'see for more'],
    ['see <https://a.example> or a@b.example now', 'see or now'],
    ['see [https://a.example](https://a.example) now', 'see now'],
    ['it <b>boosts</b> immunity<br>today', 'it boosts immunity\ntoday'],
    ['immunity<sup>1</sup> of H<sub>2</sub>O', 'immunity 1 of H2O'],
    ['it <!-- not this --> helps', 'it helps'],
    ['costs $5 and $10, not $x^2$', 'costs $5 and $10, not'],
    ['\u{1f600} **boosts** it', '\u{1f600} boosts it'],
  ])('%j reads %j', (source, prose) => {
    expect(proses(source)).toEqual([prose])
  })
})

describe('what a finding selects', () => {
  test.each([
    ['This boosts **immunity** now', 'boosts immunity', 'boosts **immunity'],
    ['This **boosts immunity** now', 'boosts immunity', 'boosts immunity'],
    ['boosts [immunity](https://a.example) now', 'immunity', 'immunity'],
    ['boosts&nbsp;immunity now', 'boosts immunity', 'boosts&nbsp;immunity'],
    ['> it boosts\n> immunity now', 'boosts immunity', 'boosts\n> immunity'],
    ['> it boosts\r\n> immunity now', 'boosts immunity', 'boosts\r\n> immunity'],
    ['# A\r\n\r\nit boosts\r\nimmunity', 'boosts immunity', 'boosts\r\nimmunity'],
    ['\uFEFFit boosts it', 'boosts', 'boosts'],
    ['\uFEFF---\ntitle: it boosts\n---\n', 'boosts', 'boosts'],
    ['\u{1f600}\u{1f600} &lt; it boosts it', 'boosts', 'boosts'],
    ['| a | b |\n|---|---|\n| x | it \\| **boosts** |', '| boosts', '\\| **boosts'],
    ['bo\u00adosts it', 'boosts', 'bo\u00adosts'],
    ['see www.a.example it boosts', 'it boosts', 'it boosts'],
    ['see www.a.example, b@c.example *it boosts* http://d.example now', 'now', 'now'],
    ['![it \\*boosts* **all**](x.png)', 'boosts* all', 'boosts* **all'],
    ['<p>it &amp; <b>boosts</b></p>', '& boosts', '&amp; <b>boosts'],
    ['> <p>it\n> boosts</p>', 'it boosts', 'it\n> boosts'],
    ['<img src="x" alt="it &lt; boosts">', '< boosts', '&lt; boosts'],
    ['A {% x %} boosts {{ y }} it', 'boosts it', 'boosts {{ y }} it'],
  ])('in %j, %j selects %j', (source, words, selected) => {
    expect(sourceOf(source, words)).toBe(selected)
  })
})

describe('footnotes and links', () => {
  test('a mark carries the prose and the URLs of its definition', () => {
    const document = read(
      'It heals[^a] fast[^b].\n\n[^a]: Smith, [*A* study](https://a.example). <https://b.example>',
    )
    const block = blockOf(document, 'paragraph')
    expect(block.prose).toBe('It heals fast.')
    expect(block.footnotes).toEqual([
      { at: 8, label: 'a', text: 'Smith, A study.', urls: ['https://a.example', 'https://b.example'] },
      { at: 13, label: 'b', text: null, urls: [] },
    ])
    expect(blockOf(document, 'footnote').prose).toBe('Smith, A study.')
  })

  test('a footnote that marks itself is read once', () => {
    expect(blockOf(read('A[^a]\n\n[^a]: B[^a] c'), 'paragraph').footnotes[0]?.text).toBe('B c')
  })

  test('links know their words, bare URLs have none', () => {
    const { links, prose } = blockOf(
      read('A [**b** c](https://a.example "T") d https://e.example [f][g]\n\n[g]: /h'),
    )
    expect(links.map(link => [prose.slice(link.span.start, link.span.end), link.url, link.title])).toEqual([
      ['b c', 'https://a.example', 'T'],
      ['', 'https://e.example', ''],
      ['f', '/h', ''],
    ])
  })

  test('template expressions are taken out of URLs', () => {
    const source = '[See this]({{ site.url }}{% post_url 2020-a-b %}) and <a href="{{ x }}/y">that</a>'
    expect(proses(source)).toEqual(['See this and that'])
    expect(blockOf(read(source)).links.map(link => link.url)).toEqual(['', '/y'])
  })
})
