import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realServices } from './scenario.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const files = {
  'tea.md': 'This tea cures cancer.\n',
  'plain.md': 'Tea is a drink.\n',
  'broken.md': new Uint8Array([0xff, 0xfe, 0, 0]),
}

/** Runs with a linter that counts the texts it sees. */
async function runIn(cwd: string, ...argv: string[]): Promise<{ said: unknown; linted: number }> {
  let linted = 0
  const services = {
    ...realServices,
    loadLinter: async (today: string) => {
      const linter = await realServices.loadLinter(today)
      return {
        ...linter,
        inspectText: (...given: Parameters<typeof linter.inspectText>) => {
          linted++
          return linter.inspectText(...given)
        },
      }
    },
  }
  const said = await transcript(['.', '-f', 'json', ...argv], { cwd, services })
  return { said, linted }
}

test('a second run says the same and lints nothing', async () => {
  const cwd = temporaryFolder(files)
  const without = await runIn(cwd)
  expect(await runIn(cwd, '--cache')).toEqual(without)
  expect(await runIn(cwd, '--cache')).toEqual({ said: without.said, linted: 0 })
})

test('only what changed is linted again', async () => {
  const cwd = temporaryFolder(files)
  await runIn(cwd, '--cache')
  writeFileSync(path.join(cwd, 'plain.md'), 'Tea cures asthma.\n')
  const second = await runIn(cwd, '--cache')
  expect(second.linted).toBe(1)
  expect(second.said).toEqual((await runIn(cwd)).said)
})

test('the content decides, or size and time where they are asked for', async () => {
  const cwd = temporaryFolder(files)
  const touch = (later: number): void =>
    utimesSync(path.join(cwd, 'tea.md'), new Date(), new Date(Date.now() + later))
  await runIn(cwd, '--cache')
  touch(5000)
  expect((await runIn(cwd, '--cache')).linted).toBe(0)
  const byTime = ['--cache', '--cache-strategy', 'metadata']
  await runIn(cwd, ...byTime)
  touch(9000)
  expect((await runIn(cwd, ...byTime)).linted).toBe(1)
})

test('another configuration, another verdict', async () => {
  const cwd = temporaryFolder(files)
  await runIn(cwd, '--cache')
  expect((await runIn(cwd, '--cache', '--profile', 'commercial')).linted).toBe(2)
  expect((await runIn(cwd, '--cache', '--rule', 'claim/cancer: off')).linted).toBe(2)
})

test('a cache that was cut is made anew', async () => {
  const cwd = temporaryFolder(files)
  const first = await runIn(cwd, '--cache', '--cache-location', 'kept/')
  const file = path.join(cwd, 'kept/.claimlintcache')
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, whole.length - 40))
  const second = await runIn(cwd, '--cache', '--cache-location', 'kept/')
  expect(second.said).toEqual(first.said)
  expect(second.linted).toBe(1)
  expect(readFileSync(file, 'utf8').length).toBe(whole.length)
})

test('a cache that cannot be written is one clear error', async () => {
  const cwd = temporaryFolder(files)
  const { stderr, code } = await transcript(['.', '--cache', '--cache-location', 'tea.md/cache'], {
    cwd,
    services: realServices,
  })
  expect(code).toBe(2)
  expect(stderr).toBe(
    `claimlint: the cache ${path.join('<cwd>', 'tea.md', 'cache')} was not written: a part of its path is a file. ` +
      'The report is not complete. Keep the cache elsewhere (--cache-location, cacheLocation), or run without it.\n',
  )
})
