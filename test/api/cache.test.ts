import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ClaimLint } from '../../src/api/claimlint.ts'
import type { ClaimLintOptions } from '../../src/api/options.ts'
import { CacheError } from '../../src/engine/cache/cache-error.ts'
import type { Core } from '../../src/engine/core.ts'
import type { LintResult } from '../../src/linter/types.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { core } from '../support/core.ts'

const files = {
  'cure.md': 'This tea cures cancer.\n',
  'plain.md': 'Tea is a drink.\n',
  'broken.md': new Uint8Array([0xff, 0xfe, 0, 0]),
}

type Run = { readonly results: LintResult[]; readonly linted: readonly string[] }

/** Lints a folder with a new object, and tells which texts its linter saw. */
async function lint(cwd: string, options: ClaimLintOptions = {}): Promise<Run> {
  const linted: string[] = []
  const counting: Core = {
    ...core,
    loadLinter(...given) {
      const linter = core.loadLinter(...given)
      return {
        ...linter,
        inspectText(source, about) {
          linted.push(path.basename(about.filePath))
          return linter.inspectText(source, about)
        },
      }
    },
  }
  const results = await new ClaimLint({ cwd, today: '2026-11-22', ...options }, counting).lintFiles('.')
  return { results, linted }
}

test('a second run gives the same results and lints nothing', async () => {
  const cwd = temporaryFolder(files)
  const without = await lint(cwd)
  expect(without.linted).toEqual(['cure.md', 'plain.md'])
  expect(without.results.map(({ messages }) => messages.length > 0)).toEqual([true, true, false])
  expect(await lint(cwd, { cache: true })).toEqual(without)
  expect(await lint(cwd, { cache: true })).toEqual({ results: without.results, linted: [] })
})

test('what a second run says comes from the cache', async () => {
  const cwd = temporaryFolder(files)
  await lint(cwd, { cache: true, cacheLocation: 'kept/verdicts' })
  const kept = path.join(cwd, 'kept/verdicts')
  writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('"severity":2', '"severity":1'))
  const { results } = await lint(cwd, { cache: true, cacheLocation: 'kept/verdicts' })
  expect(results[1]?.messages.map(({ severity }) => severity)).toContain(1)
  expect(results[1]?.messages.map(({ severity }) => severity)).not.toContain(2)
})

test('only what changed is linted again, under the strategy that was asked for', async () => {
  const cwd = temporaryFolder(files)
  for (const cacheStrategy of ['metadata', 'content'] as const) {
    await lint(cwd, { cache: true, cacheStrategy })
    utimesSync(path.join(cwd, 'plain.md'), new Date(), new Date(Date.now() + 5000))
    const { linted } = await lint(cwd, { cache: true, cacheStrategy })
    expect(linted, cacheStrategy).toEqual(cacheStrategy === 'metadata' ? ['plain.md'] : [])
  }
})

test('another filter of rules, another verdict', async () => {
  const cwd = temporaryFolder(files)
  await lint(cwd, { cache: true })
  const { results, linted } = await lint(cwd, { cache: true, ruleFilter: () => false })
  expect(linted).toContain('cure.md')
  expect(results[1]?.messages).toEqual([])
})

test.each([{}, { cache: true, fix: true }, { cache: true, stats: true }])(
  'nothing is kept with %j',
  async options => {
    const cwd = temporaryFolder(files)
    await lint(cwd, options)
    expect(existsSync(path.join(cwd, '.claimlintcache'))).toBe(false)
  },
)

test('a cache that cannot be written is an error that says where', async () => {
  const cwd = temporaryFolder(files)
  const failure = await lint(cwd, { cache: true, cacheLocation: 'cure.md/cache' }).catch((e: unknown) => e)
  expect(failure).toBeInstanceOf(CacheError)
  expect(String(failure)).toContain(
    `${path.join('cure.md', 'cache')} was not written: a part of its path is a file.`,
  )
})
