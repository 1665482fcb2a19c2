import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { lintSource } from '../../src/engine/lint-files.ts'
import { createStopwatch } from '../../src/engine/stopwatch.ts'
import { core } from '../support/core.ts'
import { recommended } from '../support/linter.ts'

const config = recommended()
const article = '# Tea\n\nTea has no side effects.\n'

/** Each look at this clock is a millisecond later. */
function tick(): () => number {
  let time = 0
  return () => time++
}

test('a result tells the time of each pass in the shape of ESLint', async () => {
  const stopwatch = createStopwatch(tick())
  const linter = core.loadLinter('2026-11-22', undefined, parseRemark, stopwatch)
  const { result } = await lintSource(article, '/tea.md', {
    linter,
    configFor: async () => config,
    stopwatch,
  })
  expect(result.messages.map(({ ruleId }) => ruleId)).toEqual(['safety/absolute'])
  const [pass, ...more] = result.stats?.times.passes ?? []
  expect(result.stats?.fixPasses).toBe(0)
  expect(more).toEqual([])
  expect(pass?.parse).toEqual({ total: 1 })
  expect(pass?.fix).toEqual({ total: 0 })
  const on = rules.filter(({ meta }) => config.rules[meta.id]?.level !== 'off')
  expect(Object.keys(pass?.rules ?? {}).sort()).toEqual(on.map(({ meta }) => meta.id).sort())
  const spent = Object.values(pass?.rules ?? {}).reduce((sum, { total }) => sum + total, 1)
  expect(pass?.total).toBeGreaterThan(spent)
})

test('a pass after a fix is told too', async () => {
  const stopwatch = createStopwatch(tick())
  const linter = core.loadLinter('2026-11-22', undefined, parseRemark, stopwatch)
  const inserts = {
    'medical-consultation': { text: 'Ask your doctor before you try tea.', at: { kind: 'end' } },
  } as const
  const { result } = await lintSource('# Tea\n\nThis tea boosts your immunity.\n', '/tea.md', {
    linter,
    configFor: async () => ({ ...config, inserts }),
    stopwatch,
    fix: true,
  })
  expect(result.stats).toMatchObject({ fixPasses: 1, times: { passes: [{}, {}] } })
})

test('without a stopwatch nothing is told', async () => {
  const linter = core.loadLinter('2026-11-22')
  const { result } = await lintSource(article, '/tea.md', { linter, configFor: async () => config })
  expect(result).not.toHaveProperty('stats')
})
