import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { severityPage } from '../../scripts/severity-page.ts'
import { baseWeights } from '../../src/linter/base-weights.ts'
import type { Jurisdiction, LintMessage, Profile } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'

function reports(
  text: string,
  profile: Profile,
  jurisdictions: readonly Jurisdiction[] = [],
  strict = false,
): LintMessage[] {
  const config = { ...recommended(profile, strict), jurisdictions }
  const { messages } = linter.lintText(`${text}\n`, { filePath: 'a.md', config })
  return messages.filter(({ ruleId }) => !/^(?:required|document)\//.test(ruleId ?? ''))
}

function gravest(...on: Parameters<typeof reports>): string {
  const severities = reports(...on).map(({ severity }) => severity)
  return ['clean', 'warning', 'error'][Math.max(0, ...severities)] ?? ''
}

test('docs/severity.md is made from the table (else: npm run generate)', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/severity.md'), 'utf8')
  expect(page).toBe(severityPage(rules.map(({ meta }) => meta)))
})

test('the table knows every rule but those that grade, and no others', () => {
  const ids = rules.filter(({ meta }) => meta.weights === undefined).map(({ meta }) => meta.id)
  expect(Object.keys(baseWeights).toSorted()).toEqual(ids.toSorted())
})

const study = '([systematic review](https://pubmed.ncbi.nlm.nih.gov/12345678/))'

describe('severity', () => {
  it.each<[string, Profile, readonly Jurisdiction[], string]>([
    ['Ginger cures arthritis.', 'publisher', [], 'error'],
    ['Ginger may treat arthritis.', 'publisher', [], 'warning'],
    ['Ginger may treat arthritis.', 'commercial', [], 'error'],
    [`Ginger treats arthritis ${study}.`, 'publisher', [], 'clean'],
    [`Ginger treats arthritis ${study}.`, 'commercial', [], 'error'],
    ['Ginger does not treat arthritis.', 'commercial', [], 'clean'],
    ['Ginger boosts immunity.', 'publisher', [], 'warning'],
    ['Ginger supports digestion.', 'commercial', [], 'warning'],
    ['Ginger supports digestion.', 'commercial', ['us'], 'warning'],
    ['Ginger supports digestion.', 'commercial', ['eu'], 'error'],
    ['Ginger supports digestion.', 'commercial', ['uk'], 'error'],
    ['Ginger supports digestion.', 'publisher', ['eu'], 'warning'],
    [`Ginger supports digestion ${study}.`, 'commercial', ['us'], 'clean'],
    [`Ginger supports digestion ${study}.`, 'commercial', ['eu'], 'error'],
  ])('%s (%s, %j): %s', (text, profile, jurisdictions, expected) => {
    expect(gravest(text, profile, jurisdictions)).toBe(expected)
  })

  it('shows sources that nobody has checked in strict, for diseases', () => {
    expect(reports(`Ginger treats arthritis ${study}.`, 'publisher', [], true)).toEqual([
      expect.objectContaining({ ruleId: 'claim/disease-treatment', messageId: 'unchecked', severity: 1 }),
    ])
    expect(gravest(`Ginger boosts immunity ${study}.`, 'publisher', [], true)).toBe('clean')
  })

  it('leaves claims about body functions alone beside the FDA disclaimer, and no others', () => {
    const disclaimer =
      '*These statements have not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.*'
    const page = (claim: string): string => `Our dietary supplement with ginger ${claim}.\n\n${disclaimer}`
    expect(gravest(page('supports digestion'), 'commercial', ['us'])).toBe('clean')
    expect(gravest(page('supports digestion'), 'commercial')).toBe('warning')
    expect(gravest(page('cures arthritis'), 'commercial', ['us'])).toBe('error')
  })

  it('names who objects only where config names a jurisdiction', () => {
    const objectors = (jurisdictions: readonly Jurisdiction[]): unknown =>
      reports('Ginger boosts immunity.', 'publisher', jurisdictions)[0]?.data?.['objectors']
    expect(objectors([])).toBeUndefined()
    expect(objectors(['eu'])).toEqual(['eu-1924-10'])
    expect(objectors(['us', 'eu'])).toEqual(['us-101-93g', 'eu-1924-10'])
  })
})
