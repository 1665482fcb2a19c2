import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const fine = '# Tea\n\nA cup of tea.\n'

test('a missing file: one message, the other files are still linted', async () => {
  expect(await transcript(['missing.md', 'tea.md'], { files: { 'tea.md': 'ERROR\n' } })).toEqual({
    stdout: [
      '',
      '<cwd>/tea.md',
      '  1:1  error  "ERROR" is a pain claim without a source. Cite one  claim/pain',
      '',
      '✖ 1 problem (1 error, 0 warnings)',
      '',
      '',
    ].join('\n'),
    stderr: [
      'claimlint: no files matching "missing.md" were found.',
      '  Check the path: there is no file or folder of that name.',
      '',
    ].join('\n'),
    code: 2,
  })
})

test('a glob that matches nothing', async () => {
  expect(await transcript(['posts/**/*.md'], { files: { 'tea.md': fine } })).toEqual({
    stdout: '',
    stderr: [
      'claimlint: no files matching "posts/**/*.md" were found.',
      '  Globs match .md, .markdown or .mdx files, not in node_modules or dot folders; quote a glob so that the shell leaves it alone.',
      '',
    ].join('\n'),
    code: 2,
  })
})

test('a directory without Markdown', async () => {
  const files = {
    'pictures/tea.png': 'x',
    'pictures/.hidden/tea.md': fine,
    'pictures/node_modules/a/tea.md': fine,
  }
  expect(await transcript(['pictures'], { files })).toEqual({
    stdout: '',
    stderr: [
      'claimlint: no Markdown files were found in "pictures".',
      '  claimlint looks for .md, .markdown or .mdx files, not in node_modules or dot folders. A file named by its path is read whatever its extension.',
      '',
    ].join('\n'),
    code: 2,
  })
})

test('a directory of which everything is ignored', async () => {
  const files = { '.claimlintrc.yaml': 'ignores: [drafts]\n', 'drafts/tea.md': fine }
  expect(await transcript(['.'], { files })).toEqual({
    stdout: '',
    stderr: [
      'claimlint: all files matching "." are ignored.',
      '  The "ignores" of the config, --ignore-pattern and --ignore-path leave none of them. Nothing was checked there.',
      '',
    ].join('\n'),
    code: 2,
  })
})

test('an ignored file that is named: a warning', async () => {
  const files = { '.claimlintrc.yaml': 'ignores: [drafts]\n', 'drafts/tea.md': 'ERROR\n' }
  expect(await transcript(['drafts/tea.md'], { files })).toEqual({
    stdout: [
      '',
      '<cwd>/drafts/tea.md',
      '  1:1  warning  File ignored because of a matching ignore pattern. It was not checked. Use "--no-ignore" to check it, or "--no-warn-ignored" to leave out this warning',
      '',
      '✖ 1 problem (0 errors, 1 warning)',
      '',
      '',
    ].join('\n'),
    stderr: '',
    code: 0,
  })
})

test('a named pipe is not read', async () => {
  const cwd = temporaryFolder({ 'tea.md': fine })
  execFileSync('mkfifo', [join(cwd, 'pipe.md')])
  expect(await transcript(['pipe.md', 'tea.md'], { cwd })).toEqual({
    stdout: [
      '',
      '<cwd>/pipe.md',
      '  1:1  error  This file cannot be read: it is a named pipe, not a regular file (use --stdin to read from a pipe). It was not checked  document/parse-error',
      '',
      '✖ 1 problem (1 error, 0 warnings)',
      '',
      '',
    ].join('\n'),
    stderr: '',
    code: 1,
  })
})

test('a binary file and one in another encoding: fatal messages with their place, the rest is linted', async () => {
  const files = {
    'a.md': Buffer.from('fine\nhalf\0way'),
    'b.md': Buffer.from([...Buffer.from('é 😀\nna'), 0xef, 0x76, 0x65]),
    'c.md': Buffer.from([0xff, 0xfe, 0x54, 0x00]),
    'd.md': 'WARNING\n',
  }
  expect(await transcript(['.'], { files })).toEqual({
    stdout: [
      '',
      '<cwd>/a.md',
      '  2:5  error  This looks like a binary file: it holds a NUL byte. It was not checked  document/parse-error',
      '',
      '<cwd>/b.md',
      '  2:3  error  This file is not UTF-8: byte 0xEF starts no character. Save it as UTF-8  document/parse-error',
      '',
      '<cwd>/c.md',
      '  1:1  error  This file is UTF-16. claimlint reads UTF-8: save it in that encoding  document/parse-error',
      '',
      '<cwd>/d.md',
      '  1:1  warning  "WARNING" is an absolute  safety/absolute',
      '',
      '✖ 4 problems (3 errors, 1 warning)',
      '',
      '',
    ].join('\n'),
    stderr: '',
    code: 1,
  })
})

test('fatal messages have ESLint’s shape in JSON', async () => {
  const { stdout } = await transcript(['a.md', '-f', 'json'], {
    files: { 'a.md': Buffer.from([0x61, 0xff]) },
  })
  expect(JSON.parse(stdout)).toEqual([
    {
      filePath: '<cwd>/a.md',
      messages: [
        {
          ruleId: 'document/parse-error',
          severity: 2,
          fatal: true,
          message: 'This file is not UTF-8: byte 0xFF starts no character. Save it as UTF-8.',
          messageId: 'encoding',
          line: 1,
          column: 2,
        },
      ],
      suppressedMessages: [],
      errorCount: 1,
      fatalErrorCount: 1,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      usedDeprecatedRules: [],
    },
  ])
})

test('a crash on one file: one message without a stack, exit code 2, the rest is linted', async () => {
  const files = { 'a.md': 'CRASH\n', 'b.md': 'WARNING\n' }
  expect(await transcript(['.'], { files })).toEqual({
    stdout: [
      '',
      '<cwd>/a.md',
      '  1:1  error  claimlint itself failed on this file (TypeError: cannot read the tea leaves). This is a bug in claimlint, not in the article. Run again with --debug and report what it prints, with the file if you may share it  document/parse-error',
      '',
      '<cwd>/b.md',
      '  1:1  warning  "WARNING" is an absolute  safety/absolute',
      '',
      '✖ 2 problems (1 error, 1 warning)',
      '',
      '',
    ].join('\n'),
    stderr: '',
    code: 2,
  })
  const debug = await transcript(['a.md', '--debug'], { files })
  expect(debug.stderr).toMatch(/^<cwd>\/a\.md: TypeError: cannot read the tea leaves\n {4}at /m)
})

test('names and article text cannot act on the terminal', async () => {
  const files = { 'a\u001b[2J.md': 'ERROR \u001b]0;owned\u0007 \u202Eback\u009b1m\n' }
  const { stdout } = await transcript(['.'], { files })
  expect(stdout).toBe(
    [
      '',
      '<cwd>/a\\u{1b}[2J.md',
      '  1:1  error  "ERROR \\u{1b}]0;owned\\u{7} \\u{202e}back\\u{9b}1m" is a pain claim without a source. Cite one  claim/pain',
      '',
      '✖ 1 problem (1 error, 0 warnings)',
      '',
      '',
    ].join('\n'),
  )
  expect((await transcript(['no\u001b[2J.md'])).stderr).toContain('"no\\u{1b}[2J.md"')
})
