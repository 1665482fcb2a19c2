import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TextLinter } from '../../src/engine/types.ts'
import { fakeLinter } from './fake-linter.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const files = { 'a.md': 'WARNING\n', 'b.md': 'ERROR\n' }

test('-o FORMAT=FILE writes reports beside the one on standard output', async () => {
  const cwd = temporaryFolder(files)
  const { stdout, code } = await transcript(['.', '-o', 'json=out/all.json', '-o', 'stylish=out/all.txt'], {
    cwd,
  })
  expect(code).toBe(1)
  expect(stdout).toContain('✖ 2 problems (1 error, 1 warning)')
  expect(readFileSync(join(cwd, 'out/all.txt'), 'utf8').replaceAll(cwd, '<cwd>')).toBe(stdout)
  const results: unknown = JSON.parse(readFileSync(join(cwd, 'out/all.json'), 'utf8'))
  expect(results).toMatchObject([{ warningCount: 1 }, { errorCount: 1 }])
  expect(readdirSync(join(cwd, 'out'))).toEqual(['all.json', 'all.txt'])
})

test('a name that only looks like FORMAT=FILE can be written with a folder', async () => {
  const cwd = temporaryFolder(files)
  const { stdout } = await transcript(['.', '-o', './json=all.txt'], { cwd })
  expect(stdout).toBe('')
  expect(readFileSync(join(cwd, 'json=all.txt'), 'utf8')).toContain('2 problems')
})

test('one file that cannot be written: none is, and nothing is reported', async () => {
  const cwd = temporaryFolder({ ...files, 'old.json': 'old' })
  const { stdout, stderr, code } = await transcript(['.', '-o', 'json=old.json', '-o', 'stylish=a.md/x'], {
    cwd,
  })
  expect({ stdout, stderr, code }).toEqual({
    stdout: '',
    stderr: 'claimlint: the report cannot be written to <cwd>/a.md/x: a part of its path is a file.\n',
    code: 2,
  })
  expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', 'old.json'])
  expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('old')
})

test('a run that is told to stop leaves its files as they were', async () => {
  const cwd = temporaryFolder({ ...files, 'old.json': 'old' })
  const controller = new AbortController()
  const stopping: TextLinter = {
    ...fakeLinter,
    inspectText(source, options) {
      if (options.filePath.endsWith('b.md')) controller.abort()
      return fakeLinter.inspectText(source, options)
    },
  }
  const { stderr, code } = await transcript(['.', '-f', 'json', '-o', 'old.json'], {
    cwd,
    signal: controller.signal,
    services: { loadLinter: async () => stopping },
  })
  expect({ stderr, code }).toEqual({ stderr: '', code: 130 })
  expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', 'old.json'])
  expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('old')
})
