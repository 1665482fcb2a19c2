import { describe, expect, it } from 'vitest'
import type { LegalBasis } from '../../src/engine/law.ts'
import type { ClaimRow } from '../../src/linter/claim-rows.ts'
import type { LintMessage } from '../../src/linter/types.ts'
import { hoverText, lawOf } from '../../src/server/hover.ts'

const row: ClaimRow = {
  line: 1,
  column: 8,
  endLine: 1,
  endColumn: 20,
  sentence: 'Ginger cures <b>all</b>.',
  words: 'cures [all](x)',
  agent: 'Ginger',
  effect: 'cures',
  target: 'all',
  strength: 'direct',
  assertion: 'asserted',
  support: 'weak',
  source: 'https://blog.example',
  weakness: 'not at the claim',
  status: 'reported error (claim/pain)',
}
const message: LintMessage = {
  ruleId: 'claim/pain',
  severity: 2,
  message: '"cures <img src=x>" is a claim.',
  messageId: 'unsupported',
  line: 1,
  column: 8,
}
const law: LegalBasis = {
  key: 'us-1',
  title: 'An act',
  section: '§1',
  url: 'https://law.example',
  jurisdiction: 'us',
  says: 'No claims.',
  checked: '2026-11-22',
}
const about = () => ({ page: 'file:///rules/claim/pain/README.md', howToFix: '- Say less.', law: [law] })

describe('hover', () => {
  it('tells what was found, how it was read, how to mend it, and the law', () => {
    expect(hoverText({ messages: [message], rows: [row], about })).toBe(
      [
        '**claim/pain**: "cures \\<img src=x\\>" is a claim.',
        'Claim: “cures \\[all\\]\\(x\\)”\n\n- agent: Ginger\n- effect: cures\n- target: all\n- strength: direct\n- read as: asserted\n- support: weak \\(https://blog.example; not at the claim\\)\n- so: reported error \\(claim/pain\\)',
        '**How to fix**\n\n- Say less.',
        '**Law it names**\n\n- [An act, §1](https://law.example) (US): No claims.',
        '[About claim/pain](file:///rules/claim/pain/README.md)',
      ].join('\n\n'),
    )
  })

  it('explains the words under the pointer, and leads to what the article owes', () => {
    const owed = { ...message, ruleId: 'required/risks', message: 'No risk is named.' }
    const text = hoverText({ messages: [owed, message], rows: [], about })
    expect(text?.match(/How to fix/g)).toHaveLength(1)
    expect(text).toMatch(/^\*\*claim\/pain\*\*[\s\S]*\*\*required\/risks\*\*[\s\S]*\[About required\/risks\]/)
  })

  it('tells of a claim that is not reported too, and nothing where there is none', () => {
    expect(hoverText({ messages: [], rows: [{ ...row, status: 'not reported: cited' }], about })).toContain(
      'cited',
    )
    expect(hoverText({ messages: [], rows: [], about })).toBeNull()
  })

  it('the law is that of the configured places, or all where there is none of theirs', () => {
    const known = new Map([
      ['us-1', law],
      ['eu-1', { ...law, key: 'eu-1', jurisdiction: 'eu' }],
    ])
    const keys = ['us-1', 'eu-1', 'gone']
    expect(lawOf(keys, known, ['eu']).map(({ key }) => key)).toEqual(['eu-1'])
    expect(lawOf(keys, known, ['au']).map(({ key }) => key)).toEqual(['us-1', 'eu-1'])
  })
})
