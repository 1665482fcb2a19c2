import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const nothing = { stdout: '', stderr: '', code: 0 }
const warning = '  1:1  warning  "WARNING" is an absolute  safety/absolute'

test('nothing found: nothing said', async () => {
  expect(await transcript(['.'], { files: { 'tea.md': 'A cup of tea.\n' } })).toEqual(nothing)
})

test('warnings alone are no failure, unless there are too many', async () => {
  const files = { 'tea.md': 'WARNING\n' }
  const stdout = ['', '<cwd>/tea.md', warning, '', '✖ 1 problem (0 errors, 1 warning)', '', ''].join('\n')
  expect(await transcript(['.'], { files })).toEqual({ stdout, stderr: '', code: 0 })
  expect(await transcript(['.', '--max-warnings', '1'], { files })).toEqual({ stdout, stderr: '', code: 0 })
  expect(await transcript(['.', '--max-warnings', '0'], { files })).toEqual({
    stdout,
    stderr: 'claimlint: too many warnings were found (maximum: 0).\n',
    code: 1,
  })
})

test('--quiet shows errors only, and still counts warnings', async () => {
  const files = { 'tea.md': 'WARNING\nERROR\n', 'a.md': 'WARNING\n' }
  expect(await transcript(['a.md', '--quiet'], { files })).toEqual(nothing)
  expect((await transcript(['a.md', '--quiet', '--max-warnings', '0'], { files })).code).toBe(1)
  const { stdout } = await transcript(['.', '--quiet'], { files })
  expect(stdout).toContain('✖ 1 problem (1 error, 0 warnings)')
  expect(stdout).not.toContain('WARNING')
})

test('files, folders and globs: sorted, each once, symbolic links not followed', async () => {
  const cwd = temporaryFolder({
    'b.md': 'WARNING\n',
    'blog/a.markdown': 'WARNING\n',
    'blog/deep/c.MDX': 'WARNING\n',
    'blog/deep/notes.txt': 'WARNING\n',
    'blog/[slug].md': 'WARNING\n',
    'node_modules/x/readme.md': 'WARNING\n',
  })
  symlinkSync(cwd, join(cwd, 'blog/loop'))
  mkdirSync(join(cwd, 'folder.md'))
  const { stdout, stderr, code } = await transcript(
    ['blog/**', '.', 'b.md', 'blog/[slug].md', '-f', 'json'],
    { cwd },
  )
  const results: { filePath: string }[] = JSON.parse(stdout)
  expect(results.map(result => result.filePath)).toEqual([
    '<cwd>/b.md',
    '<cwd>/blog/[slug].md',
    '<cwd>/blog/a.markdown',
    '<cwd>/blog/deep/c.MDX',
  ])
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect((await transcript(['blog/deep/notes.txt'], { cwd })).stdout).toContain('notes.txt')
})

test('JSON has no source, and is one array even when nothing was found', async () => {
  const { stdout } = await transcript(['.', '-f', 'json'], { files: { 'tea.md': 'fine\n' } })
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(stdout).not.toContain('"source"')
})

test('--stdin', async () => {
  const files = {
    '.claimlintrc.yaml': 'ignores: [drafts]\noverrides: [{files: "shop/*", profile: commercial}]\n',
  }
  const unnamed = await transcript(['--stdin'], { files, stdin: 'WARNING\n' })
  expect(unnamed.stdout).toContain(`\n<text>\n${warning}\n`)
  const named = await transcript(['--stdin', '--stdin-filename', 'shop/tea.md'], { files, stdin: 'CONFIG\n' })
  expect(named.stdout).toContain('<cwd>/shop/tea.md\n  1:1  warning  commercial ')
  const empty = await transcript(['--stdin', '--stdin-filename', 'tea.md'], { files, stdin: '' })
  expect(empty).toEqual(nothing)
  const ignored = await transcript(['--stdin', '--stdin-filename', 'drafts/a.md'], {
    files,
    stdin: 'ERROR\n',
  })
  expect(ignored.stdout).toContain('File ignored because')
  const binary = await transcript(['--stdin'], { files, stdin: 'a\0' })
  expect(binary).toMatchObject({ stdout: expect.stringContaining('looks like a binary file'), code: 1 })
})

test('the configuration a file gets: preset, config, overrides, command line', async () => {
  const files = {
    'tea.md': 'CONFIG\n',
    'shop/tea.md': 'CONFIG\n',
    'shop/old/tea.md': 'CONFIG\n',
    '.claimlintrc.yaml': [
      'extends: strict',
      'jurisdictions: [us]',
      'rules: {claim/pain: error}',
      'overrides:',
      '  - {files: "shop/**/*.{md,mdx}", profile: commercial}',
      '  - {files: [old], jurisdictions: [uk, eu], rules: {claim/pain: off}}',
    ].join('\n'),
  }
  const configs = async (...argv: string[]) => {
    const { stdout } = await transcript(['.', '-f', 'json', ...argv], { files })
    const results: { messages: { message: string }[] }[] = JSON.parse(stdout)
    return results.map(result => result.messages[0]?.message)
  }
  const rest = 'safety/absolute=warn evidence/draft=off'
  expect(await configs()).toEqual([
    `commercial uk+eu true claim/immunity=auto claim/pain=off ${rest}`,
    `commercial us true claim/immunity=auto claim/pain=error ${rest}`,
    `publisher us true claim/immunity=auto claim/pain=error ${rest}`,
  ])
  const forAll = `publisher ca+au true claim/immunity=off claim/pain=warn ${rest}`
  const options = [
    '--profile',
    'publisher',
    '--jurisdiction',
    'ca,au',
    '--rule',
    'claim/pain: [warn, {allow: x}]',
  ]
  expect(await configs(...options, '--rule', 'claim/immunity: off')).toEqual([forAll, forAll, forAll])
  const none = `publisher  false claim/immunity=auto claim/pain=auto ${rest}`
  expect(await configs('--no-config-lookup')).toEqual([none, none, none])
})

test('--output-file writes the whole report and leaves nothing else behind', async () => {
  const cwd = temporaryFolder({ 'tea.md': 'WARNING\n' })
  const argv = ['tea.md', '-f', 'json', '-o', 'out/report.json']
  expect(await transcript(argv, { cwd })).toEqual(nothing)
  expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).toHaveLength(1)
  symlinkSync('report.json', join(cwd, 'out/latest.json'))
  expect(await transcript([...argv.slice(0, -1), 'out/latest.json'], { cwd })).toEqual(nothing)
  expect(lstatSync(join(cwd, 'out/latest.json')).isSymbolicLink()).toBe(true)
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['latest.json', 'report.json'])
  expect(await transcript(['tea.md', '-o', '/dev/null'], { cwd })).toEqual(nothing)
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('--why explains a line, with a column or without', async () => {
  const files = { 'tea.md': 'one\ntwo \u001b[31m\n' }
  expect(await transcript(['--why', 'tea.md:1'], { files })).toEqual({ ...nothing, stdout: 'line 1: one\n' })
  const { stdout } = await transcript(['--why', 'tea.md:2:5'], { files })
  expect(stdout).toBe('line 2: two \\u{1b}[31m\n')
})

test('colour: options, then NO_COLOR, then FORCE_COLOR, then the terminal', async () => {
  const files = { 'tea.md': 'WARNING\n' }
  const colored = async (argv: string[], env: Record<string, string>, columns?: number) => {
    const { stdout } = await transcript(['tea.md', ...argv], {
      files,
      env,
      ...(columns === undefined ? {} : { columns }),
    })
    return stdout.includes('\u001b[')
  }
  expect(await colored([], {})).toBe(false)
  expect(await colored([], {}, 80)).toBe(true)
  expect(await colored([], { TERM: 'dumb' }, 80)).toBe(false)
  expect(await colored([], { NO_COLOR: '1' }, 80)).toBe(false)
  expect(await colored([], { FORCE_COLOR: '1' })).toBe(true)
  expect(await colored([], { FORCE_COLOR: '0' }, 80)).toBe(false)
  expect(await colored(['--color'], { NO_COLOR: '1' })).toBe(true)
  expect(await colored(['--no-color'], { FORCE_COLOR: '1' }, 80)).toBe(false)
})

test('on a terminal long messages wrap in their column', async () => {
  const files = { 'tea.md': `${'x'.repeat(20)} ERROR ${'y'.repeat(20)}\nWARNING\n` }
  const { stdout } = await transcript(['tea.md', '--no-color'], { files, columns: 80 })
  expect(stdout.split('\n').slice(2, 6)).toEqual([
    '  1:1  error    "xxxxxxxxxxxxxxxxxxxx ERROR                      claim/pain',
    '                yyyyyyyyyyyyyyyyyyyy" is a pain claim without a',
    '                source. Cite one',
    '  2:1  warning  "WARNING" is an absolute                         safety/absolute',
  ])
})

test('--help and --version', async () => {
  const help = await transcript(['--help'])
  expect(help).toMatchObject({ stderr: '', code: 0 })
  expect(help.stdout).toMatch(/^Usage: claimlint \[options\] \[file\|folder\|glob\.\.\.\]\n/)
  expect(help.stdout).not.toMatch(/\bcompliant\b|\bis legal\b/i)
  expect(await transcript(['--version'])).toEqual({ ...nothing, stdout: '1.2.3\n' })
})
