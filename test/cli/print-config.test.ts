import { expect, test } from 'vitest'
import { transcript } from './transcript.ts'

const files = {
  '.claimlintrc.yaml': [
    'extends: ./shared/base.mjs',
    'requireReason: always',
    'site: {boilerplate: authorship}',
    'ignores: [drafts]',
    'rules:',
    '  claim/pain: [warn, {allow: tea}]',
    'overrides:',
    '  - files: shop',
    '    profile: commercial',
    '    rules:',
    '      claim/pain:',
    '        agents: [mint]',
    '        url: https://example.org/pain',
    '  - {files: blog, profile: auto}',
    '',
  ].join('\n'),
  'shared/base.mjs': "export default { jurisdictions: ['us'], rules: { 'claim/immunity': 'error' } }\n",
}

test('a configuration, and where each value comes from', async () => {
  const { stdout, stderr, code } = await transcript(
    ['--print-config', 'shop/tea.md', '--rule', 'safety/absolute: off'],
    { files },
  )
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(JSON.parse(stdout)).toEqual({
    file: 'shop/tea.md',
    ignored: false,
    configFiles: ['.claimlintrc.yaml', 'shared/base.mjs'],
    config: {
      profile: 'commercial',
      jurisdictions: ['us'],
      reportLow: false,
      site: { boilerplate: ['authorship'] },
      directives: { requireReason: 'always' },
      rules: {
        'claim/immunity': { level: 'error', options: {} },
        'claim/pain': {
          level: 'warn',
          url: 'https://example.org/pain',
          options: { allow: [], agents: ['mint'] },
        },
        'evidence/draft': { level: 'off', options: {} },
        'safety/absolute': { level: 'off', options: {} },
      },
    },
    from: {
      profile: '.claimlintrc.yaml:9:14',
      jurisdictions: 'shared/base.mjs: jurisdictions',
      reportLow: 'preset recommended',
      'site.boilerplate': '.claimlintrc.yaml:3:21',
      'directives.requireReason': '.claimlintrc.yaml:2:16',
      'rules.claim/immunity.level': 'shared/base.mjs: rules.claim/immunity',
      'rules.claim/pain.level': '.claimlintrc.yaml:6:16',
      'rules.claim/pain.url': '.claimlintrc.yaml:13:14',
      'rules.claim/pain.options.agents': '.claimlintrc.yaml:12:17',
      'rules.claim/pain.options.allow': 'default',
      'rules.evidence/draft.level': 'preset recommended',
      'rules.safety/absolute.level': 'command line',
    },
  })
})

test('a file that is ignored, and one without a config', async () => {
  const ignored = await transcript(['--print-config', 'drafts/tea.md'], { files })
  expect(JSON.parse(ignored.stdout)).toMatchObject({ ignored: true, config: { profile: 'publisher' } })
  const none = await transcript(['--print-config', 'tea.md', '--profile', 'auto'], {})
  expect(JSON.parse(none.stdout)).toMatchObject({
    configFiles: [],
    from: { profile: 'command line', jurisdictions: 'default' },
  })
})

test('files beside it, and a config that is wrong', async () => {
  expect(await transcript(['--print-config', 'a.md', 'b.md'], { files })).toEqual({
    stdout: '',
    stderr:
      'claimlint: --print-config shows the configuration of one file; other files, --stdin and other actions cannot be named beside it.\n',
    code: 2,
  })
  const wrong = await transcript(['--print-config', 'a.md'], { files: { '.claimlintrc': 'profile: shop\n' } })
  expect(wrong).toMatchObject({ stdout: '', code: 2 })
  expect(wrong.stderr).toContain('.claimlintrc:1:10: profile: expected')
})
