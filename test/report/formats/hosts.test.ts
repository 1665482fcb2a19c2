import { describe, expect, it } from 'vitest'
import { loadFormatter } from '../../../src/report/index.ts'
import { hostile, message, pieces, render, result } from '../render.ts'

describe('github', () => {
  it('annotates errors first, with places and the rule', async () => {
    const file = result('/site/blog/tea.md', [
      message({ severity: 1, message: '100% natural.' }),
      message({ endLine: 4 }),
      message({ ruleId: null, severity: 1, message: 'File ignored.' }),
    ])
    expect(await render('github', [file])).toBe(
      [
        '::error file=blog/tea.md,line=3,endLine=4,col=5,title=claim/pain::"eases pain" is a pain claim without a source. Cite one.',
        '::warning file=blog/tea.md,line=3,endLine=3,col=5,endColumn=14,title=claim/pain::100%25 natural.',
        '::warning file=blog/tea.md,line=3,endLine=3,col=5,endColumn=14,title=claimlint::File ignored.',
        '',
      ].join('\n'),
    )
  })

  it('logs what GitHub would drop, as it comes, and says how much that is', async () => {
    const many = (count: number, severity: 1 | 2): ReturnType<typeof message>[] =>
      Array.from({ length: count }, () => message({ severity }))
    const files = [result('/site/a.md', many(12, 1)), result('/site/b.md', many(11, 2))]
    const [start, first, second, end] = await pieces(await loadFormatter('github', '/site'), files)
    expect(start).toBe('')
    expect(first?.match(/^warning a\.md:3:5 /gm)).toHaveLength(2)
    expect(second?.match(/^error b\.md:3:5 /gm)).toHaveLength(1)
    const lines = end?.split('\n') ?? []
    expect(lines.slice(0, 10).every(line => line.startsWith('::error '))).toBe(true)
    expect(lines.slice(10, 20).every(line => line.startsWith('::warning '))).toBe(true)
    expect(lines.slice(20)).toEqual([
      '::notice title=claimlint::GitHub shows 10 errors and 10 warnings of a step. 1 error and 2 warnings more: see the log of this step.',
      '',
    ])
  })

  it('runs no command that an article or a file name holds', async () => {
    const name = `/site/::add-mask::x,line=1\n::error::${hostile}.md`
    const files = [
      result(
        name,
        Array.from({ length: 12 }, () => message({ message: hostile, ruleId: '::x::' })),
      ),
    ]
    const text = await render('github', files)
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(13)
    for (const line of lines) expect(line).toMatch(/^(?:::(?:error|notice) [^:]*::|error )/)
    expect(text).not.toMatch(/##[a-z]*\[|%0A(?!:)/)
    expect(text).not.toContain('\u001b')
    expect(text).toContain('%250A::add-mask::a')
    expect(text).toContain('file=%3A%3Aadd-mask%3A%3Ax%2Cline=1\\u{a}%3A%3Aerror')
  })
})

describe('gitlab', () => {
  it('is a Code Quality report', async () => {
    const file = result('/site/blog/tea.md', [
      message({ endLine: 4 }),
      message({ severity: 1, ruleId: null }),
      message({ fatal: true }),
    ])
    const issues = JSON.parse(await render('gitlab', [file, result('/site/clean.md', [])]))
    expect(issues).toEqual([
      {
        description: message().message,
        check_name: 'claim/pain',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'blog/tea.md', lines: { begin: 3, end: 4 } },
      },
      expect.objectContaining({ check_name: 'claimlint', severity: 'minor' }),
      expect.objectContaining({ severity: 'critical' }),
    ])
    expect(JSON.parse(await render('gitlab', []))).toEqual([])
  })

  it('names each finding once, and the same when it moves in its file', async () => {
    const names = async (...files: ReturnType<typeof result>[]): Promise<string[]> =>
      JSON.parse(await render('gitlab', files)).map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    const twice = [message(), message({ line: 9 })]
    const before = await names(result('/site/a.md', twice), result('/site/b.md', twice))
    expect(new Set(before).size).toBe(4)
    const moved = await names(result('/site/a.md', [message({ line: 30 })]))
    expect(moved).toEqual(before.slice(0, 1))
  })
})

describe('rdjson', () => {
  const source = '# Té\n\nÇa 😀 eases pain.\n'
  const edited = message({
    column: 7,
    endColumn: 17,
    suggestions: [{ messageId: 'hedge', desc: 'Hedge', fix: { range: [12, 17], text: 'may ease' } }],
  })

  it('counts columns in bytes of UTF-8 and gives suggestions', async () => {
    expect(
      JSON.parse(await render('rdjson', [{ result: result('/site/tea.md', [edited]), source }])),
    ).toEqual({
      source: { name: 'claimlint', url: 'https://home.example/' },
      diagnostics: [
        {
          message: edited.message,
          location: {
            path: 'tea.md',
            range: { start: { line: 3, column: 10 }, end: { line: 3, column: 20 } },
          },
          severity: 'ERROR',
          code: { value: 'claim/pain', url: 'https://docs.example/pain' },
          suggestions: [
            { range: { start: { line: 3, column: 10 }, end: { line: 3, column: 15 } }, text: 'may ease' },
          ],
        },
      ],
    })
  })

  it('gives lines where there is no text', async () => {
    const log = JSON.parse(await render('rdjson', [result('/site/tea.md', [message({ ruleId: null })])]))
    expect(log.diagnostics).toEqual([
      {
        message: message().message,
        location: { path: 'tea.md', range: { start: { line: 3 } } },
        severity: 'ERROR',
      },
    ])
  })

  it('is a line each as rdjsonl', async () => {
    const text = await render('rdjsonl', [result('/site/tea.md', [message(), message({ message: hostile })])])
    const lines = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({ source, message }) => [source.name, message])).toEqual([
      ['claimlint', message().message],
      ['claimlint', hostile],
    ])
  })
})
