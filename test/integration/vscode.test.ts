import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './repository.ts'

const source = join(root, 'editors/vscode')
const unpacked = mkdtempSync(join(tmpdir(), 'claimlint-vsix-'))
const extension = join(unpacked, 'extension')

function run(program: string, ...argv: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: source, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

beforeAll(() => {
  expect(run('npm', 'ci', '--no-audit', '--no-fund', '--ignore-scripts')).toMatchObject({ status: 0 })
  expect(run('npm', 'run', 'types')).toMatchObject({ status: 0 })
  expect(run('npm', 'run', 'package')).toMatchObject({ status: 0 })
  expect(run('unzip', '-q', 'claimlint.vsix', '-d', unpacked)).toMatchObject({ status: 0 })
}, 300_000)

afterAll(() => rmSync(unpacked, { recursive: true, force: true }))

test('the package holds the extension, its page and its licence, and no sources', () => {
  for (const file of ['dist/extension.cjs', 'readme.md', 'LICENSE.txt'])
    expect(existsSync(join(extension, file)), file).toBe(true)
  expect(existsSync(join(extension, 'src'))).toBe(false)
})

test('every command of the manifest is registered', () => {
  const manifest: { contributes: { commands: { command: string }[] } } = JSON.parse(
    readFileSync(join(extension, 'package.json'), 'utf8'),
  )
  const code = readFileSync(join(extension, 'dist/extension.cjs'), 'utf8')
  for (const { command } of manifest.contributes.commands) expect(code).toContain(`"${command}"`)
})

test('the claimlint inside works by itself', () => {
  const main = join(extension, 'server/node_modules/claimlint/dist/claimlint.cjs')
  const { stdout, status } = spawnSync(process.execPath, [main, '--stdin', '-f', 'json'], {
    cwd: unpacked,
    input: 'Green tea cures diabetes.\n',
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toContain('claim/disease-treatment')
})
