import type { ClaimRow } from '../../src/linter/claim-rows.ts'
import type { LintMessage, LintResult } from '../../src/linter/types.ts'
import { loadFormatter } from '../../src/report/index.ts'
import type { Formatter, RuleInfo, Run } from '../../src/report/types.ts'

export const run: Run = {
  color: false,
  width: null,
  cwd: '/site',
  version: '1.2.3',
  homepage: 'https://home.example/',
  rule: id => rules[id] ?? null,
  maxWarnings: -1,
}

const rules: Readonly<Record<string, RuleInfo>> = {
  'claim/pain': {
    description: 'Claims that something relieves pain',
    url: 'https://docs.example/pain',
    law: ['us-101-93g'],
    hasFix: false,
    help: () => '# claim/pain\n\nSay what was measured, as in [pain](../pain/README.md).\n',
  },
}

/** A message at a place, with what a test says of it. */
export function message(fields: Partial<LintMessage> = {}): LintMessage {
  return {
    ruleId: 'claim/pain',
    severity: 2,
    message: '"eases pain" is a pain claim without a source. Cite one.',
    messageId: 'unsupported',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 15,
    ...fields,
  }
}

/** A result whose counts are those of its messages. */
export function result(
  filePath: string,
  messages: LintMessage[],
  fields: Partial<LintResult> = {},
): LintResult {
  const errors = messages.filter(({ severity }) => severity === 2).length
  return {
    filePath,
    messages,
    suppressedMessages: [],
    errorCount: errors,
    fatalErrorCount: messages.filter(({ fatal }) => fatal).length,
    warningCount: messages.length - errors,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
    ...fields,
  }
}

type File = {
  readonly result: LintResult
  readonly source?: string
  readonly claims?: readonly ClaimRow[]
}

/** The pieces a formatter writes for files, in their order: start, each file, end. */
export async function pieces(
  formatter: Formatter,
  files: readonly (File | LintResult)[],
  fields: Partial<Run> = {},
): Promise<string[]> {
  const report = formatter.open({ ...run, ...fields })
  const all = files.map(file => ('result' in file ? file : { result: file }))
  const sum = (count: (result: LintResult) => number): number =>
    all.reduce((total, { result }) => total + count(result), 0)
  return [
    report.start(),
    ...all.map(({ result, source = null, claims = [] }) => report.file(result, { source, claims })),
    await report.end({
      errors: sum(({ errorCount }) => errorCount),
      warnings: sum(({ warningCount }) => warningCount),
      fixable: sum(({ fixableErrorCount, fixableWarningCount }) => fixableErrorCount + fixableWarningCount),
      suppressed: sum(({ suppressedMessages }) => suppressedMessages.length),
      files: all.length,
    }),
  ]
}

/** What a format of ours writes for files. */
export async function render(
  name: string,
  files: readonly (File | LintResult)[],
  fields: Partial<Run> = {},
): Promise<string> {
  return (await pieces(await loadFormatter(name, '/site'), files, fields)).join('')
}

/** Article text that acts where it is not neutralised: in terminals, logs, markup, tables and spreadsheets. */
export const hostile = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror="alert(2)">',
  "' onmouseover='alert(3)",
  '\u001b[31mred\u001b]8;;https://x.example\u0007link',
  '=HYPERLINK("https://x.example")',
  '::error::owned\n::warning::owned%0A::add-mask::a',
  '##[add-path]/x ##vso[task.setvariable]y ##teamcity[message]',
  ']]> <!-- ]]&gt; &#0; \u0000\u0008\ufffe',
  '| a | **b** | `c` | [d](https://x.example) @team #12 $x$',
  'a\u202eb\ud800',
].join(' ')
