import { expect, test } from 'vitest'
import { transcript } from './transcript.ts'

const files = {
  '.claimlintrc.yaml': [
    'extends: ./base.yml',
    'ignores:',
    '  - drafts',
    '  - archive/**',
    '  - "!drafts/keep.md"',
    'overrides:',
    '  - files: blog',
    '    profile: auto',
    '  - files: [shop, "*.mdx"]',
    '    profile: commercial',
    '',
  ].join('\n'),
  'base.yml': 'ignores: [nothing]\noverrides: [{files: nowhere, profile: auto}]\n',
  'blog/tea.md': '# Tea\n',
  'drafts/tea.md': '# Tea\n',
}

const unused = [
  'claimlint: note: <cwd>/.claimlintrc.yaml:9:5: overrides[1] is unused: no file that was checked matches its globs.',
  'claimlint: note: <cwd>/.claimlintrc.yaml:4:5: ignores: "archive/**" is unused: it leaves out nothing that would be checked.',
  '',
].join('\n')
const partial =
  'claimlint: note: what is unused in a config shows only when all files below its folder are checked: name that folder.\n'

test.each([['.'], ['**/*.md']])('a run over all files (%s) names what none of them uses', async pattern => {
  expect(await transcript([pattern, '--report-unused-config'], { files })).toMatchObject({
    stderr: unused,
    code: 0,
  })
})

test('nothing is said unasked, and nothing is called unused on a part of the files', async () => {
  expect((await transcript(['.'], { files })).stderr).toBe('')
  for (const pattern of ['blog', 'blog/tea.md'])
    expect((await transcript([pattern, '--report-unused-config'], { files })).stderr).toBe(partial)
})

test('nothing to report', async () => {
  const used = {
    '.claimlintrc.yaml': 'overrides: [{files: blog, profile: auto}]\n',
    'blog/tea.md': '# Tea\n',
  }
  expect((await transcript(['.', '--report-unused-config'], { files: used })).stderr).toBe('')
})
