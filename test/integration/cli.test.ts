import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LintResult } from '../../src/linter/types.ts'

const main = fileURLToPath(new URL('../../dist/claimlint.cjs', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-built-')))
  mkdirSync(join(folder, 'blog'))
  writeFileSync(join(folder, '.claimlintrc.yaml'), 'extends: recommended\nprofile: commercial\n')
  writeFileSync(join(folder, 'blog/tea.md'), '# Green tea\n\nGreen tea boosts your **immunity**.\n')
  writeFileSync(join(folder, 'blog/noise.md'), Buffer.from([0x23, 0x20, 0xff]))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function claimlint(
  argv: readonly string[],
  input?: string,
): { stdout: string; stderr: string; code: number | null } {
  const child = spawnSync(process.execPath, [main, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  return { stdout: child.stdout, stderr: child.stderr, code: child.status }
}

test('a folder: the claim is found with its words, the broken file beside it is reported', () => {
  const { stdout, stderr, code } = claimlint(['blog', '-f', 'json'])
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 })
  const results: LintResult[] = JSON.parse(stdout)
  expect(results.map(result => result.filePath)).toEqual([
    join(folder, 'blog/noise.md'),
    join(folder, 'blog/tea.md'),
  ])
  expect(results[0]?.messages).toMatchObject([{ fatal: true, messageId: 'encoding', line: 1, column: 3 }])
  expect(results[1]?.messages).toContainEqual(
    expect.objectContaining({ ruleId: 'claim/immunity', severity: 2, line: 3 }),
  )
})

test('a text on standard input', () => {
  const { stdout, code } = claimlint(['--stdin', '--no-color'], 'Green tea boosts your immunity.\n')
  expect(stdout).toContain('claim/immunity')
  expect(stdout).toContain('<text>')
  expect(code).toBe(1)
})

test('a rule can be switched off, and --why explains a line', () => {
  const { stdout } = claimlint(['blog/tea.md', '--rule', 'claim/immunity: off'])
  expect(stdout).not.toContain('claim/immunity')
  const why = claimlint(['--why', 'blog/tea.md:3'])
  expect(why).toMatchObject({ stderr: '', code: 0 })
  expect(why.stdout).toContain('immunity')
})

test('usage errors, version and help', () => {
  expect(claimlint(['missing.md'])).toMatchObject({ stdout: '', code: 2 })
  expect(claimlint(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+/)
  expect(claimlint(['--help'])).toMatchObject({ stderr: '', code: 0 })
})

test('a long report is whole when it goes through a slow pipe', () => {
  const lines = Array.from({ length: 4000 }, (_, index) => `Cup ${index} of tea boosts your immunity.\n`)
  const text = lines.join('\n')
  const child = spawnSync(
    'sh',
    ['-c', '"$0" "$1" --stdin -f json | (sleep 1; cat)', process.execPath, main],
    {
      cwd: folder,
      encoding: 'utf8',
      input: text,
      maxBuffer: 1 << 28,
    },
  )
  const [result]: LintResult[] = JSON.parse(child.stdout)
  expect(result?.messages.length).toBeGreaterThan(1000)
})

test('a reader that leaves early gets no stack trace', () => {
  const text = Array.from({ length: 4000 }, () => 'Green tea boosts your immunity.\n').join('\n')
  const child = spawnSync('sh', ['-c', '"$0" "$1" --stdin -f json | head -c 10', process.execPath, main], {
    cwd: folder,
    encoding: 'utf8',
    input: text,
  })
  expect(child.stderr).toBe('')
})

test('--today a year ahead reports what has become stale, and fails nothing', () => {
  const text = [
    '# Kratom explained',
    '',
    'Kratom is a tree. As of August 2026, kratom is banned in Wisconsin.',
    '',
    'Kratom is legal in Tennessee.',
    '',
  ].join('\n')
  const found = (today: string): (string | number)[][] => {
    const { stdout } = claimlint(['--stdin', '-f', 'json', '--today', today], text)
    const results: LintResult[] = JSON.parse(stdout)
    return results
      .flatMap(result => result.messages)
      .filter(message => message.ruleId === 'required/legal-status')
      .map(({ messageId, severity }) => [messageId, severity])
  }
  expect(found('2026-11-22')).toEqual([['wrong', 2]])
  expect(found('2027-11-22')).toEqual([
    ['stale', 1],
    ['data-expired', 1],
  ])
})
