import { expect, test } from 'vitest'
import { formatterNames } from '../../src/report/index.ts'
import { transcript } from './transcript.ts'

const files = { 'tea.md': '# Tea\n\nWARNING\n' }
const help = '  Run "claimlint --help" for all options.'

/** Arguments, and all that is said about them. */
const situations: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [],
    [
      'claimlint: no files were named.',
      '  Name files, folders or globs:  claimlint content/ "blog/**/*.md"',
      '  or pass a text:                claimlint --stdin < article.md',
      help,
    ],
  ],
  [
    ['--formt', 'json', 'tea.md'],
    ["claimlint: unknown option '--formt'", '  (Did you mean --format?)', help],
  ],
  [
    ['tea.md', '--rule'],
    ["claimlint: option '--rule <setting>' argument missing", help],
  ],
  [
    ['tea.md', '--fix', '--fix-type', 'problem,layout'],
    [
      'claimlint: --fix-type expects problem or directive, found "layout".',
      '  Nothing of that kind is fixed here: rewordings are suggestions, which a person chooses in an editor.',
    ],
  ],
  [
    ['tea.md', '--fix-type', 'problem'],
    ['claimlint: --fix-type says which fixes to make: add --fix, --fix-dry-run or --diff.'],
  ],
  [
    ['tea.md', '--format', 'jsn'],
    [
      'claimlint: there is no format "jsn". Did you mean "json"?',
      `  Formats: ${formatterNames.join(', ')}.`,
      '  A formatter made for ESLint works too, once it is installed here: npm install --save-dev eslint-formatter-jsn',
    ],
  ],
  [
    ['tea.md', '--max-warnings', 'few'],
    ['claimlint: --max-warnings expects a whole number such as 0 or 10 (-1: no limit), found "few".'],
  ],
  [
    ['tea.md', '--parser', 'marked'],
    ['claimlint: --parser expects one of auto, satteri, remark, found "marked".'],
  ],
  [
    ['tea.md', '--profile', 'comercial'],
    [
      'claimlint: --profile: expected "publisher", "commercial" or "auto", found "comercial". Did you mean "commercial"?',
    ],
  ],
  [
    ['tea.md', '--jurisdiction', 'us,usa'],
    ['claimlint: --jurisdiction: expected "us", "eu", "uk", "au" or "ca", found "usa". Did you mean "us"?'],
  ],
  [
    ['tea.md', '--rule', 'claim/imunity: error'],
    [
      'claimlint: --rule "claim/imunity: error" is not understood: Unknown rule "claim/imunity". Did you mean "claim/immunity"?',
      '  Write it like --rule "claim/immunity: error".',
    ],
  ],
  [
    ['tea.md', '--rule', 'claim/immunity=error'],
    [
      'claimlint: --rule "claim/immunity=error" is not understood: a rule id, a colon and a level are expected.',
      '  Write it like --rule "claim/immunity: error".',
    ],
  ],
  [
    ['tea.md', '--rule', 'claim/immunity: [error'],
    [
      'claimlint: --rule "claim/immunity: [error" is not understood: This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
      '  Write it like --rule "claim/immunity: error".',
    ],
  ],
  [
    ['tea.md', '--stdin'],
    [
      'claimlint: --stdin reads one text from standard input; files cannot be named beside it.',
      '  Leave out one of the two. --stdin-filename says which file the text is.',
    ],
  ],
  [
    ['--stdin'],
    [
      'claimlint: --stdin expects a text on standard input, but nothing is piped into it.',
      '  Try: claimlint --stdin < article.md',
    ],
  ],
  [
    ['tea.md', '--stdin-filename', 'tea.md'],
    ['claimlint: --stdin-filename only has a meaning with --stdin. Add --stdin, or name the file itself.'],
  ],
  [
    ['--why', 'tea.md'],
    ['claimlint: --why expects a file and a line such as article.md:12, found "tea.md".'],
  ],
  [
    ['--why', 'tea.md:0'],
    ['claimlint: --why expects a file and a line such as article.md:12, found "tea.md:0".'],
  ],
  [['--why', 'tea.md:9'], ['claimlint: --why: tea.md has 4 lines, so there is no line 9.']],
  [
    ['--why', 'none.md:1'],
    ['claimlint: --why: none.md cannot be read: it is gone, or a symbolic link to nowhere.'],
  ],
  [
    ['--why', 'tea.md:1', 'tea.md'],
    ['claimlint: --why explains one line of one file; other files and --stdin cannot be named beside it.'],
  ],
  [
    ['--today', '2026-02-30', 'tea.md'],
    ['claimlint: --today expects a day such as 2026-11-22, found "2026-02-30".'],
  ],
  [
    ['--today', 'tomorrow', 'tea.md'],
    ['claimlint: --today expects a day such as 2026-11-22, found "tomorrow".'],
  ],
  [
    ['tea.md', '-o', 'json='],
    [
      'claimlint: --output-file expects a file such as report.txt, or a format and a file such as json=report.json, found "json=".',
    ],
  ],
  [
    ['tea.md', '-o', 'jsn=report.json'],
    [
      'claimlint: there is no format "jsn". Did you mean "json"?',
      `  Formats: ${formatterNames.join(', ')}.`,
      '  A formatter made for ESLint works too, once it is installed here: npm install --save-dev eslint-formatter-jsn',
    ],
  ],
  [['tea.md', '-o', '.'], ['claimlint: the report cannot be written to <cwd>: it is a folder.']],
]

test.each(situations)('claimlint %j', async (argv, stderr) => {
  expect(await transcript(argv, { files })).toEqual({ stdout: '', stderr: `${stderr.join('\n')}\n`, code: 2 })
})

test('--stdin that received nothing', async () => {
  expect(await transcript(['--stdin'], { stdin: '' })).toEqual({
    stdout: '',
    stderr: [
      'claimlint: --stdin received no text. Nothing was checked.',
      '  Check the command before the pipe. For a file that is empty on purpose, add --stdin-filename.',
      '',
    ].join('\n'),
    code: 2,
  })
})

test('usage errors show a stack only with --debug', async () => {
  const { stderr } = await transcript(['tea.md', '--max-warnings', 'few', '--debug'], { files })
  expect(stderr).toContain('\n    at ')
})
