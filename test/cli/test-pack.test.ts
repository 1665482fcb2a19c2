import { expect, test } from 'vitest'
import { core } from '../support/core.ts'
import { transcript } from './transcript.ts'

const services = { testPack: core.testPackFile }

const rules = `name: acme
rules:
  - id: house/no-miracle
    description: Calls something a miracle
    message: '"{words}" promises a miracle.'
    weight: high
    wordings:
      - id: miracle
        match: miracle~ [tea]
`

test('a pack that passes', async () => {
  const one = `${rules}    examples: {reported: [A «miracle».]}\n`
  expect(await transcript(['--test-pack', 'pack.yml'], { files: { 'pack.yml': one }, services })).toEqual({
    stdout: '✔ The 1 example of 1 rule in acme passes.\n',
    stderr: '',
    code: 0,
  })
  const two = `${rules}    examples:
      reported: ["A «miracle» and more «miracles».", "(commercial) «Miracle tea» [here](a.md)."]
      clean: [No miracles here., 'Is it a miracle?']\n`
  expect(await transcript(['--test-pack', './pack.yml'], { files: { 'pack.yml': two }, services })).toEqual({
    stdout: '✔ All 4 examples of 1 rule in acme pass.\n',
    stderr: '',
    code: 0,
  })
})

test('a pack that fails', async () => {
  const pack = `${rules}    examples:
      reported:
        - A «wonder».
        - A «miracle» and a miracle.
        - (commercial) A «miracle» tea.
        - Two «miracles», three «wonders».
        - A «miracle».
      clean:
        - A miracle\u001b[31m happened.
        - Nothing happened.
  - id: house/no-wonder
    description: Calls something a wonder
    message: No wonders.
    wordings: [{id: wonder, match: wonder}]
    examples: {clean: [Fine.]}
`.replace('\u001b', '\\e')
  const quoted = pack.replace('A miracle\\e[31m happened.', '"A miracle\\e[31m happened."')
  expect(await transcript(['--test-pack', 'pack.yml'], { files: { 'pack.yml': quoted }, services })).toEqual({
    stdout: [
      '',
      'pack.yml',
      '  house/no-miracle',
      '    12:11  Missing      A «wonder».',
      '                        expected «wonder», found nothing',
      '    13:11  Noisy        A «miracle» and a miracle.',
      '                        expected «miracle», found «miracle», «miracle»',
      '    14:11  Wrong range  (commercial) A «miracle» tea.',
      '                        expected «miracle», found «miracle tea»',
      '    15:11  Missing      Two «miracles», three «wonders».',
      '                        expected «miracles», «wonders», found «miracles»',
      '    18:11  Reported     A miracle\\u{1b}[31m happened.',
      '                        expected nothing, found «miracle»',
      '  house/no-wonder',
      '     20:9  Untested     house/no-wonder',
      '                        expected an example under "reported", so that it is known to find something',
      '',
      '✖ 5 of 8 examples failed (2 missing, 1 noisy, 1 wrong range, 1 reported, 1 untested)',
      '',
      '',
    ].join('\n'),
    stderr: '',
    code: 1,
  })
})

test.each([
  [
    `${rules}    examples: [x]\n`,
    'the pack has a problem. Nothing was tested.\n  pack.yml:10:15: `examples`: expected a map with `reported` and `clean`.',
  ],
  [
    rules.replace('miracle~ [tea]', '<agnt> works'),
    'the pack has a problem. Nothing was tested.\n  pack.yml:9:16: in `<agnt> works`: no lexicon file has the kind `agnt`. Did you mean "agent"?',
  ],
  [
    rules.replace('weight', 'wieght'),
    'the pack has a problem. Nothing was tested.\n  pack.yml:6:5: unknown key `wieght`. Did you mean "weight"?',
  ],
  [
    'name: words\nlexicon: [{kind: agent, groups: [{class: product, words: [Calm Drops]}]}]\n',
    'pack.yml has no rules, and so no examples. Nothing was tested.',
  ],
  [Buffer.from([0xff]), '--test-pack: pack.yml cannot be read: it is not UTF-8 text.'],
])('a pack that is broken: %j', async (text, said) => {
  expect(await transcript(['--test-pack', 'pack.yml'], { files: { 'pack.yml': text }, services })).toEqual({
    stdout: '',
    stderr: `claimlint: ${said}\n`,
    code: 2,
  })
})

test('a pack that is not there, and one beside files', async () => {
  expect(await transcript(['--test-pack', 'none.yml'], { services })).toEqual({
    stdout: '',
    stderr: 'claimlint: --test-pack: none.yml cannot be read: there is no such file.\n',
    code: 2,
  })
  for (const more of [['tea.md'], ['--stdin'], ['--why', 'tea.md:1']]) {
    expect(await transcript(['--test-pack', 'pack.yml', ...more], { services })).toEqual({
      stdout: '',
      stderr:
        'claimlint: --test-pack runs the examples of one pack; files, --stdin and --why cannot be named beside it.\n',
      code: 2,
    })
  }
})

test('--help tells of it', async () => {
  expect((await transcript(['--help'])).stdout).toContain('--test-pack <file>')
})
