import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseRemark } from '../../../src/document/parse-remark.ts'
import { hostile, message, render, result } from '../render.ts'

const words = (text: string): { data: { words: string } } => ({ data: { words: text } })

describe('csv', () => {
  it('has a row for each wording, errors first, then by how often it stands', async () => {
    const a = result('/site/a.md', [
      message({ severity: 1, ...words('eases pain') }),
      message({ line: 9, ...words('Eases  pain') }),
      message({ severity: 1, ruleId: 'claim/immunity', ...words('boosts immunity') }),
    ])
    const b = result('/site/shop/b.md', [
      message({ severity: 1, ...words('eases pain') }),
      message({ severity: 1, ruleId: 'required/risks', message: 'No risks, "none".', data: {} }),
    ])
    expect(await render('csv', [a, b])).toBe(
      [
        'level,rule,words,times,files,message,places',
        'error,claim/pain,"eases pain",3,2,"""eases pain"" is a pain claim without a source. Cite one.","a.md:3:5; a.md:9:5; shop/b.md:3:5"',
        'warning,claim/immunity,"boosts immunity",1,1,"""eases pain"" is a pain claim without a source. Cite one.",a.md:3:5',
        'warning,required/risks,,1,1,"No risks, ""none"".",shop/b.md:3:5',
        '',
      ].join('\r\n'),
    )
  })

  it('says how many places are not in the cell', async () => {
    const many = result(
      '/site/a.md',
      Array.from({ length: 103 }, () => message(words('eases pain'))),
    )
    expect(await render('csv', [many])).toMatch(/; a\.md:3:5; and 3 more"\r\n$/)
  })

  it('runs no formula', async () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', hostile].map(text =>
      message({ message: text, ruleId: text, ...words(text) }),
    )
    const text = await render('csv', [result('/site/=cmd.md', cells)])
    expect(text).not.toMatch(/(?:^|,)"?\s*[=+\-@]/m)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/)
  })
})

describe('markdown', () => {
  it('has a table a file, and the sum', async () => {
    const item = (line: number): ReturnType<typeof message> =>
      message({ line, severity: 1, message: 'Item.', data: { group: 'list-0', leadIn: 'It helps with:' } })
    expect(
      await render('markdown', [
        result('/site/tea.md', [message(), item(5), item(6)]),
        result('/site/b.md', []),
      ]),
    ).toBe(`## claimlint

### tea.md

| Place | | Finding | Rule |
| ---: | --- | --- | --- |
| 3:5 | **error** | "eases pain" is a pain claim without a source. Cite one. | claim/pain |
| | | Under “It helps with:”, 2 problems: | |
| 5:5 | warning | – Item. | claim/pain |
| 6:5 | warning | – Item. | claim/pain |

**3 problems** (1 error, 2 warnings) in 2 files.
`)
    expect(await render('markdown', [])).toContain('no legal advice')
  })

  it('stays below what a job summary holds, and says what is left out', async () => {
    const files = Array.from({ length: 30 }, (_, index) =>
      result(
        `/site/${index}.md`,
        Array.from({ length: 500 }, () => message()),
      ),
    )
    const text = await render('markdown', files)
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(Buffer.byteLength(text)).toBeGreaterThan(900 * 1024)
    const left = 30 - (text.match(/^### /gm)?.length ?? 0)
    expect(text).toContain(`Left out, as a summary holds 1 MiB: ${left * 500} problems in ${left} files.`)
  })

  it('makes no markup of what an article says', async () => {
    const text = await render('markdown', [
      result(`/site/${hostile}`, [
        message({ message: `${hostile} www.x.example a@b.example :smile:`, ruleId: hostile }),
      ]),
    ])
    const kinds = new Set<string>()
    visit(parseRemark(text, 'markdown'), node => {
      kinds.add(node.type)
    })
    expect([...kinds].sort()).toEqual([
      'heading',
      'paragraph',
      'root',
      'strong',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ])
    expect(text).not.toMatch(/[@#](?!&#8203;|#|\d+;)\w|\$|:smile:|www\./)
    expect(text.match(/\|/g)).toHaveLength(15)
  })
})
