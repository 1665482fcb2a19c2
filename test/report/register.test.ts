import { describe, expect, it, test } from 'vitest'
import type { ClaimRow } from '../../src/linter/claim-rows.ts'
import type { LintResult } from '../../src/linter/types.ts'
import { unifiedDiff } from '../../src/report/diff.ts'
import { findFormatter } from '../../src/report/index.ts'

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

const result: LintResult = {
  filePath: '/site/tea.md',
  messages: [],
  suppressedMessages: [],
  errorCount: 0,
  fatalErrorCount: 0,
  warningCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  usedDeprecatedRules: [],
}

function render(name: string, rows: readonly Partial<ClaimRow>[]): string {
  const shortPath = (path: string): string => path.replace('/site/', '')
  const report = findFormatter(name)?.({ color: false, width: null, shortPath })
  if (report === undefined) throw new Error(`no formatter ${name}`)
  const claims = rows.map(row => ({ ...plain, ...row }))
  return [report.start(), report.file(result, claims), report.end({ errors: 0, warnings: 0 })].join('')
}

const header = 'file,line,words,agent,effect,target,strength,assertion,support,source,status\r\n'

describe('the register as CSV', () => {
  it('has a row for each claim', () => {
    expect(render('register', [{}])).toBe(
      `${header}tea.md,3,"cures arthritis",Ginger,cures,arthritis,direct,asserted,none,,"reported error (claim/disease-treatment)"\r\n`,
    )
    expect(render('register', [])).toBe(header)
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
  ])('disarms %j', (words, cell) => {
    expect(render('register', [{ words }])).toBe(
      `${header}tea.md,3,${cell},Ginger,cures,arthritis,direct,asserted,none,,"reported error (claim/disease-treatment)"\r\n`,
    )
  })
})

describe('the register as HTML', () => {
  it('is one page that shows what articles say as text', () => {
    const page = render('register-html', [
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

test('a diff shows what was inserted', () => {
  expect(unifiedDiff('a.md', 'a\n', 'a\n')).toBe('')
  expect(unifiedDiff('a.md', '1\n2\n3\n4\n5\n', '1\n2\n3\n4\nnew\n\n5\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -2,4 +2,6 @@\n 2\n 3\n 4\n+new\n+\n 5\n',
  )
  expect(unifiedDiff('a.md', 'end', 'end\n\nnew')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,3 @@\n-end\n\\ No newline at end of file\n+end\n+\n+new\n\\ No newline at end of file\n',
  )
  expect(unifiedDiff('a.md', 'a\u001b\r\n', 'a\u001b\r\nb\r\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,2 @@\n a\\u{1b}\r\n+b\r\n',
  )
})
