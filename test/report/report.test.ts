import { expect, test } from 'vitest'
import type { LintResult } from '../../src/linter/types.ts'
import { findFormatter, formatterNames } from '../../src/report/index.ts'
import { neutralise, neutraliseLines, neutralisePath } from '../../src/report/neutralise.ts'
import { wrap } from '../../src/report/wrap.ts'

const result: LintResult = {
  filePath: '/site/tea.md',
  messages: Array.from({ length: 3 }, (_, index) => ({
    ruleId: 'claim/pain',
    severity: index === 0 ? 2 : 1,
    message: `a\u009bb ${'long '.repeat(index)}claim…`,
    messageId: 'x',
    line: 9 + index,
    column: 1,
  })),
  suppressedMessages: [],
  errorCount: 1,
  fatalErrorCount: 0,
  warningCount: 2,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  usedDeprecatedRules: [],
  source: 'a secret draft',
}

function render(name: string, results: readonly LintResult[]): string {
  const report = findFormatter(name)?.({ color: false, width: null })
  if (report === undefined) throw new Error(`no formatter ${name}`)
  const totals = { errors: results.length, warnings: results.length * 2 }
  return [report.start(), ...results.map(each => report.file(each)), report.end(totals)].join('')
}

test('stylish aligns its columns', () => {
  expect(render('stylish', [result])).toBe(`
/site/tea.md
   9:1  error    a\\u{9b}b claim…            claim/pain
  10:1  warning  a\\u{9b}b long claim…       claim/pain
  11:1  warning  a\\u{9b}b long long claim…  claim/pain

✖ 3 problems (1 error, 2 warnings)

`)
  expect(render('stylish', [])).toBe('')
})

test('json is an array that other tools can read and terminals do not obey', () => {
  const text = render('json', [result, result])
  const { source: _source, ...shown } = result
  expect(JSON.parse(text)).toEqual([shown, shown])
  expect(text).not.toContain('\u009b')
  expect(render('json', [])).toBe('[]\n')
})

test('very many findings in one file', () => {
  const [message] = result.messages
  if (message === undefined) throw new Error('no message')
  const many = { ...result, messages: Array.from({ length: 200_000 }, () => message) }
  expect(render('stylish', [many]).split('\n')).toHaveLength(200_000 + 6)
})

test('formatters have names', () => {
  expect(formatterNames).toEqual(['stylish', 'json', 'register', 'register-html'])
  expect(findFormatter('xml')).toBeNull()
})

test('what could act is shown instead', () => {
  expect(neutralise('a\r\n\tb\u001b[1m\u200e\ud800 é 😀')).toBe('a b\\u{1b}[1m\\u{200e}\\u{d800} é 😀')
  expect(neutraliseLines('a\n\tb\r\u0007')).toBe('a\n\tb\\u{d}\\u{7}')
  expect(neutralisePath('a\nb')).toBe('a\\u{a}b')
})

test('wrapping loses no word', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('immeasurably', 4)).toEqual(['immeasurably'])
  expect(wrap('', 4)).toEqual([''])
})
