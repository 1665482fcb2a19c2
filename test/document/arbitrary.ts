import fc from 'fast-check'

const word = fc.constantFrom(
  'tea',
  'boosts',
  'Immunity',
  'of',
  '7',
  'caf\u00e9',
  '\u{1f33f}',
  'b\u043eosts',
  'so\u00adft',
  '\u201cso\u201d',
  'a.b@c.example',
  '5 > 3',
  'www.a.example',
  'https://a.example/x_y',
  'x\u00a0y',
  'zero\u200bwidth',
  '\u{1d5ee}b',
  '\ufb01ne',
  '{{ tpl }}',
  '{% if a %}',
)
const entity = fc.constantFrom(
  '&amp;',
  '&nbsp;',
  '&#x27;',
  '&#39;',
  '&lt;',
  '&frac12;',
  '&shy;',
  '&bogus;',
  '&ngE;',
  '&#0;',
)
const escaped = fc.constantFrom('\\*', '\\_', '\\[', '\\\\', '\\|', '\\<', '\\a', '\\&amp;')
const junk = fc.constantFrom(
  '*',
  '_',
  '[',
  ']',
  '`',
  '<',
  '>',
  '~',
  '|',
  '!',
  '<b',
  '<!-- c -->',
  '[^1]',
  '[^no]',
  '{',
  '$',
)

const inline = fc.letrec<{ inline: string; line: string }>(tie => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: word },
    { weight: 2, arbitrary: entity },
    { weight: 2, arbitrary: escaped },
    { weight: 1, arbitrary: junk },
    { weight: 1, arbitrary: tie('line').map(text => `**${text}**`) },
    { weight: 1, arbitrary: tie('line').map(text => `*${text}*`) },
    { weight: 1, arbitrary: tie('line').map(text => `~~${text}~~`) },
    { weight: 1, arbitrary: tie('line').map(text => `[${text}](https://b.example "t")`) },
    { weight: 1, arbitrary: tie('line').map(text => `[${text}][ref]`) },
    { weight: 1, arbitrary: tie('line').map(text => `![${text}](i.png)`) },
    { weight: 1, arbitrary: tie('line').map(text => `<b class="x">${text}</b>`) },
    { weight: 1, arbitrary: tie('line').map(text => `\`${text}\``) },
  ),
  line: fc
    .array(fc.tuple(tie('inline'), fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '  \n', '\\\n', '\t')), {
      minLength: 1,
      maxLength: 5,
    })
    .map(parts => parts.flat().join('').trim()),
})).line

const prefixed =
  (prefix: string, first = prefix) =>
  (text: string) =>
    first + text.replaceAll('\n', `\n${prefix}`)

const block = fc.letrec<{ block: string; flow: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: inline },
    { weight: 1, arbitrary: inline.map(text => `## ${text.replaceAll('\n', ' ')}`) },
    { weight: 1, arbitrary: tie('flow').map(prefixed('> ')) },
    { weight: 1, arbitrary: tie('flow').map(prefixed('>')) },
    { weight: 1, arbitrary: tie('flow').map(prefixed('  ', '- ')) },
    { weight: 1, arbitrary: tie('flow').map(prefixed('   ', '1. ')) },
    { weight: 1, arbitrary: tie('flow').map(prefixed('    ', '[^1]: ')) },
    {
      weight: 1,
      arbitrary: fc.tuple(inline, inline).map(([a, b]) => `| ${cell(a)} | h |\n|---|---|\n| x |${cell(b)}|`),
    },
    {
      weight: 1,
      arbitrary: inline.map(text => `<div>\n<p>${text}</p><img alt="${text.replaceAll('"', '')}">\n</div>`),
    },
    { weight: 1, arbitrary: inline.map(text => `\`\`\`\n${text}\n\`\`\``) },
  ),
  flow: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(blocks => blocks.join('\n\n')),
})).flow

function cell(text: string): string {
  return text.replaceAll('\n', ' ')
}

const yaml = fc.oneof(
  word.map(text => `title: x ${text}`),
  word.map(text => `title: 'it''s ${text}\n  folded'`),
  word.map(text => `seo:\n  description: "\\u2019 ${text} \\"q\\" \\\n    end"`),
  fc.tuple(word, word).map(([a, b]) => `summary: >-\n  ${a}\n  ${b}\n\n  more`),
  fc.tuple(word, word).map(([a, b]) => `excerpt: |\n  ${a}\n   ${b}`),
)

/** Articles in Markdown: blocks and inline markup in each other, odd characters, every line end, maybe a BOM. */
export const markdown = fc
  .record({
    bom: fc.constantFrom('', '', '\uFEFF'),
    frontMatter: fc.option(
      yaml.map(text => `---\n${text}\n---\n\n`),
      { nil: '' },
    ),
    blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(
    ({ bom, frontMatter, blocks, lineEnd }) =>
      bom + `${frontMatter}${blocks.join('\n\n')}\n\n[ref]: /r\n`.replaceAll('\n', lineEnd),
  )
