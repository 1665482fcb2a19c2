import { expect, test } from 'vitest'
import { type Core, ownCore } from '../../src/engine/core.ts'
import { ClaimLint, type ClaimLintOptions, type LintResult } from '../../src/index.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

const articles = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `${at}.md`,
    `# Tea ${at}\n\n${'Tea is a drink.\n\n'.repeat(at)}Tea cures cancer.\n`,
  ]),
)

/** Lints in workers or not at all. */
const elsewhere: Core = {
  ...ownCore,
  loadLinter() {
    throw new Error('linted in this thread')
  },
}

test('several threads give the same results in the same order', async () => {
  const cwd = temporaryFolder({ ...articles, 'broken.md': new Uint8Array([0xff, 0xfe, 0, 0]) })
  const lint = (options: ClaimLintOptions, core: Core): Promise<LintResult[]> =>
    new ClaimLint({ cwd, today: '2026-11-22', ...options }, core).lintFiles('.')
  const alone = await lint({ concurrency: 'off' }, ownCore)
  expect(alone).toHaveLength(31)
  expect(alone.filter(({ errorCount }) => errorCount > 0)).toHaveLength(31)
  expect(await lint({ concurrency: 2 }, elsewhere)).toEqual(alone)
  const filtered = { concurrency: 2, ruleFilter: () => false }
  expect((await lint(filtered, elsewhere)).flatMap(({ messages }) => messages)).toHaveLength(1)
}, 60_000)
