import { describe, expect, test } from 'vitest'
import { proses, read } from './reading.ts'

const shape = (source: string) =>
  read(source).blocks.map(({ kind, prose, leadIn, list, quoted }) => [kind, prose, leadIn, list, quoted])

describe('lists', () => {
  test('the paragraph before introduces a list, the item introduces the list in it', () => {
    expect(shape('Benefits:\n\n- one:\n  - two\n- three\n\n# H\n\n- four')).toEqual([
      ['paragraph', 'Benefits:', null, null, false],
      ['list-item', 'one:', 0, 0, false],
      ['list-item', 'two', 1, 1, false],
      ['list-item', 'three', 0, 0, false],
      ['heading', 'H', null, null, false],
      ['list-item', 'four', null, 2, false],
    ])
  })

  test('a comment between the paragraph and its list does not part them', () => {
    expect(read('Benefits:\n\n<!-- x -->\n\n- one').blocks[1]?.leadIn).toBe(0)
  })

  test('lists of an HTML block know what introduces them', () => {
    expect(shape('<p>Benefits:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>')).toEqual([
      ['html', 'Benefits:', null, null, false],
      ['html', 'one', 0, 0, false],
      ['html', 'two', 0, 0, false],
    ])
  })
})

describe('headings', () => {
  test('a block knows the headings above it', () => {
    const { blocks } = read('# A *b*\n\n## C\n\ntext\n\n> # Q\n> quoted\n\n## D\n\nmore')
    expect(
      blocks.map(block => [block.prose, block.depth, block.headings.map(heading => heading.prose)]),
    ).toEqual([
      ['A b', 1, []],
      ['C', 2, ['A b']],
      ['text', 0, ['A b', 'C']],
      ['Q', 1, []],
      ['quoted', 0, ['Q']],
      ['D', 2, ['A b']],
      ['more', 0, ['A b', 'D']],
    ])
    expect(blocks.filter(block => block.quoted).map(block => block.prose)).toEqual(['Q', 'quoted'])
    expect(blocks[6]?.headings[1]).toEqual({ depth: 2, prose: 'D', block: 5 })
  })
})

describe('tables', () => {
  test('a cell knows its header and the first cell of its row', () => {
    const { blocks } = read('| Herb | Use |\n|---|---|\n| **Tea** | ![a cure](x) sleep |')
    expect(blocks.map(block => [block.kind, block.prose, block.cell])).toEqual([
      ['table-cell', 'Herb', { table: 0, row: 0, column: 0, header: 'Herb', rowLabel: 'Herb' }],
      ['table-cell', 'Use', { table: 0, row: 0, column: 1, header: 'Use', rowLabel: 'Herb' }],
      ['table-cell', 'Tea', { table: 0, row: 1, column: 0, header: 'Herb', rowLabel: 'Tea' }],
      ['table-cell', 'sleep', { table: 0, row: 1, column: 1, header: 'Use', rowLabel: 'Tea' }],
      ['image-alt', 'a cure', null],
    ])
  })
})

describe('HTML', () => {
  test('block-level tags part the text, code and scripts are no prose', () => {
    const source = [
      '<div class="a > b">',
      '<h2>Buy <em>now</em></h2>',
      '<p>It cures<br>colds. <a href="/x">More</a> <code>x</code></p>',
      '<script>if (a < b) alert("cures")</script><style>p { color: red }</style>',
      '<table><tr><td>one<td>two</table>',
      '<!-- hidden --><pre>code</pre>',
      '</div>',
    ].join('\n')
    expect(read(source).blocks.map(block => [block.kind, block.prose])).toEqual([
      ['heading', 'Buy now'],
      ['html', 'It cures'],
      ['html', 'colds. More'],
      ['html', 'one'],
      ['html', 'two'],
    ])
  })

  test('comments are collected with their place', () => {
    const source = '<!-- one -->\n\ntext <!--two--> text {/* three */}\n\n`<!-- four --> {/* five */}`'
    expect(read(source).comments.map(({ span, text }) => [text, source.slice(span.start, span.end)])).toEqual(
      [
        ['one', '<!-- one -->'],
        ['two', '<!--two-->'],
        ['three', '{/* three */}'],
      ],
    )
  })
})

describe('templates', () => {
  test.each([
    ['It {% include x.html a="b" %} heals {{< ref "y" >}} you.', ['It heals you.']],
    ['It heals.\n{: .note}', ['It heals.']],
    ['{::comment}\nno\n{:/comment}\n\nyes', ['yes']],
    ['{% comment %}\nno\n\nno\n{% endcomment %}\n\nyes', ['yes']],
    ['# It heals {#id}', ['It heals']],
    ['![alt](x){ align=right width=50% } text', ['text', 'alt']],
    ["import Tea from './tea'\n\nimport taxes from abroad rise", ['import taxes from abroad rise']],
    ['export const meta = {\n  title: "no",\n}\n\nyes', ['yes']],
    ['<Note title="no" items={["a", {b: 1}]}>\n\nIt heals.\n\n</Note>', ['It heals.']],
    ['<Tea strength={3} /> heals', ['heals']],
    ['> [!WARNING]\n> Careful', ['Careful']],
    ['!!! note "It heals"\n    really', ['"It heals" really']],
    ['What??? It heals!!! now', ['What??? It heals!!! now']],
    ['An {{ open brace\n\nstays', ['An {{ open brace', 'stays']],
  ])('%j reads %j', (source, expected) => {
    expect(proses(source)).toEqual(expected)
  })

  test('an expression is no prose in MDX and prose in Markdown', () => {
    expect(proses('It {props.name} heals', 'mdx')).toEqual(['It heals'])
    expect(proses('It {props.name} heals')).toEqual(['It {props.name} heals'])
  })
})
