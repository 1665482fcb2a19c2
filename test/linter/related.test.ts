import { describe, expect, it } from 'vitest'
import type { LintMessage } from '../../src/linter/types.ts'
import { lint, pointedAt } from '../support/linter.ts'

function relatedOf(source: string, ruleId: string): { words: string; says: string }[] {
  const message = lint(source).find(each => each.ruleId === ruleId)
  return (message?.related ?? []).map(({ message: says, ...place }) => {
    const there: LintMessage = { ruleId, severity: 1, messageId: '', message: says, ...place }
    return { words: pointedAt(source, there), says }
  })
}

describe('places beside a finding', () => {
  it('the source that was looked at', () => {
    const source = 'Ginger boosts immunity ([a blog](https://www.healthblog.example/ginger)).\n'
    expect(relatedOf(source, 'claim/immunity')).toEqual([
      {
        words: 'a blog',
        says: expect.stringContaining('The source that was looked at: https://www.healthblog.example/ginger'),
      },
    ])
  })

  it('the claim that a disclaimer denies', () => {
    const source =
      'Our tea cures arthritis.\n\nThis product is not intended to diagnose, treat, cure, or prevent any disease.\n'
    expect(relatedOf(source, 'required/disclaimer-contradiction')).toEqual([
      { words: 'cures arthritis', says: 'The claim that the disclaimer denies.' },
    ])
  })

  it('none for a claim without a source', () => {
    expect(relatedOf('Ginger boosts immunity.\n', 'claim/immunity')).toEqual([])
  })
})
