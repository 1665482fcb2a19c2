import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { core } from '../support/core.ts'
import { transcript } from './transcript.ts'

const services = {
  loadCatalogue: async () => rules.map(({ meta }) => meta),
  loadPacks: core.loadPacks,
  loadLinter: async (today: string) => core.loadLinter(today),
}

const pack = `name: acme
lexicon:
  - kind: agent
    groups:
      - class: product
        words: [Zenbrew]
rules:
  - id: house/no-miracle
    description: Calls something a miracle
    message: '"{words}" promises a miracle.'
    weight: high
    wordings:
      - id: miracle
        match: miracle [<agent>]
`
const config = 'packs: [../house/acme.yml]\n'
const article = '# Tea\n\nA **miracle Zenbrew** for all.\n'
const files = { 'house/acme.yml': pack, 'blog/.claimlintrc.yaml': config, 'blog/tea.md': article }

function houseFindings(stdout: string): string[] {
  const results: {
    messages: { ruleId: string; severity: number; message: string; line: number; column: number }[]
  }[] = JSON.parse(stdout)
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId }) => ruleId.startsWith('house/'))
      .map(
        ({ ruleId, severity, message, line, column }) => `${line}:${column} ${severity} ${ruleId} ${message}`,
      ),
  )
}

test('a house rule reports with its message, from a pack relative to its config', async () => {
  const { stdout, stderr, code } = await transcript(['blog', '-f', 'json'], { files, services })
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 })
  expect(houseFindings(stdout)).toEqual(['3:5 2 house/no-miracle "miracle Zenbrew" promises a miracle.'])
  const named = await transcript(['blog', '-f', 'json', '-c', 'blog/.claimlintrc.yaml'], { files, services })
  expect(houseFindings(named.stdout)).toHaveLength(1)
  const without = await transcript(['blog', '-f', 'json', '--no-config-lookup'], { files, services })
  expect(houseFindings(without.stdout)).toEqual([])
})

test('a house rule is set like any other: in the config, in an override, on the command line', async () => {
  const set = async (text: string, ...argv: string[]) => {
    const all = { ...files, 'blog/.claimlintrc.yaml': `${config}${text}` }
    return houseFindings((await transcript(['blog', '-f', 'json', ...argv], { files: all, services })).stdout)
  }
  expect(await set('rules: {house/no-miracle: off}\n')).toEqual([])
  expect(await set('rules: {house/no-miracle: warn}\n')).toEqual([expect.stringContaining(' 1 house/')])
  expect(await set('overrides: [{files: "*.md", rules: {house/no-miracle: off}}]\n')).toEqual([])
  expect(await set('', '--rule', 'house/no-miracle: off')).toEqual([])
  expect(await set('extends: []\nrules: {house/no-miracle: error}\n')).toHaveLength(1)
  expect(await set('extends: []\n')).toEqual([])
})

test('our own rules know the words of the pack', async () => {
  const text = 'Zenbrew for gout.\n'
  const all = { ...files, 'blog/tea.md': text, 'other/tea.md': text }
  const { stdout } = await transcript(['blog', 'other', '-f', 'json'], { files: all, services })
  const results: { filePath: string; messages: { ruleId: string }[] }[] = JSON.parse(stdout)
  const claims = results.map(
    ({ messages }) => messages.filter(({ ruleId }) => ruleId.startsWith('claim/')).length,
  )
  expect(results.map(({ filePath }) => filePath)).toEqual(['<cwd>/blog/tea.md', '<cwd>/other/tea.md'])
  expect(claims).toEqual([1, 0])
})

test('--why reads with the pack', async () => {
  const { stdout } = await transcript(['--why', 'blog/tea.md:3'], { files, services })
  expect(stdout).toContain('Zenbrew [agent.product]')
  expect(stdout).toContain('house/no-miracle')
})

test.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
  [
    'an unknown house rule',
    { 'blog/.claimlintrc.yaml': `${config}rules:\n  house/no-mircle: off\n` },
    [],
    [
      'a problem',
      '<cwd>/blog/.claimlintrc.yaml:3:3: Unknown rule "house/no-mircle". Did you mean "house/no-miracle"?',
    ],
  ],
  [
    'a house rule without its pack',
    { 'blog/.claimlintrc.yaml': 'rules:\n  house/no-miracle: off\n' },
    [],
    [
      'a problem',
      '<cwd>/blog/.claimlintrc.yaml:2:3: Unknown rule "house/no-miracle". Rules in "house" come from packs: name the pack under "packs".',
    ],
  ],
  [
    'an unknown house rule on the command line',
    {},
    ['--rule', 'house/no-mircle: off'],
    ['a problem', '--rule: Unknown rule "house/no-mircle". Did you mean "house/no-miracle"?'],
  ],
  [
    'packs that are not there',
    { 'blog/.claimlintrc.yaml': 'packs:\n  - ../house/acme.yml\n  - ./acme.yml\n  - ../house\n' },
    [],
    [
      '2 problems',
      '<cwd>/blog/.claimlintrc.yaml:3:5: packs: "./acme.yml" cannot be read: there is no such file.',
      '<cwd>/blog/.claimlintrc.yaml:4:5: packs: "../house" cannot be read: it is a folder.',
    ],
  ],
  [
    'a list that is none',
    { 'blog/.claimlintrc.yaml': 'packs: {a: 1}\n' },
    [],
    [
      'a problem',
      '<cwd>/blog/.claimlintrc.yaml:1:8: packs: expected a list of pack files, found a set of keys.',
    ],
  ],
  [
    'a broken pack',
    { 'house/acme.yml': pack.replace('[<agent>]', '<agnet>') },
    [],
    [
      'a problem',
      '<cwd>/house/acme.yml:14:16: in `miracle <agnet>`: no lexicon file has the kind `agnet`. Did you mean "agent"?',
    ],
  ],
  [
    'a pack that is named twice',
    { 'blog/.claimlintrc.yaml': 'packs: [../house/acme.yml, ../house/acme.yml]\n' },
    [],
    ['a problem', '<cwd>/house/acme.yml:8:9: there is a rule `house/no-miracle` already.'],
  ],
])('%s', async (_, changed, argv, [count = '', ...said]) => {
  const { stdout, stderr, code } = await transcript(['blog', ...argv], {
    files: { ...files, ...changed },
    services,
  })
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
  const lines = [`the configuration has ${count}. Nothing was checked.`, ...said.map(line => `  ${line}`)]
  expect(stderr).toBe(`claimlint: ${lines.join('\n')}\n`)
})
