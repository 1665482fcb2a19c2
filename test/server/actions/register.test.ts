import { describe, expect, it } from 'vitest'
import { readRegister } from '../../../src/config/register.ts'
import { readConfigText } from '../../../src/config/source.ts'
import type { ClaimRow } from '../../../src/linter/claim-rows.ts'
import type { LintMessage } from '../../../src/linter/types.ts'
import { registerActions } from '../../../src/server/actions/register.ts'

const message: LintMessage = {
  ruleId: 'claim/immunity',
  severity: 2,
  message: 'm',
  messageId: 'unsupported',
  line: 3,
  column: 5,
}
const row: ClaimRow = {
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 20,
  sentence: 'Tea "boosts" immunity.',
  words: 'boosts immunity',
  agent: 'Tea',
  effect: 'boosts',
  target: 'immunity',
  strength: 'direct',
  assertion: 'asserted',
  support: 'none',
  source: '',
  weakness: '',
  status: 'reported',
}
const known = `- id: claim-0041
  wording: Old.
  evidence:
    source: x
  approver: A
  approved: 2026-01-01
`

function offered(text: string) {
  const { register } = readRegister(readConfigText('/site/claims.yml', text))
  const [action] = registerActions(message, [row], { register, text }, '2026-11-22')
  if (!action) throw new Error('nothing is offered')
  return action
}

describe('add to the claim register', () => {
  it.each(['', '# Our claims\n', known, known.trimEnd()])('an entry that a person must finish: %j', text => {
    const [edit] = offered(text).edits
    expect(edit?.file?.path).toBe('/site/claims.yml')
    const after = text.slice(0, edit?.range[0]) + edit?.text
    const { register, problems } = readRegister(readConfigText('/site/claims.yml', after))
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('source'),
      expect.stringContaining('approver'),
    ])
    const filled = after.replace(/source: *$/m, 'source: x').replace(/approver: *$/m, 'approver: A')
    const entry = readRegister(readConfigText('/site/claims.yml', filled)).register.entries.at(-1)
    expect(entry).toMatchObject({ wording: row.sentence, approved: '2026-11-22' })
    expect(entry?.id).toBe(text.includes('0041') ? 'claim-0042' : 'claim-0001')
    expect(register.entries.some(({ id }) => id === entry?.id)).toBe(false)
  })

  it('is told to be impossible where there is no register, or one that is no list of lines', () => {
    expect(registerActions(message, [row], null, '2026-11-22')[0]?.disabled).toContain(
      'register: ./claims.yml',
    )
    const flow = `[{id: a, wording: b, evidence: {source: c}, approver: d, approved: 2026-01-01}]`
    expect(offered(flow)).toMatchObject({ edits: [], disabled: expect.stringContaining('by hand') })
  })

  it('is not offered for what is no claim', () => {
    expect(registerActions({ ...message, line: 9 }, [row], null, '2026-11-22')).toEqual([])
  })
})
