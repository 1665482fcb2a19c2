import { describe, expect, it } from 'vitest'
import { lint, pointedAt } from '../support/linter.ts'

/** The source that immunity findings point at. */
function immunity(source: string): string[] {
  return lint(source)
    .filter(message => message.ruleId === 'claim/immunity')
    .map(message => pointedAt(source, message))
}

describe('a finding selects exactly its words in the source', () => {
  it.each([
    ['plain', 'Ginger boosts immunity.', 'boosts immunity'],
    ['strong', 'Ginger boosts **immunity**.', 'boosts **immunity'],
    ['emphasis around it all', 'Ginger *boosts immunity*.', 'boosts immunity'],
    ['emphasis from the middle on', 'Ginger boosts *immunity and* more.', 'boosts *immunity'],
    ['a link', 'Ginger boosts [immunity](https://example.com).', 'boosts [immunity'],
    ['a link around it all', 'Ginger [boosts immunity](https://example.com).', 'boosts immunity'],
    ['a reference link', 'Ginger boosts [immunity][1].\n\n[1]: https://example.com', 'boosts [immunity'],
    ['a no-break space by name', 'Ginger boosts&nbsp;immunity.', 'boosts&nbsp;immunity'],
    ['a letter by number', 'Ginger boosts immunit&#121;.', 'boosts immunit&#121;'],
    ['a no-break space', 'Ginger boosts\u00A0immunity.', 'boosts\u00A0immunity'],
    ['a soft hyphen', 'Ginger boosts im\u00ADmunity.', 'boosts im\u00ADmunity'],
    ['a zero-width space', 'Ginger boosts immu\u200Bnity.', 'boosts immu\u200Bnity'],
    ['a Cyrillic letter', 'Ginger boosts immunit\u0443.', 'boosts immunit\u0443'],
    ['an escape', 'Ginger boosts \\*immunity\\*.', 'boosts \\*immunity'],
    ['a soft break', 'Ginger boosts\nimmunity.', 'boosts\nimmunity'],
    ['a soft break in a block quote', '> Ginger boosts\n> immunity.', 'boosts\n> immunity'],
    ['a lazy line in a block quote', '> Ginger boosts\nimmunity.', 'boosts\nimmunity'],
    ['a quote in a list', '- > Ginger boosts\n  > immunity.', 'boosts\n  > immunity'],
    ['a list item', '1. Ginger boosts immunity\n2. Tea', 'boosts immunity'],
    ['a heading', '## Ginger boosts immunity ##', 'boosts immunity'],
    ['a setext heading', 'Ginger boosts immunity\n---', 'boosts immunity'],
    ['a table cell', '| Herb | Use |\n| --- | --- |\n| Ginger | boosts immunity |', 'boosts immunity'],
    [
      'a table cell with a bar',
      '| Herb |\n| --- |\n| tea \\| ginger boosts **immunity** |',
      'boosts **immunity',
    ],
    ['front matter', '---\ntitle: Ginger boosts immunity\n---\n', 'boosts immunity'],
    [
      'front matter in quotation marks',
      '---\ntitle: "Ginger boosts \\"all\\" immunity"\n---\n',
      'boosts \\"all\\" immunity',
    ],
    ['folded front matter', '---\ndescription: >\n  Ginger boosts\n  immunity.\n---\n', 'boosts\n  immunity'],
    ['TOML front matter', '+++\ntitle = "Ginger boosts immunity"\n+++\n', 'boosts immunity'],
    ['alternative text', '![Ginger boosts immunity](tea.png)', 'boosts immunity'],
    ['HTML', '<p>Ginger boosts <b>immunity</b>.</p>', 'boosts <b>immunity'],
    ['a footnote', 'Tea.[^1]\n\n[^1]: Ginger boosts immunity.', 'boosts immunity'],
    ['CRLF', '# Tea\r\n\r\nGinger boosts\r\nimmunity.\r\n', 'boosts\r\nimmunity'],
    ['CR', '# Tea\r\rGinger boosts immunity.\r', 'boosts immunity'],
    ['a byte order mark', '\uFEFFGinger boosts immunity.', 'boosts immunity'],
    [
      'a byte order mark before front matter',
      '\uFEFF---\ntitle: Ginger boosts immunity\n---\n',
      'boosts immunity',
    ],
    ['emoji before it on the line', '🍵👩‍⚕️ Ginger 😀 boosts immunity.', 'boosts immunity'],
    ['a tab', 'Ginger\tboosts\timmunity.', 'boosts\timmunity'],
    ['capitals', 'GINGER BOOSTS IMMUNITY', 'BOOSTS IMMUNITY'],
  ])('%s', (_, source, expected) => {
    expect(immunity(source)).toEqual([expected])
  })

  it.each([
    ['code', 'Ginger `boosts immunity`.'],
    ['a code block', '```\nGinger boosts immunity.\n```'],
    ['a comment', '<!-- Ginger boosts immunity. -->'],
    ['deleted text', 'Ginger ~~boosts immunity~~ tastes good.'],
    ['an address', '<https://example.com/ginger-boosts-immunity>'],
    ['two blocks', 'Ginger boosts\n\nimmunity'],
    ['two cells', '| Ginger boosts | immunity |\n| --- | --- |'],
    ['keys that nobody reads', '---\nslug: ginger-boosts-immunity\n---\n'],
  ])('nothing in %s', (_, source) => {
    expect(immunity(source)).toEqual([])
  })
})
