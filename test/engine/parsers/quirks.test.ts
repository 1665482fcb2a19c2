import { describe, expect, test } from 'vitest'
import { parseRemark } from '../../../src/document/parse-remark.ts'
import { findQuirk, quirks } from '../../../src/engine/parsers/quirks.ts'
import { parseSatteri, readWith, satteriAlone } from './both.ts'

/** For each construct, sources that satteri alone reads otherwise than remark. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'a line that ends in a carriage return alone': ['[\\\r][ref]\n\n[ref]:/'],
  'a NUL character': ['\0'],
  'a byte order mark within the text': ['*\uFEFF*', '_a_\uFEFF'],
  'front matter that is not closed': ['---\n>', '---\n- a'],
  'a comment that is not closed': ['* <!--\n\n'],
  'emphasis between a word and a character beyond the basic plane': ['x**\u{1f33f}**', '**\u{1f33f}**b'],
  'different marks of emphasis beside each other': ['a**_**', '_*b**'],
  'an escaped mark of emphasis beside another one': ['\\**g**', '*\\**e'],
  'an autolink without a host name': ['http://“', 'http://.e'],
  'www. behind a character that ends no word': ['*|www.c*', '\u{1f33f}www.x'],
  'an e-mail address behind a slash': ['/b@c.e', 'ssh://git@github.com/a'],
  'a protocol before an e-mail address': ['_xmpp:a@b.a_'],
  'an autolink that ends at the border of a table cell': [';||\n-|-\nhttp://y|/'],
  'an autolink in brackets that are no link': ['[http://b. \n]', '*||\n-|-\n[b@c.e'],
  'a definition before a table': ['[r]:\n|-', '[r]:||\n-|-'],
  'a task without a text, or one that begins with a tag': ['- [ ]\n-', '- [ ] <!-- c -->a'],
  'a table row of a bar alone, or one that begins with a tag or a list item': [
    'a||\n-|-\n<b>\n"',
    'é\n?\n- |',
  ],
  'a tag of several lines in a quotation or list': ['><img alt="\n>  *">'],
  'a footnote of several lines, or of more than words': ['[^1]:s\n<b>\nr', '=\n[^1]:1.'],
}

describe.each(quirks)('$name', quirk => {
  test.each(examples[quirk.name] ?? [])('%j is read by satteri otherwise, and so by remark', source => {
    expect(quirk.isIn(source)).toBe(true)
    expect(readWith(satteriAlone, source)).not.toEqual(readWith(parseRemark, source))
    expect(readWith(parseSatteri, source)).toEqual(readWith(parseRemark, source))
  })

  test('has examples', () => {
    expect(examples[quirk.name]?.length).toBeGreaterThan(0)
  })
})

const plain = [
  '---\ntitle: Tea\n---\n\n# Tea\n\nIt *may* **help**: [a study](https://a.example/x_y), www.a.example and a@b.example.\n',
  'Tea[^1] helps.\r\n\r\n[^1]: A. Smith. *Tea.* 2020. https://a.example\r\n\r\n[^2]: B. Jones. Coffee.\r\n',
  '| a | [b](https://b.example) |\n|---|---|\n| c | d |\n\n- [x] done\n- [ ] not done\n',
  '<div\n  class="a">\n  text\n</div>\n\n<!-- claimlint-disable -->\n\n> **\u{1f33f} Benefits** \u{1f33f}\n',
]

test.each(plain)('what articles are made of is read by satteri: %j', source => {
  expect(findQuirk(source)).toBeNull()
})

test.each(quirks)('looking for $name takes time that grows with the text', ({ isIn }) => {
  // A quadratic look would take hours, and the test its time limit.
  for (const unit of ['[', '[a@b', '<a ', '<a\n ', '[^1]:\n', '\n|', '\\', '/a', '**', 'www.', '|', '@a'])
    isIn(unit.repeat(400_000))
})
