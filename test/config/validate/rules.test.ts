import { expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { resolveConfig } from '../../../src/config/resolve.ts'
import { readConfigText } from '../../../src/config/source.ts'
import { validateConfig } from '../../../src/config/validate/config.ts'

const catalogue = rules.map(({ meta }) => meta)

function check(yaml: string) {
  const { config, problems } = validateConfig(readConfigText('c.yml', `rules:\n${yaml}`), catalogue)
  return {
    rules: config.settings.rules,
    problems: problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`),
  }
}

test('a rule is a level, a list, or keys', () => {
  expect(
    check(
      [
        '  claim/pain: error',
        '  claim/immunity: [auto, {message: "{words}: no.", url: "https://a.example/b", allow: tea}]',
        '  claim/cancer: {severity: {low: off, high: error}, allowAgents: [sunscreen]}',
        '  required/legal-status: {level: warn, message: {stale: "Old. {message}"}, monthsValid: 6}',
      ].join('\n'),
    ),
  ).toEqual({
    problems: [],
    rules: [
      { id: 'claim/pain', level: 'error', options: null },
      {
        id: 'claim/immunity',
        level: 'auto',
        message: '{words}: no.',
        url: 'https://a.example/b',
        options: { allow: ['tea'] },
      },
      {
        id: 'claim/cancer',
        level: null,
        severity: { low: 'off', high: 'error' },
        options: { allowAgents: ['sunscreen'] },
      },
      {
        id: 'required/legal-status',
        level: 'warn',
        message: { stale: 'Old. {message}' },
        options: { monthsValid: 6 },
      },
    ],
  })
})

test.each([
  [
    '  claim/pain: {level: high}',
    '2:23 claim/pain: expected "off", "auto", "warn" or "error", found "high".',
  ],
  ['  claim/pain: {message: 3}', '2:25 claim/pain: message: expected a text, found 3.'],
  [
    '  claim/pain: {message: "{word} is wrong"}',
    '2:25 claim/pain: message: nothing stands for {word}. Did you mean "words"?',
  ],
  [
    '  claim/pain: {message: {weak: "{substance}"}}',
    '2:32 claim/pain: message: nothing stands for {substance}. It may hold {words}, {why} and {message}.',
  ],
  ['  claim/pain: {message: {week: "x"}}', '2:26 claim/pain has no message "week". Did you mean "weak"?'],
  [
    '  claim/pain: [error, {url: see the wiki}]',
    '2:29 claim/pain: url: expected an address such as "https://example.org/style#claims", found "see the wiki".',
  ],
  [
    '  claim/pain: {severity: warning}',
    '2:26 claim/pain: severity: expected "warn" or "error", found "warning". Did you mean "warn"?',
  ],
  [
    '  claim/pain: {severity: {hihg: warn}}',
    '2:27 claim/pain: severity: unknown weight "hihg". Did you mean "high"?',
  ],
  [
    '  claim/pain: {severity: {high: auto}}',
    '2:33 claim/pain: severity.high: expected "off", "warn" or "error", found "auto".',
  ],
  ['  claim/pain: {alow: tea}', '2:16 Unknown option "alow" of claim/pain. Did you mean "allow"?'],
  ['  claim/pain: {allow: 3}', '2:23 claim/pain: allow: expected a list of words, found 3.'],
  ['  claim/pain: {allow: [tea, 3]}', '2:29 claim/pain: allow: expected words, found 3.'],
  [
    '  required/legal-status: {mustName: [us, gb]}',
    '2:42 required/legal-status: mustName: expected "us", "eu", "uk", "au" or "ca", found "gb".',
  ],
  [
    '  required/legal-status: {monthsValid: 0.5}',
    '2:40 required/legal-status: monthsValid: expected a whole number from 1 to 120, found 0.5.',
  ],
  [
    '  required/legal-status: {ignoreGrades: undated2}',
    '2:41 required/legal-status: ignoreGrades: expected "missing", "vague", "undated", "stale", "wrong" or "data-expired", found "undated2". Did you mean "undated"?',
  ],
  [
    '  evidence/weak-source: {toString: 1}',
    '2:26 Unknown option "toString" of evidence/weak-source. This rule has no options of its own.',
  ],
])('%s', (yaml, problem) => {
  expect(check(yaml).problems).toEqual([problem])
})

test('what a later layer does not say stays', () => {
  const of = (yaml: string) => validateConfig(readConfigText('c.yml', yaml), catalogue).config
  const user = of('rules: {claim/pain: [error, {message: m, allow: [tea], allowAgents: [tea]}]}')
  const resolved = (yaml: string) =>
    resolveConfig([user.settings, of(yaml).settings], catalogue).rules['claim/pain']
  expect(resolved('rules: {claim/pain: warn}')).toEqual({
    level: 'warn',
    message: 'm',
    options: { allow: ['tea'], allowAgents: ['tea'], allowTargets: [] },
  })
  expect(resolved('rules: {claim/pain: {allow: [], url: "https://a.example"}}')).toEqual({
    level: 'error',
    message: 'm',
    url: 'https://a.example',
    options: { allow: [], allowAgents: [], allowTargets: [] },
  })
})
