import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { transcript } from '../cli/transcript.ts'
import { core } from '../support/core.ts'
import { linter, recommended } from '../support/linter.ts'

/** Requirements that an article on tea owes, in which kratom is named once, in passing. */
function owed(substances: readonly string[]): string[] {
  const text = '# Warm drinks\n\nTea relieves pain and so may kratom. Drink two cups a day of any of these.\n'
  const config = { ...recommended(), substances }
  const { messages } = linter.lintText(text, { filePath: 'a.md', config })
  return messages.flatMap(({ ruleId }) => (ruleId?.startsWith('required/') ? [ruleId] : []))
}

test('an article that names a declared substance once owes its notes', () => {
  expect(owed([])).not.toContain('required/legal-status')
  expect(owed(['Kratom'])).toEqual(
    expect.arrayContaining(['required/legal-status', 'required/dependence-warning']),
  )
  expect(owed(['kava'])).toEqual(owed([]))
})

const services = {
  loadCatalogue: async () => rules.map(({ meta }) => meta),
  loadPacks: core.loadPacks,
  loadLinter: async (today: string) => core.loadLinter(today),
}

test('substances that there are none of are mistakes, with their place', async () => {
  const files = {
    '.claimlintrc.yaml': 'substances: [Kratom, kratm]\noverrides: [{files: a, substances: teaa}]\n',
    'tea.md': '# Tea\n',
  }
  expect((await transcript(['tea.md'], { files, services })).stderr).toBe(
    [
      'claimlint: the configuration has 2 problems. Nothing was checked.',
      '  <cwd>/.claimlintrc.yaml:1:22: substances[1]: expected a substance that claimlint has facts on, such as "kratom", found "kratm". Did you mean "kratom"?',
      '  <cwd>/.claimlintrc.yaml:2:36: overrides[0].substances: expected a substance that claimlint has facts on, such as "kratom", found "teaa".',
      '',
    ].join('\n'),
  )
  const named = await transcript(['tea.md', '--substance', 'kratm'], { files: { 'tea.md': '' }, services })
  expect(named).toMatchObject({ code: 2 })
  expect(named.stderr).toMatch(/^claimlint: --substance: expected a substance .* Did you mean "kratom"\?/)
})
