import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { core } from '../support/core.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const services = {
  loadCatalogue: async () => rules.map(({ meta }) => meta),
  loadPacks: core.loadPacks,
  loadLinter: async (today: string) => core.loadLinter(today),
}

function entry(id: string, wording: string, more = ''): string {
  return `- id: ${id}\n  wording: ${wording}\n  evidence: { source: dossier.pdf }\n  approver: A. Okafor\n  approved: 2026-01-02\n${more}`
}

const claimsOnly =
  'rules:\n  required/medical-consultation: off\n  required/references: off\n  required/authorship: off\n  required/risks: off\n'
const files = {
  'site/.claimlintrc.yaml': `register: ../house/claims.yml\n${claimsOnly}`,
  'site/ginger.md': 'Ginger cures arthritis.\n',
  'house/claims.yml': `${entry('ginger-1', 'Ginger cures arthritis.', '  expires: 2026-12-31\n')}${entry('mint-2', 'Mint cures gout.')}${entry('far-3', 'Ginger cures arthritis.', '  jurisdictions: [uk]\n')}`,
}
const day = ['--today', '2026-11-22']

describe('the claim register', () => {
  it('approves, and notes what is unused after a run over a folder', async () => {
    expect(await transcript(['site', ...day], { files, services })).toEqual({
      stdout: '',
      stderr:
        'claimlint: note: <cwd>/house/claims.yml:7:3: the approval "mint-2" is unused: no sentence has its wording.\n' +
        'claimlint: note: <cwd>/house/claims.yml:12:3: the approval "far-3" is unused: its wording stands only where it does not hold (another product, locale or jurisdiction).\n',
      code: 0,
    })
  })

  it.each([[['site/ginger.md', ...day]], [['site', '--quiet', ...day]]])(
    'says nothing of unused ones where it cannot know or should not: %j',
    async argv => {
      expect(await transcript(argv, { files, services })).toEqual({ stdout: '', stderr: '', code: 0 })
    },
  )

  it('notes nothing for standard input', async () => {
    const argv = ['--stdin', '--stdin-filename', 'site/ginger.md', ...day]
    const run = await transcript(argv, { files, services, stdin: 'Ginger cures arthritis.' })
    expect(run).toEqual({ stdout: '', stderr: '', code: 0 })
  })

  it('warns when an approval has expired, and fails nobody by the calendar', async () => {
    const { stdout, code } = await transcript(['site', '--today', '2027-01-01'], { files, services })
    expect(stdout).toContain('was approved as ginger-1 by A. Okafor, until 2026-12-31')
    expect(stdout).toContain('(0 errors, 2 warnings)')
    expect(code).toBe(0)
  })

  it('is written as a report of its own', async () => {
    const argv = ['site', '-f', 'register', '--quiet', ...day]
    const { stdout } = await transcript(argv, { files, services })
    expect(stdout).toBe(
      'file,line,words,agent,effect,target,strength,assertion,support,source,status\r\n' +
        'site/ginger.md,1,"cures arthritis",Ginger,cures,arthritis,direct,asserted,verified,"claim register: ginger-1","approved ginger-1"\r\n',
    )
    const html = await transcript(['site', '-f', 'register-html', '--quiet', ...day], { files, services })
    expect(html.stdout).toContain('<td>approved ginger-1</td>')
    const json = await transcript(['site', '-f', 'json', '--quiet', ...day], { files, services })
    expect(Object.keys(JSON.parse(json.stdout)[0])).toEqual([
      'filePath',
      'messages',
      'suppressedMessages',
      'errorCount',
      'fatalErrorCount',
      'warningCount',
      'fixableErrorCount',
      'fixableWarningCount',
      'usedDeprecatedRules',
    ])
  })

  it.each([
    [
      'site/.claimlintrc.yaml',
      'register: ./none.yml\n',
      '<cwd>/site/.claimlintrc.yaml:1:11: register: "./none.yml" cannot be read. Check the path, which is relative to this config.',
    ],
    [
      'site/.claimlintrc.yaml',
      'regiser: ./none.yml\n',
      '<cwd>/site/.claimlintrc.yaml:1:1: Unknown key "regiser". Did you mean "register"?',
    ],
    [
      'house/claims.yml',
      entry('a', 'b', '  exipres: 2026-01-01\n'),
      '<cwd>/house/claims.yml:6:3: Unknown key "exipres". Did you mean "expires"?',
    ],
  ])('ends the run where %s is wrong', async (file, text, message) => {
    const { stderr, code } = await transcript(['site'], { files: { ...files, [file]: text }, services })
    expect(stderr.split('\n').map(line => line.trim())).toContainEqual(message)
    expect(code).toBe(2)
  })
})

const claim = 'Ginger supports digestion. Take two capsules a day.'
const advice = 'Talk to your doctor before you take any supplement.'
const before = `\uFEFF# Ginger\r\n\r\n${claim}\r\n`
const after = `${before}\r\n${advice}\r\n`
const inserting = {
  '.claimlintrc.yaml': `inserts:\n  medical-consultation: { text: ${advice}, at: end }\n`,
  'ginger.md': before,
  'arthritis.md': `${claim}\n\nGinger cures arthritis.\n`,
}

describe('--fix', () => {
  it('inserts once, in the line endings of the file, and tells what is left', async () => {
    const cwd = temporaryFolder(inserting)
    chmodSync(join(cwd, 'ginger.md'), 0o640)
    const plain = await transcript(['ginger.md'], { cwd, services })
    expect(plain.stdout).toContain('required/medical-consultation')
    expect(plain.stdout).toContain('1 problem can be fixed with the --fix option')
    const first = await transcript(['.', '--fix'], { cwd, services })
    expect(first.stdout.match(/required\/medical-consultation/g)).toHaveLength(1)
    expect(first.stdout).not.toContain('can be fixed')
    const read = (): string[] =>
      ['ginger.md', 'arthritis.md'].map(file => readFileSync(join(cwd, file), 'utf8'))
    expect(read()).toEqual([after, inserting['arthritis.md']])
    expect(statSync(join(cwd, 'ginger.md')).mode & 0o777).toBe(0o640)
    await transcript(['.', '--fix'], { cwd, services })
    expect(read()).toEqual([after, inserting['arthritis.md']])
    expect(readdirSync(cwd).toSorted()).toEqual(['.claimlintrc.yaml', 'arthritis.md', 'ginger.md'])
  })

  it('writes through a symbolic link', async () => {
    const cwd = temporaryFolder(inserting)
    symlinkSync('ginger.md', join(cwd, 'link.md'))
    await transcript(['link.md', '--fix'], { cwd, services })
    expect(readFileSync(join(cwd, 'ginger.md'), 'utf8')).toBe(after)
    expect(readdirSync(cwd)).toContain('link.md')
  })

  it('leaves a file alone that changed while it was checked', async () => {
    const cwd = temporaryFolder(inserting)
    const loadLinter = async (today: string) => {
      const linter = core.loadLinter(today)
      const inspectText: typeof linter.inspectText = (source, options) => {
        writeFileSync(join(cwd, 'ginger.md'), 'Another text.\n')
        return linter.inspectText(source, options)
      }
      return { ...linter, inspectText }
    }
    const { stderr, code } = await transcript(['ginger.md', '--fix'], {
      cwd,
      services: { ...services, loadLinter },
    })
    expect(stderr).toBe(
      'claimlint: <cwd>/ginger.md was not fixed: it changed while it was checked. It is as it was.\n',
    )
    expect(code).toBe(2)
    expect(readFileSync(join(cwd, 'ginger.md'), 'utf8')).toBe('Another text.\n')
  })
})

test('--fix-dry-run gives the output and writes nothing', async () => {
  const cwd = temporaryFolder(inserting)
  const { stdout } = await transcript(['.', '--fix-dry-run', '-f', 'json'], { cwd, services })
  const results: { output?: string }[] = JSON.parse(stdout)
  expect(results.map(({ output }) => output)).toEqual([undefined, after])
  expect(readFileSync(join(cwd, 'ginger.md'), 'utf8')).toBe(before)
  const argv = ['--stdin', '--stdin-filename', 'ginger.md', '--fix-dry-run', '-f', 'json']
  const piped = await transcript(argv, { cwd, services, stdin: before })
  expect(JSON.parse(piped.stdout)).toEqual([expect.objectContaining({ output: after })])
})

test('--diff shows the changes and writes nothing', async () => {
  const cwd = temporaryFolder(inserting)
  const { stdout } = await transcript(['.', '--diff'], { cwd, services })
  expect(stdout).toBe(
    `--- a/ginger.md\n+++ b/ginger.md\n@@ -1,3 +1,5 @@\n \\u{feff}# Ginger\r\n \r\n ${claim}\r\n+\r\n+${advice}\r\n`,
  )
  expect(readFileSync(join(cwd, 'ginger.md'), 'utf8')).toBe(before)
})

test.each([
  [['a.md', '--fix', '--diff'], 'Choose one.'],
  [['a.md', '--fix', '--fix-dry-run'], 'Choose one.'],
  [['--stdin', '--fix'], '--fix changes files, and --stdin has none.'],
])('%j cannot be', async (argv, message) => {
  const { stderr, code } = await transcript(argv, { files: inserting, services })
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})
