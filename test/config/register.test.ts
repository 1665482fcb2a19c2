import { describe, expect, it, test } from 'vitest'
import { readRegister } from '../../src/config/register.ts'
import { readConfigText } from '../../src/config/source.ts'
import { validateConfig } from '../../src/config/validate/config.ts'

const whole = `
- id: zinc-012
  wording: ZincPlus contributes to normal immune function.
  product: ZincPlus
  locale: en-US
  evidence:
    source: dossiers/zinc.pdf
    hash: sha256:${'0a'.repeat(32)}
  approver: A. Okafor
  approved: 2026-03-02
  jurisdictions: [us, ca]
  expires: 2027-03-01
  note: seen by two
- id: tea-1
  wording: Our tea is warm.
  evidence: { source: 10.1000/tea }
  approver: A. Okafor
  approved: 2026-03-02
`
const least = 'id: a, wording: b, evidence: {source: c}, approver: d, approved: 2026-01-01'

function problems(text: string): string[] {
  return readRegister(readConfigText('claims.yml', text)).problems.map(
    ({ place, message }) => `${place?.line}:${place?.column} ${message}`,
  )
}

describe('a claim register', () => {
  it('is read with the places of its entries', () => {
    const { register, problems: found } = readRegister(readConfigText('claims.yml', whole))
    expect(found).toEqual([])
    expect(register.entries).toEqual([
      {
        id: 'zinc-012',
        wording: 'ZincPlus contributes to normal immune function.',
        product: 'ZincPlus',
        locale: 'en-US',
        evidence: { source: 'dossiers/zinc.pdf', hash: `sha256:${'0a'.repeat(32)}` },
        approver: 'A. Okafor',
        approved: '2026-03-02',
        jurisdictions: ['us', 'ca'],
        expires: '2027-03-01',
        place: { line: 2, column: 3 },
      },
      expect.objectContaining({ id: 'tea-1', jurisdictions: null, expires: null, product: null }),
    ])
  })

  it('may be empty', () => {
    expect(problems('')).toEqual([])
    expect(problems('[]')).toEqual([])
  })

  it.each([
    ['claims: []', ['1:1 A claim register is a list of {id, wording, …}, found a set of keys.']],
    ['- tea', ['1:3 Expected {id, wording, …}, found "tea".']],
    [
      `- {${least}, aprover: e}`,
      [expect.stringMatching(/^1:\d+ Unknown key "aprover"\. Did you mean "approver"\?$/)],
    ],
    ['- {}', expect.arrayContaining([expect.stringMatching(/^1:3 "approved" is missing: write the day/)])],
    [`- {${least.replace('2026-01-01', '2026-02-30')}}`, [expect.stringMatching(/approved: expected a day/)]],
    [`- {${least}, expires: 2025-01-01}`, [expect.stringMatching(/expires: 2025-01-01 is before/)]],
    [
      `- {${least}, jurisdictions: [us, gb]}`,
      [expect.stringMatching(/jurisdictions: expected .*, found "gb"/)],
    ],
    [
      `- {${least.replace('source: c', 'source: c, hash: md5-1')}}`,
      [expect.stringMatching(/hash: expected "sha256:" and 64 digits/)],
    ],
    [`- {${least}}\n- {${least}}`, [expect.stringMatching(/^2:\d+ id: "a" is used twice/)]],
    [`- {${least.replace('wording: b', 'wording: "."')}}`, [expect.stringMatching(/found only marks/)]],
  ])('says what is wrong: %s', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })
})

function insertProblems(text: string): string[] {
  return validateConfig(readConfigText('.claimlintrc.yaml', text), []).problems.map(
    ({ place, message }) => `${place?.line}:${place?.column} ${message}`,
  )
}

test.each([
  [
    'inserts: {fda-disclaimer: {text: x}}',
    [
      '1:11 inserts: "fda-disclaimer" cannot be inserted. Known: medical-consultation, affiliate-disclosure. Only a text of your own can be inserted, never one that a law words.',
    ],
  ],
  [
    'inserts: {medical-consulation: {text: x}}',
    [expect.stringMatching(/Did you mean "medical-consultation"/)],
  ],
  ['inserts: all', [expect.stringMatching(/^1:10 inserts: expected .*, found "all"\.$/)]],
  [
    'inserts: {affiliate-disclosure: {}}',
    [expect.stringMatching(/text: expected the text to insert, found nothing/)],
  ],
  [
    'inserts: {affiliate-disclosure: {text: x, at: ned}}',
    [expect.stringMatching(/found "ned"\. Did you mean "end"/)],
  ],
  [
    'inserts: {affiliate-disclosure: {text: x, where: end}}',
    [expect.stringMatching(/Unknown key "where" in/)],
  ],
  [
    'inserts: {medical-consultation: {text: This is not intended to diagnose or cure.}}',
    [expect.stringMatching(/this is what a law words/)],
  ],
  ['inserts: {affiliate-disclosure: {text: x, at: "before: Sources"}}', []],
])('inserts: %s', (text, expected) => {
  expect(insertProblems(text)).toEqual(expected)
})
