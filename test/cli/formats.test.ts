import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formatterNames } from '../../src/report/index.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { transcript } from './transcript.ts'

const files = {
  'tea.md': '# Tea\n\nERROR\n',
  'mine.mjs':
    'export default (results, { cwd }) => [results.length, cwd, results[0].source.trim()].join(" | ")',
  'throws.mjs': 'export default () => { throw new RangeError("no tea today") }\n',
}

test.each(formatterNames)('--format %s reports a finding and ends with it', async name => {
  const { stdout, stderr, code } = await transcript(['tea.md', '--format', name], { files })
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 })
  expect(stdout).toMatch(/\n$/)
  if (!name.startsWith('register')) expect(stdout).toContain('is a pain claim without a source')
})

test('a formatter in a file of one’s own', async () => {
  expect(await transcript(['tea.md', '--format', './mine.mjs'], { files })).toEqual({
    stdout: '1 | <cwd> | # Tea\n\nERROR\n',
    stderr: '',
    code: 1,
  })
})

test('a formatter that throws fails the run, and leaves the file of its report as it was', async () => {
  const cwd = temporaryFolder({ ...files, 'report.txt': 'the old report' })
  const said = await transcript(['tea.md', '-f', './throws.mjs', '-o', 'report.txt'], { cwd })
  expect(said).toEqual({
    stdout: '',
    stderr:
      'claimlint: the formatter <cwd>/throws.mjs failed: RangeError: no tea today\n  The articles were checked, but this report was not written. Try another --format.\n',
    code: 2,
  })
  expect(readFileSync(path.join(cwd, 'report.txt'), 'utf8')).toBe('the old report')
})
