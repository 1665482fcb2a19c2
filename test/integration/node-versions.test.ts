import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * The built command line on the other versions of Node that are supported. The packages `node-<system>-<processor>` on npm
 * carry the binaries themselves, so that nothing else is downloaded.
 */

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const versions = ['20', '22', '24'] as const
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimlint-node-'))
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
  writeFileSync(join(folder, 'tea.md'), '# Tea\n\nTea has no side effects.\n')
  writeFileSync(
    join(folder, 'claimlint.config.ts'),
    "const level: string = 'warn'\nexport default { rules: { 'safety/absolute': level } }\n",
  )
  const binary = `node-${process.platform}-${process.arch}`
  const packages = versions.map(version => `node${version}@npm:${binary}@${version}`)
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages]
  const { status, stderr } = spawnSync('npm', install, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The binaries of Node could not be installed:\n${stderr}`)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(
  version: string,
  argv: readonly string[],
): { stdout: string; stderr: string; code: number | null } {
  const node = join(folder, 'node_modules', `node${version}`, 'bin', 'node')
  const { stdout, stderr, status } = spawnSync(node, [...argv], { cwd: folder, encoding: 'utf8' })
  return { stdout, stderr, code: status }
}

test.each(versions)('Node %s', version => {
  expect(run(version, ['--version']).stdout).toMatch(new RegExp(`^v${version}\\.`))
  const found = run(version, [main, 'tea.md', '--no-config-lookup', '-f', 'unix'])
  expect({ ...found, stdout: found.stdout.split('\n', 1)[0] }).toEqual({
    stdout: expect.stringContaining('tea.md:3:9: "no side effects"'),
    stderr: '',
    code: 1,
  })
  const configured = run(version, [main, 'tea.md', '-f', 'unix'])
  expect(configured.stdout).toContain('[Warning/safety/absolute]')
  expect({ stderr: configured.stderr, code: configured.code }).toEqual({ stderr: '', code: 0 })
  expect(run(version, [main, '--help'])).toMatchObject({ stderr: '', code: 0 })
})
