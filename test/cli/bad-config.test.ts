import { expect, test } from 'vitest'
import { transcript } from './transcript.ts'

/** A config file, the text in it, and all that is said about it. */
const situations: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '.claimlintrc.yaml',
    'extends: recomended\nprofil: commercial\nrules:\n  claim/imunity: error\n  claim/pain: [warning, {alow: tea}]\n',
    [
      'the configuration has 5 problems. Nothing was checked.',
      '  <cwd>/.claimlintrc.yaml:1:10: extends: there is no preset "recomended". Did you mean "recommended"?',
      '  <cwd>/.claimlintrc.yaml:2:1: Unknown key "profil". Did you mean "profile"?',
      '  <cwd>/.claimlintrc.yaml:4:3: Unknown rule "claim/imunity". Did you mean "claim/immunity"?',
      '  <cwd>/.claimlintrc.yaml:5:16: claim/pain: expected "off", "auto", "warn" or "error", found "warning". Did you mean "warn"?',
      '  <cwd>/.claimlintrc.yaml:5:26: Unknown option "alow" of claim/pain. Did you mean "allow"?',
    ],
  ],
  [
    '.claimlintrc.json',
    '{\n  "rules": { "claim/immunity": 2, "required/legal": "warn" },\n  "jurisdictions": ["us", "usa"]\n}\n',
    [
      'the configuration has 3 problems. Nothing was checked.',
      '  <cwd>/.claimlintrc.json:2:32: claim/immunity: expected "off", "auto", "warn" or "error", found 2. Did you mean "error"?',
      '  <cwd>/.claimlintrc.json:2:35: Unknown rule "required/legal". Rule ids look like "group/name"; groups: claim, evidence, safety.',
      '  <cwd>/.claimlintrc.json:3:27: jurisdictions[1]: expected "us", "eu", "uk", "au" or "ca", found "usa". Did you mean "us"?',
    ],
  ],
  [
    'package.json',
    '{\n  "name": "site",\n  "claimlint": {\n    "profile": "shop"\n  }\n}\n',
    [
      'the configuration has a problem. Nothing was checked.',
      '  <cwd>/package.json:4:16: profile: expected "publisher", "commercial" or "auto", found "shop".',
    ],
  ],
  [
    '.claimlintrc',
    'rules:\n  claim/pain: off\n claim/immunity: warn\n',
    [
      'the configuration has a problem. Nothing was checked.',
      '  <cwd>/.claimlintrc:3:1: This is not valid YAML: All mapping items must start at the same column.',
    ],
  ],
  [
    '.claimlintrc.yml',
    'profile: publisher\nprofile: commercial\n',
    [
      'the configuration has a problem. Nothing was checked.',
      '  <cwd>/.claimlintrc.yml:2:1: This key is set twice. Keep one of the two.',
    ],
  ],
  [
    '.claimlintrc.yaml',
    '',
    [
      'the configuration has a problem. Nothing was checked.',
      '  <cwd>/.claimlintrc.yaml:1:1: This config is empty. Write "extends: recommended" in it, or delete it.',
    ],
  ],
  [
    '.claimlintrc.yaml',
    'overrides:\n  - files: [blog/**]\n    profile: commercial\n  - profile: commercial\n    ignores: [x]\n',
    [
      'the configuration has 2 problems. Nothing was checked.',
      '  <cwd>/.claimlintrc.yaml:4:5: overrides[1]: "files" is missing. List the globs it is meant for.',
      '  <cwd>/.claimlintrc.yaml:5:5: Unknown key "ignores" in overrides[1]. Known keys: files, excludedFiles, extends, profile, jurisdictions, productClass, substances, site, trustedSources, rules, noInlineConfig, reportUnusedDisableDirectives, noInlineDisable, requireReason, requireRegisterId.',
    ],
  ],
  [
    'claimlint.config.mjs',
    'const claims = undefined\nexport default {\n  rules: claims.rules,\n}\n',
    [
      'the configuration has a problem. Nothing was checked.',
      "  <cwd>/claimlint.config.mjs:3:17: This config failed while it was loaded: TypeError: Cannot read properties of undefined (reading 'rules')",
    ],
  ],
  [
    'claimlint.config.mjs',
    'export default { rules: { "claim/pian": "off" } }\n',
    [
      'the configuration has a problem. Nothing was checked.',
      '  <cwd>/claimlint.config.mjs: Unknown rule "claim/pian". Did you mean "claim/pain"?',
    ],
  ],
]

test.each(situations)('%s: %j', async (name, text, said) => {
  const files = { [name]: text, 'tea.md': '# Tea\n' }
  const stderr = `claimlint: ${said.join('\n')}\n`
  expect(await transcript(['tea.md'], { files })).toEqual({ stdout: '', stderr, code: 2 })
  const piped = await transcript(['--stdin', '-f', 'json'], { files, stdin: '# Tea\n' })
  expect(piped).toEqual({ stdout: '', stderr, code: 2 })
})

test('--config that is not there', async () => {
  expect(await transcript(['tea.md', '-c', 'none.yaml'], { files: { 'tea.md': '' } })).toEqual({
    stdout: '',
    stderr: [
      'claimlint: the configuration has a problem. Nothing was checked.',
      '  <cwd>/none.yaml: This config does not exist. Check the path given with --config.',
      '',
    ].join('\n'),
    code: 2,
  })
})

test('--config in a format nobody reads', async () => {
  const { stderr, code } = await transcript(['tea.md', '-c', 'a.toml'], {
    files: { 'a.toml': 'a = 1', 'tea.md': '' },
  })
  expect(stderr).toBe(
    [
      'claimlint: the configuration has a problem. Nothing was checked.',
      '  <cwd>/a.toml: cannot be read as a config. Error: No loader specified for extension ".toml"',
      '',
    ].join('\n'),
  )
  expect(code).toBe(2)
})
