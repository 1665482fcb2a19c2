import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { playScenario } from './scenario.ts'

const root = join(import.meta.dirname, '../../fixtures/cli')
const scenarios = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

// After a change of what is said: `npx vitest run test/cli/transcripts.test.ts -u`, and read the difference.
test.each(scenarios)('%s', { timeout: 60_000 }, async name => {
  const folder = join(root, name)
  await expect(await playScenario(folder)).toMatchFileSnapshot(join(folder, 'transcript.txt'))
})

test('each scenario says what it is about, and runs something', () => {
  for (const name of scenarios) {
    const commands = readFileSync(join(root, name, 'cmd'), 'utf8')
    expect(commands, name).toMatch(/^# \S/)
    expect(commands, name).toMatch(/^\$ (?:[A-Z_]+=\S* )*claimlint/m)
  }
})
