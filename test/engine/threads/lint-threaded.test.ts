import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { howMany } from '../../../src/engine/threads/how-many.ts'
import { lintThreaded } from '../../../src/engine/threads/lint-threaded.ts'
import type { WorkerSetup } from '../../../src/engine/threads/protocol.ts'
import { WorkerError } from '../../../src/engine/threads/worker-error.ts'
import type { FileEntry } from '../../../src/engine/types.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'
import { recommended } from '../../support/linter.ts'

const config = recommended()
const entries: FileEntry[] = Array.from({ length: 100 }, (_, index) => ({
  kind: 'lint',
  filePath: `/${index}.md`,
}))
const setup: WorkerSetup = {
  kind: 'claimlint',
  today: '2026-11-22',
  parser: 'auto',
  claims: false,
  source: false,
  fix: false,
}

/** Paths of the reports that workers with this body give, in the order in which they come. */
async function pathsWith(body: string, got: string[] = []): Promise<string[]> {
  const script = path.join(temporaryFolder(), 'worker.mjs')
  writeFileSync(script, `import { parentPort, workerData } from 'node:worker_threads'\n${body}`)
  const run = { script, setup, count: 3, configFor: async () => config }
  for await (const { result } of lintThreaded(entries, run)) got.push(result.filePath)
  return got
}

const answer = `
  const reports = entries.map(({ entry }) => ({ result: { filePath: entry.filePath } }))
  setTimeout(() => parentPort.postMessage({ reports }), Math.random() * 20)`

test('reports come in the order of the files, whoever is done first', async () => {
  const paths = await pathsWith(`parentPort.on('message', ({ entries }) => {${answer}})`)
  expect(paths).toEqual(entries.map(({ filePath }) => filePath))
})

test.each([
  ['throws', 'throw new Error("no memory")', 'no memory'],
  ['ends', 'process.exit(3)', 'it ended with code 3'],
])('a worker that %s is one clear error, after what was whole', async (_name, end, why) => {
  const got: string[] = []
  const body = `parentPort.on('message', ({ entries }) => {
    if (entries.some(({ entry }) => entry.filePath === '/50.md')) ${end}
    ${answer}
  })`
  const failure = await pathsWith(body, got).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WorkerError)
  expect(String(failure)).toContain(`a worker thread stopped in the middle of the run (${why}).`)
  expect(got).toEqual(
    entries
      .slice(0, 48)
      .map(({ filePath }) => filePath)
      .slice(0, got.length),
  )
})

test('threads are started where they are asked for, or worth it', () => {
  const folder = temporaryFolder({ 'small.md': 'tea', 'large.md': 'x'.repeat(5_000_000) })
  const small: FileEntry = { kind: 'lint', filePath: path.join(folder, 'small.md') }
  const large: FileEntry = { kind: 'lint', filePath: path.join(folder, 'large.md') }
  expect(howMany('auto', [small], [config], 2)).toBe(0)
  expect(howMany('auto', [small, large], [config], 2)).toBe(2)
  expect(howMany('auto', [small, large], [config], 1)).toBe(0)
  expect(howMany('off', [large, small], [config], 8)).toBe(0)
  expect(howMany(2, [small, small], [config], 8)).toBe(2)
  expect(howMany(1, [large, small], [config], 8)).toBe(0)
})

test('a plugin is code, and code stays in this thread', () => {
  const parts = { name: 'own', rules: [], substances: [] }
  const withCode = { ...config, packs: [{ path: '/p.js', text: '', plugin: parts }] }
  expect(howMany(4, entries, [config, withCode], 4)).toBe(0)
})
