import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { ruleInfo } from '../../src/engine/rule-info.ts'

test('every rule of ours has its description and its page', () => {
  for (const { meta } of rules) {
    const info = ruleInfo(meta.id)
    expect(info).toMatchObject({ description: meta.description, law: meta.law })
    expect(info?.help()).toMatch(new RegExp(`^# ${meta.id}\n`))
  }
  expect(ruleInfo('required/medical-consultation')?.hasFix).toBe(true)
  expect(ruleInfo('claim/pain')?.hasFix).toBe(false)
  expect(ruleInfo('house/tone')).toBeNull()
})
