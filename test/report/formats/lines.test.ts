import { describe, expect, it, test } from 'vitest'
import { hostile, message, render, result } from '../render.ts'

const three = result(
  '/site/tea.md',
  Array.from({ length: 3 }, (_, index) =>
    message({
      severity: index === 0 ? 2 : 1,
      message: `a\u009bb ${'long '.repeat(index)}claim…`,
      line: 9 + index,
      column: 1,
    }),
  ),
)

describe('stylish', () => {
  it('aligns its columns', async () => {
    expect(await render('stylish', [three])).toBe(`
/site/tea.md
   9:1  error    a\\u{9b}b claim…            claim/pain
  10:1  warning  a\\u{9b}b long claim…       claim/pain
  11:1  warning  a\\u{9b}b long long claim…  claim/pain

✖ 3 problems (1 error, 2 warnings)

`)
    expect(await render('stylish', [])).toBe('')
  })

  it('shows the findings of one list under its lead-in', async () => {
    const item = (line: number): ReturnType<typeof message> =>
      message({ line, message: `item ${line}.`, data: { group: 'list-0', leadIn: 'It helps with:' } })
    const lonely = message({ line: 8, message: 'lonely.', data: { group: 'list-1', leadIn: 'And with:' } })
    const list = result('/site/tea.md', [item(4), message({ line: 5, message: 'between.' }), item(6), lonely])
    expect(await render('stylish', [list])).toBe(`
/site/tea.md
       list   Under "It helps with:", 2 problems:
  4:5  error    item 4                             claim/pain
  6:5  error    item 6                             claim/pain
  5:5  error  between                              claim/pain
  8:5  error  lonely                               claim/pain

✖ 4 problems (4 errors, 0 warnings)

`)
  })

  it('takes very many findings in one file', async () => {
    const many = result(
      '/site/tea.md',
      Array.from({ length: 200_000 }, () => message()),
    )
    expect((await render('stylish', [many])).split('\n')).toHaveLength(200_000 + 6)
  })
})

test('compact speaks as ESLint’s', async () => {
  expect(
    await render('compact', [three]),
  ).toBe(`/site/tea.md: line 9, col 1, Error - a\\u{9b}b claim… (claim/pain)
/site/tea.md: line 10, col 1, Warning - a\\u{9b}b long claim… (claim/pain)
/site/tea.md: line 11, col 1, Warning - a\\u{9b}b long long claim… (claim/pain)

3 problems
`)
  expect(await render('compact', [])).toBe('')
})

test('unix speaks as ESLint’s', async () => {
  const ignored = message({ ruleId: null, severity: 1, message: 'File ignored.' })
  expect(await render('unix', [result('/site/tea.md', [ignored])])).toBe(
    '/site/tea.md:3:5: File ignored. [Warning]\n\n1 problem\n',
  )
})

test.each(['stylish', 'compact', 'unix'])('%s: an article is shown and never obeyed', async name => {
  const text = await render(name, [
    result(`/site/${hostile}.md`, [message({ message: hostile, ruleId: hostile })]),
  ])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).not.toMatch(/##[a-z]*\[/)
})
