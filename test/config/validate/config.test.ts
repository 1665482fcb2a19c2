import { expect, test } from 'vitest'
import { resolveConfig } from '../../../src/config/resolve.ts'
import { configValue, readConfigText } from '../../../src/config/source.ts'
import { validateConfig } from '../../../src/config/validate/config.ts'
import { catalogue } from '../../cli/fake-linter.ts'

function problems(value: unknown): string[] {
  return validateConfig(configValue('config', value), catalogue).problems.map(problem => problem.message)
}

test('a whole config is understood', () => {
  const source = readConfigText(
    'x.yaml',
    [
      '$schema: ./schema.json',
      'extends: [recommended, strict]',
      'profile: commercial',
      'jurisdictions: us',
      'rules:',
      '  claim/pain: [error, {allow: [tea]}]',
      '  claim/immunity: off',
      'packs: ./claims-pack.yml',
      'ignores: [drafts]',
      'overrides: [{files: blog, excludedFiles: blog/old, extends: strict, rules: {safety/absolute: auto}}]',
    ].join('\r\n'),
  )
  expect(validateConfig(source, catalogue)).toEqual({
    problems: [],
    config: {
      settings: {
        profile: 'commercial',
        jurisdictions: ['us'],
        rules: [
          { id: 'claim/pain', level: 'error', options: { allow: ['tea'] } },
          { id: 'claim/immunity', level: 'off', options: null },
        ],
      },
      references: null,
      register: null,
      packs: ['./claims-pack.yml'],
      ignores: ['drafts'],
      overrides: [
        {
          files: ['blog'],
          excludedFiles: ['blog/old'],
          settings: {
            profile: null,
            jurisdictions: null,
            rules: [{ id: 'safety/absolute', level: 'auto', options: null }],
          },
        },
      ],
    },
  })
})

test.each<[unknown, string[]]>([
  [[], ['A config is a set of keys such as "extends: recommended", found an empty list.']],
  [() => ({}), ['A config is a set of keys such as "extends: recommended", found a function.']],
  [undefined, ['This config is empty. Write "extends: recommended" in it, or delete it.']],
  [{ profile: null }, ['profile: expected "publisher", "commercial" or "auto", found nothing.']],
  [
    { profile: 'comercial' },
    ['profile: expected "publisher", "commercial" or "auto", found "comercial". Did you mean "commercial"?'],
  ],
  [
    { productClass: 'suplement' },
    [
      'productClass: expected "supplement", "food", "cosmetic", "otc-medicine", "licensed-natural", "device", "prescription-or-clinic", "controlled-or-unlawful" or "pet", found "suplement". Did you mean "supplement"?',
    ],
  ],
  [{ site: [] }, ['site: expected {boilerplate: […]}, found an empty list.']],
  [{ site: { boilerplates: [] } }, ['Unknown key "boilerplates" in site. Did you mean "boilerplate"?']],
  [
    { site: { boilerplate: 3 } },
    ['site.boilerplate: expected a list of what the template adds, such as "medical-consultation", found 3.'],
  ],
  [{ rules: ['claim/pain'] }, ['rules: expected rule ids with their levels, found a list.']],
  [
    { rules: { 'claim/pain': [] } },
    ['claim/pain: expected "off", "auto", "warn" or "error", found nothing.'],
  ],
  [{ rules: { 'claim/pain': ['warn', 'tea'] } }, ['claim/pain: expected options as keys, found "tea".']],
  [
    { rules: { 'claim/pain': ['warn', {}, {}] } },
    ['claim/pain: expected a level and one set of options, found 3 items.'],
  ],
  [
    { rules: { 'claim/immunity': ['warn', { allow: [] }] } },
    ['Unknown option "allow" of claim/immunity. This rule has no options of its own.'],
  ],
  [
    { rules: { 'claim/x': 'warn' } },
    ['Unknown rule "claim/x". Rules in "claim": claim/immunity, claim/pain.'],
  ],
  [{ rules: { pain: false } }, ['Unknown rule "pain". Did you mean "claim/pain"?']],
  [{ packs: 3 }, ['packs: expected a list of pack files, found 3.']],
  [{ packs: [''] }, ['packs[0]: expected a file such as "./claims-pack.yml", found "".']],
  [
    { rules: { 'house/x': 'off' } },
    ['Unknown rule "house/x". Rules in "house" come from packs: name the pack under "packs".'],
  ],
  [{ ignores: 3 }, ['ignores: expected a list of globs, found 3.']],
  [{ ignores: ['a', ''] }, ['ignores[1]: expected a glob such as "drafts/**", found "".']],
  [{ overrides: { files: 'a' } }, ['overrides: expected a list of {files, …}, found a set of keys.']],
  [{ overrides: [{ files: [] }] }, ['overrides[0]: "files" is missing. List the globs it is meant for.']],
])('%j', (value, expected) => {
  expect(problems(value)).toEqual(expected)
})

test('a template cannot add what nobody asks for', () => {
  const value = { overrides: [{ files: 'shop', site: { boilerplate: ['age-limit', 'fda-disclamer'] } }] }
  expect(problems(value)).toEqual([
    expect.stringMatching(
      /^overrides\[0\]\.site\.boilerplate\[1\]: expected "advertorial-label".*found "fda-disclamer"\. Did you mean "fda-disclaimer"\?$/,
    ),
  ])
})

test('overrides take the place of what the top says of the pages', () => {
  const { config } = validateConfig(
    configValue('config', {
      profile: 'auto',
      productClass: 'food',
      site: { boilerplate: 'authorship' },
      overrides: [{ files: 'pets', productClass: 'pet', site: { boilerplate: [] } }],
    }),
    catalogue,
  )
  const resolve = (overrides: typeof config.overrides) =>
    resolveConfig([config.settings, ...overrides.map(({ settings }) => settings)], catalogue)
  expect(resolve([])).toMatchObject({ profile: 'auto', productClass: 'food', boilerplate: ['authorship'] })
  expect(resolve(config.overrides)).toMatchObject({ productClass: 'pet', boilerplate: [] })
})

test('names that objects have of themselves are unknown rules, not crashes', () => {
  const source = readConfigText('x.json', '{"rules": {"__proto__": "warn", "constructor": "warn"}}')
  expect(validateConfig(source, catalogue).problems).toHaveLength(2)
})

test('aliases that unfold without end are refused', () => {
  const lines = ['a0: &a0 [x, x]']
  for (let index = 1; index < 30; index++)
    lines.push(`a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`)
  expect(() => readConfigText('x.yaml', lines.join('\n'))).toThrow(/^x\.yaml:1:1: cannot be read: Excessive/)
})
