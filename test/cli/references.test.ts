import { expect, test } from 'vitest'
import { core } from '../support/core.ts'
import { transcript } from './transcript.ts'

const services = {
  loadPacks: core.loadPacks,
  loadLinter: async (today: string) => core.loadLinter(today),
}
const article = 'Ginger prevents colds ([trial](https://doi.org/10.1000/xyz1)).\n'
const entry =
  '- identifier: 10.1000/xyz1\n  type: cohort\n  species: human\n  dose: none\n  population: nurses\n'
const files = {
  'blog/.claimlintrc.yaml': 'references: ../house/references.yml\n',
  'blog/ginger.md': article,
  'house/references.yml': entry,
}

test('what people found in a source decides, from a file relative to the config', async () => {
  const why = async (all: Readonly<Record<string, string>>) =>
    (await transcript(['--why', 'blog/ginger.md:1'], { files: all, services })).stdout
  expect(await why({ ...files, 'blog/.claimlintrc.yaml': 'extends: recommended\n' })).toMatch(/support cited/)
  expect(await why(files)).toMatch(/support weak .*carries less than this says/)
  const strong = entry.replace('cohort', 'systematic-review')
  expect(await why({ ...files, 'house/references.yml': strong })).toMatch(/support verified/)
  const withdrawn = `${entry}  retracted: true\n`
  expect(await why({ ...files, 'house/references.yml': withdrawn })).toMatch(/support weak .*retracted/)
})

test.each([
  [
    'a file that is not there',
    { 'blog/.claimlintrc.yaml': 'references: ./none.yml\n' },
    '<cwd>/blog/.claimlintrc.yaml:1:13: references: "./none.yml" cannot be read. Check the path, which is relative to this config.',
  ],
  [
    'no path',
    { 'blog/.claimlintrc.yaml': 'references: [a.yml]\n' },
    '<cwd>/blog/.claimlintrc.yaml:1:13: references: expected a file such as "./references.yml", found a list.',
  ],
  [
    'a faulty entry',
    { 'house/references.yml': `${entry}  retracted: maybe\n` },
    '<cwd>/house/references.yml:6:14: retracted: expected true or false, found "maybe".',
  ],
  [
    'no YAML',
    { 'house/references.yml': '- identifier: [\n' },
    expect.stringMatching(/^<cwd>\/house\/references\.yml:\d+:\d+: This is not valid YAML: /),
  ],
])('%s ends the run before it starts', async (_, changed, message) => {
  const { stderr, stdout, code } = await transcript(['blog'], { files: { ...files, ...changed }, services })
  const lines = stderr.split('\n').map(line => line.trim())
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
  expect(lines).toContainEqual(message)
})
