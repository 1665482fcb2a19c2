import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groups } from '../../../src/cli/options/table.ts'
import { realServices } from '../scenario.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { transcript } from '../transcript.ts'

const services = realServices

test('--explain tells the page of a rule and its law', async () => {
  const { stdout, stderr, code } = await transcript(['--explain', 'claim/immunity'], { services })
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(stdout).toMatch(/^claim\/immunity\n\nClaims that something boosts/)
  expect(stdout).toContain('## How to fix\n')
  expect(stdout).toMatch(/## The law\n\nus-101-93g \(us\): .*21 CFR 101\.93\(g\)\n {2}\S.*\n {2}https:\/\//)
})

test('--env-info tells versions', async () => {
  const { stdout, code } = await transcript(['--env-info'], { services })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^claimlint +1\.2\.3$/m)
  expect(stdout).toContain(process.version)
  expect(stdout).toMatch(/^parser +(?:satteri|remark)/m)
  expect(stdout).toMatch(/^law data +looked up \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/m)
})

const flags = groups.flatMap(([, group]) =>
  Object.values(group).flatMap(({ declared }) => declared.filter(option => !option.hidden)),
)

test.each(['bash', 'zsh', 'fish'])('--completion %s knows all options', async shell => {
  const { stdout, code } = await transcript(['--completion', shell])
  expect(code).toBe(0)
  const named = (long: string): boolean =>
    shell === 'fish' ? stdout.includes(` -l ${long.slice(2)} `) : new RegExp(`${long}(?![\\w-])`).test(stdout)
  expect(flags.map(({ long }) => long ?? '').filter(long => !named(long))).toEqual([])
})

test('bash completes options, their values and files', async () => {
  const { stdout } = await transcript(['--completion', 'bash'])
  const cwd = temporaryFolder({ 'tea.md': '', 'tonic.md': '' })
  writeFileSync(join(cwd, 'completion'), stdout)
  const complete = (...words: string[]): string => {
    const script = `source ./completion; COMP_WORDS=(claimlint ${words.join(' ')}); COMP_CWORD=${words.length}; _claimlint; echo "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' }).stdout.trim()
  }
  expect(complete('--max')).toBe('--max-warnings')
  expect(complete('--profile', 'co')).toBe('commercial')
  expect(complete('-f', 'sty')).toBe('stylish')
  expect(complete('te')).toBe('tea.md')
})
