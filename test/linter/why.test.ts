import { expect, test } from 'vitest'
import type { ResolvedConfig } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'

/** The lines of `--why` that say what was decided, for the last line of a text. */
function verdicts(text: string, config: ResolvedConfig = recommended()): string[] {
  const line = text.split('\n').length
  const told = linter.explainLine(text, { filePath: 'a.md', config }, line)
  return told
    .split('\n')
    .flatMap(each => /→ (?:not )?(?:reported|read) .*$|→ not reported: .*$/.exec(each)?.[0] ?? [])
}

const study = '([review](https://pubmed.ncbi.nlm.nih.gov/12345678/))'

test.each([
  ['Ginger boosts immunity.', '→ reported by claim/immunity (warning: medium weight under recommended)'],
  ['Ginger cures arthritis.', '→ reported by claim/disease-treatment (error: high weight under recommended)'],
  ['There is no evidence that ginger cures arthritis.', '→ not reported: "no evidence" denies it'],
  ['Does ginger cure arthritis?', '→ not reported: the sentence asks'],
  ['Tea is a drink.', '→ not reported: no claim found (no effect and no target)'],
  ['Ginger grows in Asia.', '→ not reported: no claim found (no effect and no target)'],
])('%s', (text, expected) => {
  expect(verdicts(text)).toContain(expected)
})

test('a citation', () => {
  expect(verdicts(`Ginger boosts immunity ${study}.`).join()).toMatch(
    /not reported: "https:.*" is cited; the table of severity says: A credible source in scope, on a page that informs/,
  )
  expect(verdicts(`Ginger cures arthritis ${study}.`).join()).toMatch(
    /not reported: its weight is low, which recommended leaves out/,
  )
})

test('medicine and biology', () => {
  expect(verdicts('Insulin lowers blood sugar.').join()).toMatch(/not reported: .*(?:medicine|body)/)
})

test('a rule that is off', () => {
  const config = recommended()
  const off = {
    ...config,
    rules: { ...config.rules, 'claim/immunity': { level: 'off', options: {} } },
  } as const
  expect(verdicts('Ginger boosts immunity.', off)).toContain(
    '→ not reported: claim/immunity is off in the configuration',
  )
})

test('a level of config', () => {
  const config = recommended()
  const rules = { ...config.rules, 'claim/immunity': { level: 'error', options: {} } } as const
  expect(verdicts('Ginger boosts immunity.', { ...config, rules })).toContain(
    '→ reported by claim/immunity (error: the configuration says error)',
  )
})

test('another rule on the same words', () => {
  expect(verdicts('Homeopathy cures hay fever.')).toContain(
    '→ not reported: claim/disease-treatment reports the same words',
  )
})

test('a list of references', () => {
  expect(verdicts('## References\n\n1. Okafor A. Ginger boosts immunity. 2019.')).toContain(
    '→ not reported: it stands in a list of references',
  )
})
