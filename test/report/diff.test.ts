import { expect, test } from 'vitest'
import { unifiedDiff } from '../../src/report/diff.ts'

test('a diff shows what was inserted', () => {
  expect(unifiedDiff('a.md', 'a\n', 'a\n')).toBe('')
  expect(unifiedDiff('a.md', '1\n2\n3\n4\n5\n', '1\n2\n3\n4\nnew\n\n5\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -2,4 +2,6 @@\n 2\n 3\n 4\n+new\n+\n 5\n',
  )
  expect(unifiedDiff('a.md', 'end', 'end\n\nnew')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,3 @@\n-end\n\\ No newline at end of file\n+end\n+\n+new\n\\ No newline at end of file\n',
  )
  expect(unifiedDiff('a.md', 'a\u001b\r\n', 'a\u001b\r\nb\r\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,2 @@\n a\\u{1b}\r\n+b\r\n',
  )
})
