import { describe, expect, it } from 'vitest'
import type { ClaimRow } from '../../../src/linter/claim-rows.ts'
import { render, result } from '../render.ts'

const plain: ClaimRow = {
  line: 3,
  column: 8,
  endLine: 3,
  endColumn: 23,
  sentence: 'Ginger cures arthritis.',
  words: 'cures arthritis',
  agent: 'Ginger',
  effect: 'cures',
  target: 'arthritis',
  strength: 'direct',
  assertion: 'asserted',
  support: 'none',
  source: '',
  weakness: '',
  status: 'reported error (claim/disease-treatment)',
}

function register(name: string, rows: readonly Partial<ClaimRow>[]): Promise<string> {
  return render(name, [
    { result: result('/site/tea.md', []), claims: rows.map(row => ({ ...plain, ...row })) },
  ])
}

const header = 'file,line,words,agent,effect,target,strength,assertion,support,source,status\r\n'

describe('the register as CSV', () => {
  it('has a row for each claim', async () => {
    expect(await register('register', [{}])).toBe(
      `${header}tea.md,3,"cures arthritis",Ginger,cures,arthritis,direct,asserted,none,,"reported error (claim/disease-treatment)"\r\n`,
    )
    expect(await register('register', [])).toBe(header)
  })

  it.each([
    ['=HYPERLINK("https://x.example","a")', '"\'=HYPERLINK(""https://x.example"",""a"")"'],
    ['+1', '"\'+1"'],
    ['-2+3', '"\'-2+3"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    [' \t=1', '"\'  =1"'],
    ['\r=1', '"\' =1"'],
    ['＝1', '"\'＝1"'],
    ['a,"b"\nc', '"a,""b"" c"'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\ufeff=1', '\\u{feff}=1'],
    ['a\u202eb', 'a\\u{202e}b'],
  ])('disarms %j', async (words, cell) => {
    expect(await register('register', [{ words }])).toBe(
      `${header}tea.md,3,${cell},Ginger,cures,arthritis,direct,asserted,none,,"reported error (claim/disease-treatment)"\r\n`,
    )
  })
})

describe('the register as HTML', () => {
  it('is one page that shows what articles say as text', async () => {
    const page = await register('register-html', [
      { words: '<img src=x onerror="alert(1)">&\'', source: '</td><script>' },
    ])
    expect(page).toContain('<td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;</td>')
    expect(page).toContain('<td>&lt;/td&gt;&lt;script&gt;</td>')
    expect(page).not.toMatch(/<script|<img|<link|src="|href=/)
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toMatch(/<\/html>\n$/)
    expect(page).toContain('no legal advice')
  })
})
