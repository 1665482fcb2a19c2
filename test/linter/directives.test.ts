import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/linter/fixes.ts'
import type { LintResult, ResolvedConfig } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'

function run(source: string, config: Partial<ResolvedConfig> = {}, filePath = 'a.md'): LintResult {
  return linter.lintText(source, { filePath, config: { ...recommended('commercial'), ...config } })
}

const why = '<!-- claimlint-disable-line claim/pain -- quoted from the label -->'

describe('directives in an article', () => {
  it('move findings to suppressedMessages, with the reason, as in ESLint', () => {
    const plain = run('Kratom tea cures back pain. <!-- no more -->\n')
    const { messages, suppressedMessages, errorCount, warningCount } = run(
      `Kratom tea cures back pain. ${why}\n`,
    )
    const pain = plain.messages.filter(({ ruleId }) => ruleId === 'claim/pain')
    expect(pain).toHaveLength(1)
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('claim/pain')
    expect(suppressedMessages).toEqual([
      { ...pain[0], suppressions: [{ kind: 'directive', justification: 'quoted from the label' }] },
    ])
    expect(errorCount + warningCount).toBe(plain.errorCount + plain.warningCount - 1)
  })

  it('are reported as document/directive where they silence nothing, with a fix', () => {
    const source = `Tea is a drink. ${why}\n`
    const { messages } = run(source)
    const said = messages.filter(({ ruleId }) => ruleId === 'document/directive')
    expect(said).toMatchObject([
      { messageId: 'unused', severity: 1, line: 1, column: 17, endColumn: source.length },
    ])
    expect(applyFixes(source, messages)).toBe('Tea is a drink.\n')
  })

  it('cannot silence what is said of them', () => {
    const { messages } = run('<!-- claimlint-disable-file -- all of it -->\n\n<!-- claimlint-disabled -->\n')
    expect(messages.map(({ messageId }) => messageId)).toContain('unknown-directive')
  })

  it('cannot silence that a file was not checked', () => {
    const { messages } = run(`<!-- claimlint-disable-file -- all of it -->\n\n${'>'.repeat(5000)} deep\n`)
    expect(messages).toMatchObject([{ ruleId: 'document/too-complex', fatal: true }])
  })

  it('silence broken front matter by name', () => {
    const source =
      '---\ntitle: "Tea\n---\n\n<!-- claimlint-disable-file document/parse-error -- made by the shop -->\n\nTea.\n'
    expect(run(source).suppressedMessages).toMatchObject([{ ruleId: 'document/parse-error' }])
  })

  it('name the entry of the register that allows them', () => {
    const register = {
      file: 'claims.yml',
      entries: [
        {
          id: 'CL-1',
          wording: 'x',
          product: null,
          locale: null,
          evidence: { source: 'x', hash: null },
          approver: 'x',
          approved: '2026-01-01',
          jurisdictions: null,
          expires: null,
          place: { line: 1, column: 1 },
        },
      ],
    }
    const source =
      'Kratom tea cures back pain. <!-- claimlint-disable-line claim/pain -- register CL-1: as approved -->\n'
    const { suppressedMessages } = run(source, { register, directives: { requireRegisterId: ['claim/*'] } })
    expect(suppressedMessages).toMatchObject([
      { suppressions: [{ kind: 'directive', justification: 'register CL-1: as approved' }] },
    ])
  })

  it('stand in MDX as comments of its own', () => {
    const { suppressedMessages } = run(
      'Kratom tea cures back pain. {/* claimlint-disable-line claim/pain -- x */}\n',
      {},
      'a.mdx',
    )
    expect(suppressedMessages.map(({ ruleId }) => ruleId)).toEqual(['claim/pain'])
  })

  it('are told by --why, and in the report of claims', () => {
    const source = `Kratom tea cures back pain. ${why}\n`
    const config = recommended('commercial')
    const options = { filePath: 'a.md', config }
    const told = 'silenced by claimlint-disable-line in line 1 (quoted from the label); otherwise reported'
    expect(linter.explainLine(source, options, 1)).toContain(told)
    const { claims } = linter.inspectText(source, { ...options, claims: true })
    expect(claims.map(({ status }) => status)).toEqual([expect.stringContaining(told)])
  })
})
