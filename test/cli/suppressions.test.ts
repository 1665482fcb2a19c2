import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test, vi } from 'vitest'
import { rules } from '../../rules/index.ts'
import { core } from '../support/core.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

// Each test runs the whole command line several times.
vi.setConfig({ testTimeout: 30_000 })

const services = {
  loadCatalogue: async () => rules.map(({ meta }) => meta),
  loadPacks: core.loadPacks,
  loadLinter: async (today: string) => core.loadLinter(today),
}
const config =
  'rules:\n  required/medical-consultation: off\n  required/references: off\n  required/authorship: off\n  required/risks: off\n'
const files = {
  '.claimlintrc.yaml': config,
  'tea/mint.md': '# Mint\n\nMint cures arthritis.\n',
  'tea/sage.md': '# Sage\n\nSage cures gout. Sage eases back pain.\n',
}
const name = 'claimlint-suppressions.json'

async function run(cwd: string, ...argv: string[]) {
  return transcript([...argv, '-f', 'compact'], { cwd, services })
}

async function accepted(): Promise<string> {
  const cwd = temporaryFolder(files)
  await run(cwd, 'tea', '--suppress-all')
  return cwd
}

describe('--suppress-all', () => {
  it('writes what is there, tells so, and passes', async () => {
    const cwd = temporaryFolder(files)
    expect(await run(cwd, 'tea', '--suppress-all')).toEqual({
      stdout: '',
      stderr: `claimlint: note: the baseline ${name} now has 3 findings of 2 files. Keep it under version control.\n`,
      code: 0,
    })
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(`{
  "version": 1,
  "hashed": false,
  "files": {
    "tea/mint.md": [
      { "rule": "claim/disease-treatment", "words": "cures arthritis", "sentence": "Mint cures arthritis.", "headings": [ "Mint" ] }
    ],
    "tea/sage.md": [
      { "rule": "claim/disease-treatment", "words": "cures gout", "sentence": "Sage cures gout.", "headings": [ "Sage" ] },
      { "rule": "claim/pain", "words": "eases back pain", "sentence": "Sage eases back pain.", "headings": [ "Sage" ] }
    ]
  }
}
`)
    expect(await run(cwd, 'tea')).toEqual({ stdout: '', stderr: '', code: 0 })
    expect(readdirSync(cwd).sort()).toEqual(['.claimlintrc.yaml', name, 'tea'])
  })

  it('keeps what it hides in the results', async () => {
    const cwd = await accepted()
    const { stdout } = await transcript(['tea/mint.md', '-f', 'json'], { cwd, services })
    expect(JSON.parse(stdout)).toMatchObject([
      {
        messages: [],
        errorCount: 0,
        suppressedMessages: [
          { ruleId: 'claim/disease-treatment', suppressions: [{ kind: 'file', justification: '' }] },
        ],
      },
    ])
  })

  it('holds for a text on standard input that has the name of a file', async () => {
    const cwd = await accepted()
    const argv = ['--stdin', '--stdin-filename', 'tea/mint.md']
    expect(await transcript(argv, { cwd, services, stdin: 'Mint cures arthritis.' })).toMatchObject({
      code: 0,
    })
    expect(await transcript(argv, { cwd, services, stdin: 'Mint cures gout.' })).toMatchObject({ code: 1 })
  })

  it('has nothing to say of a text without a name', async () => {
    const cwd = await accepted()
    const told = await transcript(['--stdin'], { cwd, services, stdin: 'Mint cures arthritis.' })
    expect(told).toMatchObject({ stderr: '', code: 1 })
  })

  it('reads no device that a baseline names', async () => {
    const cwd = await accepted()
    const text = readFileSync(join(cwd, name), 'utf8').replace('tea/mint.md', '/dev/zero')
    writeFileSync(join(cwd, name), text)
    expect(await run(cwd, 'tea/mint.md')).toMatchObject({ stderr: '', code: 0 })
  })

  it('works from another folder', async () => {
    const cwd = await accepted()
    const elsewhere = await transcript(['mint.md', '--suppressions-location', `../${name}`], {
      cwd: join(cwd, 'tea'),
      services,
    })
    expect(elsewhere).toEqual({ stdout: '', stderr: '', code: 0 })
  })
})

it('--suppress-rule takes in one rule', async () => {
  const cwd = temporaryFolder(files)
  const { stdout, stderr, code } = await run(cwd, 'tea', '--suppress-rule', 'claim/pain')
  expect(stdout).toContain('cures gout')
  expect(stdout).not.toContain('back pain')
  expect(stderr).toContain('now has 1 finding of 1 file')
  expect(code).toBe(1)
})

describe('a new claim', () => {
  it('of the same rule in the same file fails the run, where a count would let it pass', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'tea/sage.md'), '# Sage\n\nSage cures migraine. Sage eases back pain.\n')
    expect(await run(cwd, 'tea', '--pass-on-unpruned-suppressions')).toMatchObject({
      stdout: expect.stringContaining('cures migraine'),
      stderr: '',
      code: 1,
    })
  })

  it('a renamed file has none', async () => {
    const cwd = await accepted()
    renameSync(join(cwd, 'tea/sage.md'), join(cwd, 'tea/salvia.md'))
    expect(await run(cwd, 'tea')).toEqual({ stdout: '', stderr: '', code: 0 })
    expect(await run(cwd, 'tea/salvia.md')).toEqual({ stdout: '', stderr: '', code: 0 })
  })
})

describe('what is no longer found', () => {
  const fixed = async (): Promise<string> => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'tea/mint.md'), '# Mint\n\nMint is green.\n')
    return cwd
  }

  it('fails a run over folders until it is pruned, as in ESLint', async () => {
    const cwd = await fixed()
    expect(await run(cwd, 'tea')).toEqual({
      stdout: '',
      stderr: `claimlint: 1 finding of the baseline ${name} is no longer there.\n  tea/mint.md: 1\n  Run with --prune-suppressions to take them out.\n`,
      code: 2,
    })
    expect(await run(cwd, 'tea', '--pass-on-unpruned-suppressions')).toEqual({
      stdout: '',
      stderr: '',
      code: 0,
    })
    expect(await run(cwd, 'tea', '--prune-suppressions')).toMatchObject({
      stderr: `claimlint: note: the baseline ${name} now has 2 findings of 1 file. Keep it under version control.\n`,
      code: 0,
    })
    expect(await run(cwd, 'tea')).toEqual({ stdout: '', stderr: '', code: 0 })
  })

  it('is not spoken of after a run over single files, and not taken out', async () => {
    const cwd = await fixed()
    const before = readFileSync(join(cwd, name), 'utf8')
    expect(await run(cwd, 'tea/mint.md')).toEqual({ stdout: '', stderr: '', code: 0 })
    const { stderr } = await run(cwd, 'tea/mint.md', '--prune-suppressions')
    expect(stderr).toContain('nothing was taken out of the baseline')
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(before)
  })

  it('is not concluded from a file that could not be read', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'tea/mint.md'), Buffer.from([0xff, 0xfe, 0, 0]))
    const { stderr, code } = await run(cwd, 'tea')
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })
})

it('--suppressions-hashed writes no words, and later runs keep it so', async () => {
  const cwd = temporaryFolder(files)
  await run(cwd, 'tea', '--suppress-all', '--suppressions-hashed')
  const hashed = readFileSync(join(cwd, name), 'utf8')
  expect(hashed).not.toMatch(/arthritis|gout|Sage/)
  expect(await run(cwd, 'tea')).toEqual({ stdout: '', stderr: '', code: 0 })
  await run(cwd, 'tea', '--prune-suppressions')
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(hashed)
})

describe('mistakes', () => {
  it.each<[string[], string]>([
    [
      ['--suppress-all', '--suppress-rule', 'claim/pain'],
      '--suppress-all and --suppress-rule cannot be used together. Choose one, or run twice.',
    ],
    [
      ['--suppress-all', '--prune-suppressions'],
      '--suppress-all and --prune-suppressions cannot be used together. Choose one, or run twice.',
    ],
    [
      ['--suppressions-hashed'],
      '--suppressions-hashed says how the baseline is written. Add --suppress-all, --suppress-rule or --prune-suppressions.',
    ],
    [
      ['--suppress-rule', 'claim/pian'],
      '--suppress-rule: there is no rule "claim/pian". Did you mean "claim/pain"?',
    ],
    [
      ['--suppressions-location', 'none.json'],
      'there is no baseline none.json.\n  Check the path, or make it with --suppress-all or --suppress-rule.',
    ],
    [['--suppressions-location', 'tea'], 'the baseline <cwd>/tea cannot be read: it is a folder.'],
    [
      ['--report-unused-disable-directives', '--report-unused-disable-directives-severity', 'warn'],
      '--report-unused-disable-directives and --report-unused-disable-directives-severity cannot be used together.\n  The first means the second with "error".',
    ],
    [
      ['--report-unused-disable-directives-severity', 'fatal'],
      '--report-unused-disable-directives-severity: expected "off", "warn" or "error", found "fatal".',
    ],
  ])('%j', async (argv, message) => {
    const told = await transcript(['tea', ...argv], { files, services })
    expect(told).toEqual({ stdout: '', stderr: `claimlint: ${message}\n`, code: 2 })
  })

  it('--suppress-all with --stdin', async () => {
    const told = await transcript(['--stdin', '--suppress-all'], { files, services, stdin: 'x' })
    expect(told.stderr).toBe(
      'claimlint: --suppress-all is about files, and --stdin has none. Name the file itself.\n',
    )
  })

  it('a broken file is told before anything is reported', async () => {
    const broken = { ...files, [name]: '{"version": 1,' }
    const told = await transcript(['tea'], { files: broken, services })
    expect(told).toMatchObject({ stdout: '', code: 2 })
    expect(told.stderr).toContain(`claimlint: the baseline <cwd>/${name} is not valid JSON (`)
  })

  test.skipIf(process.getuid?.() === 0)('a file that cannot be written stays as it is', async () => {
    const cwd = await accepted()
    chmodSync(join(cwd, name), 0o444)
    writeFileSync(join(cwd, 'tea/mint.md'), 'Mint cures gout.\n')
    const { stderr, code } = await run(cwd, 'tea', '--suppress-all')
    expect(stderr).toContain('was not written: permission denied. It is as it was.')
    expect(code).toBe(2)
    expect(existsSync(join(cwd, name))).toBe(true)
  })
})

describe('directives from the command line', () => {
  const article = {
    ...files,
    'tea/mint.md':
      'Mint cures arthritis. <!-- claimlint-disable-line -- why -->\n\n<!-- claimlint-disable -- x -->\n',
  }

  it.each<[string[], number, string]>([
    [[], 0, 'Warning - Unused claimlint-disable'],
    [['--report-unused-disable-directives'], 1, 'Error - Unused claimlint-disable'],
    [['--report-unused-disable-directives-severity', '0'], 0, ''],
    [['--no-inline-config'], 1, 'cures arthritis'],
  ])('%j', async (argv, code, said) => {
    const told = await transcript(['tea/mint.md', '-f', 'compact', ...argv], { files: article, services })
    expect(told).toMatchObject({ stderr: '', code, stdout: expect.stringContaining(said) })
    if (said === '') expect(told.stdout).toBe('')
  })

  it('--fix takes out what is unused', async () => {
    const cwd = temporaryFolder(article)
    await transcript(['tea/mint.md', '--fix'], { cwd, services })
    expect(readFileSync(join(cwd, 'tea/mint.md'), 'utf8')).toBe(
      'Mint cures arthritis. <!-- claimlint-disable-line -- why -->\n\n',
    )
  })
})
