import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ask } from '../../src/cli/actions/init/ask.ts'
import { initialConfig } from '../../src/config/initial-config.ts'
import { configValue } from '../../src/config/source.ts'
import { validateConfig } from '../../src/config/validate/config.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const loadPacks = async () => ({
  files: [],
  rules: [],
  problems: [],
  substances: ['CBD', 'kratom', "st john's wort"],
})

test('the answers of options are written', async () => {
  const cwd = temporaryFolder({ 'tea.md': '# Tea\n' })
  const options = ['--profile', 'commercial', '--jurisdiction', 'us,eu', '--substance', "cbd,st john's wort"]
  const said = await transcript(['--init', '--yes', ...options], { cwd, services: { loadPacks } })
  expect(said).toEqual({
    stdout: '',
    stderr: 'claimlint: wrote .claimlintrc.yaml. Try it: claimlint .\n',
    code: 0,
  })
  const text = readFileSync(join(cwd, '.claimlintrc.yaml'), 'utf8')
  expect(parse(text)).toEqual({
    extends: 'recommended',
    profile: 'commercial',
    jurisdictions: ['us', 'eu'],
    substances: ['CBD', "st john's wort"],
    rules: {},
    ignores: [],
  })
  expect((await transcript(['.'], { cwd, services: { loadPacks } })).code).toBe(0)
})

test('without answers, each page decides, and nothing else is said', () => {
  const value: unknown = parse(initialConfig({ profile: 'auto', jurisdictions: [], substances: [] }))
  expect(value).toEqual({ extends: 'recommended', profile: 'auto', rules: {}, ignores: [] })
  expect(validateConfig(configValue('x', value), []).problems).toEqual([])
})

test('--suppress-all takes what is found today into the baseline', async () => {
  const cwd = temporaryFolder({ 'tea.md': 'ERROR\n' })
  const said = await transcript(['--init', '--yes', '--suppress-all'], { cwd })
  expect(said.code).toBe(0)
  expect(said.stderr).toContain('claimlint: wrote .claimlintrc.yaml.')
  expect(existsSync(join(cwd, 'claimlint-suppressions.json'))).toBe(true)
  expect((await transcript(['.'], { cwd })).code).toBe(0)
})

test.each([
  ['.claimlintrc.json', '{}'],
  ['claimlint.config.ts', 'export default {}'],
  ['package.json', '{\n  "claimlint": {}\n}'],
])('a config that is there (%s) is left as it is', async (name, text) => {
  const cwd = temporaryFolder({ [name]: text })
  const said = await transcript(['--init', '--yes'], { cwd })
  expect(said).toMatchObject({ stdout: '', code: 2 })
  expect(said.stderr).toContain(`there is a config already, ${name}. It was left as it is.`)
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
  expect(existsSync(join(cwd, '.claimlintrc.yaml'))).toBe(false)
})

test.each<[string, readonly string[], string]>([
  ['no terminal', ['--init'], 'there is no terminal to ask them on.'],
  ['files beside it', ['--init', 'tea.md'], '--init writes a config into the working folder;'],
  ['--yes alone', ['--yes', 'tea.md'], '--yes only has a meaning with --init'],
  ['a profile that is none', ['--init', '--yes', '--profile', 'shop'], '--profile: expected "publisher"'],
])('%s', async (_name, argv, part) => {
  const cwd = temporaryFolder({ 'tea.md': '' })
  const said = await transcript(argv, { cwd, stdin: '' })
  expect(said).toMatchObject({ stdout: '', code: 2 })
  expect(said.stderr).toContain(part)
  expect(existsSync(join(cwd, '.claimlintrc.yaml'))).toBe(false)
})

/** Answers with keys, one batch a question. */
async function answer(batches: readonly string[], known: readonly string[] = ['kratom']) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 40 })
  const shown: string[] = []
  stdout.on('data', chunk => shown.push(String(chunk)))
  const io = { cwd: '/', stdin, stdout, stderr: new PassThrough(), env: {} }
  const given = { profile: null, jurisdictions: null, substances: null, baseline: null }
  const asked = ask(given, known, io)
  for (const keys of batches) {
    const before = shown.length
    // The next question is there once something was drawn and nothing more follows.
    while (shown.length === before) await new Promise(setImmediate)
    for (const key of keys.split(' ')) stdin.write(key === 'SPACE' ? ' ' : key)
  }
  return asked
}

const down = '\u001b[B'
const enter = '\r'

test('the questions, with keys', async () => {
  expect(
    await answer([`${down} ${enter}`, `SPACE ${down} SPACE ${enter}`, `kratom ${enter}`, enter]),
  ).toEqual({ profile: 'publisher', jurisdictions: ['us', 'eu'], substances: ['kratom'], baseline: false })
})

test('Ctrl-C breaks off', async () => {
  expect(await answer([enter, '\u0003'])).toBeNull()
})
