import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { linter, recommended } from './support/linter.ts'

const folder = path.join(import.meta.dirname, '../fixtures/journey')
const config = { ...recommended('commercial'), jurisdictions: ['us'] } as const

/** The findings on a file of the folder, as `line rule messageId`, sorted by line and rule. */
function findingsIn(name: string): readonly string[] {
  const text = readFileSync(path.join(folder, name), 'utf8')
  const { messages } = linter.lintText(text, { filePath: name, config })
  return messages.map(({ line, ruleId, messageId }) => `${line} ${ruleId} ${messageId}`).sort()
}

describe('a page and what its messages make of it', () => {
  it('reports what is wrong with it, each once', () => {
    expect(findingsIn('before.md')).toEqual(
      [
        '9 required/age-limit missing',
        '9 required/approval-status missing',
        '9 required/dependence-warning missing',
        '9 required/interaction-warning missing',
        '9 required/pregnancy-warning missing',
        '9 safety/absolute found',
        '15 claim/disease-treatment commercial',
        '15 required/authorship missing',
        '15 required/medical-consultation missing',
        '15 required/references none',
        '16 claim/mental-health commercial',
        '17 claim/immunity unsupported',
        '19 claim/addiction-treatment commercial',
        '19 evidence/proven found',
        '19 safety/absolute found',
        '21 claim/disease-treatment commercial',
        '21 medicine/stop-treatment found',
        '25 medicine/stop-treatment found',
        '29 legal/blanket-legality found',
        '29 required/legal-status vague',
        '33 promise/guarantee found',
      ].sort(),
    )
  })

  it('has nothing to report once they are followed', () => {
    expect(findingsIn('after.md')).toEqual([])
  })

  it('tells in its README which message led to which edit', () => {
    const steps = readFileSync(path.join(folder, 'README.md'), 'utf8')
    const told = [...steps.matchAll(/^\d+\. Line (\d+), `([\w/-]+)`/gm)].map(
      ([, line, rule]) => `${line} ${rule}`,
    )
    const found = findingsIn('before.md').map(finding => finding.split(' ').slice(0, 2).join(' '))
    expect(told.sort()).toEqual([...found].sort())
  })
})
