import { expect, it } from 'vitest'
import { readPatch } from '../../../src/engine/git/patch.ts'

const header = (from: string, to: string): string =>
  `diff --git a/x b/x\nindex 1..2 100644\n--- ${from}\n+++ ${to}\n`

it('gives the lines that are new, by file', () => {
  const patch =
    `${header('a/tea.md', 'b/tea.md')}@@ -1 +1,2 @@ heading\n-one\n+one\n+two\n@@ -9,0 +11 @@\n+eleven\n` +
    `${header('/dev/null', 'b/new.md')}@@ -0,0 +1,3 @@\n+a\n+b\n+c\n\\ No newline at end of file\n`
  expect(readPatch(patch)).toEqual([
    {
      oldPath: 'tea.md',
      newPath: 'tea.md',
      lines: [
        { from: 1, to: 2 },
        { from: 11, to: 11 },
      ],
    },
    { oldPath: null, newPath: 'new.md', lines: [{ from: 1, to: 3 }] },
  ])
})

it('takes text that looks like a patch for text', () => {
  const patch = `${header('a/tea.md', 'b/tea.md')}@@ -2,2 +2,2 @@\n--- a/old\n-@@ -1 +1 @@\n+++ b/evil.md\n+@@ -1 +1,99 @@\n`
  expect(readPatch(patch)).toEqual([{ oldPath: 'tea.md', newPath: 'tea.md', lines: [{ from: 2, to: 3 }] }])
})

it('knows a file from which lines only went, and leaves out those that are gone', () => {
  const patch =
    `${header('a/tea.md', 'b/tea.md')}@@ -5,2 +4,0 @@\n-a\n-b\n` +
    `${header('a/gone.md', '/dev/null')}@@ -1 +0,0 @@\n-a\n` +
    'diff --git a/moved.md b/here.md\nsimilarity index 100%\nrename from moved.md\nrename to here.md\n'
  expect(readPatch(patch)).toEqual([{ oldPath: 'tea.md', newPath: 'tea.md', lines: [] }])
})

it.each([
  ['b/green tea.md\t', 'green tea.md'],
  ['"b/\\"tea\\"\\t\\\\.md"', '"tea"\t\\.md'],
  ['"b/gr\\303\\274n\\n.md"', 'grün\n.md'],
  ['b/grün.md', 'grün.md'],
])('reads the name %s', (written, name) => {
  expect(readPatch(`${header('a/x', written)}@@ -1 +1 @@\n-a\n+b\n`)).toMatchObject([{ newPath: name }])
})
