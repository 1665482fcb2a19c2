import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { readLaw } from '../../src/engine/law.ts'
import { createRulePages } from '../../src/engine/rule-pages.ts'

const pages = createRulePages()

describe('pages of rules', () => {
  it('there is one for each rule, with what to do', () => {
    for (const { meta } of rules) {
      const page = pages(meta.id)
      expect(page?.text, meta.id).toContain(`# ${meta.id}`)
      expect(existsSync(new URL(page?.url ?? 'file:///nowhere')), meta.id).toBe(true)
      expect(page?.section('How to fix'), meta.id).not.toBe('')
    }
  })

  it('a section ends where the next one begins, and links lead on', () => {
    const page = pages('claim/immunity')
    expect(page?.section('How to fix')).toMatch(/^- Say what was measured[\s\S]*the same as "boosts"\.$/)
    expect(page?.section('What it looks for')).toMatch(
      /\[claim\/infection\]\(file:.*\/infection\/README\.md\)/,
    )
    expect(page?.section('Nonsense')).toBe('')
  })

  it.each(['house/own', 'claim/../../package', 'claim/nothing', ''])('none for "%s"', id => {
    expect(pages(id)).toBeNull()
  })
})

describe('the law', () => {
  it('is there for each key that a rule names, but for what was not read again', () => {
    const law = readLaw()
    const named = new Set(rules.flatMap(({ meta }) => meta.law))
    const there = [...named].filter(key => law.has(key))
    expect(there.length).toBeGreaterThan(named.size / 2)
    expect(law.get('us-101-93g')).toMatchObject({ section: '21 CFR 101.93(g)', jurisdiction: 'us' })
    expect(law.has('us-ftc-5-12')).toBe(false)
  })
})
