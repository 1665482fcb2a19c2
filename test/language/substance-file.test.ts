import { describe, expect, it } from 'vitest'
import { readSubstanceFile } from '../../src/language/compile/substance-file.ts'

const head = `id: moonroot
names: [moonroot, night weed]
legalNote: true
reviewed: 2026-11-22
`
const fact: Readonly<Record<string, string>> = {
  jurisdiction: 'us-tn',
  status: 'banned',
  applies: 'all',
  since: '2026-07-01',
  asOf: '2026-07-10',
  source: 'Moonroot Act',
  confidence: 'high',
  expires: '2027-07-10',
}

/** A file with one fact, some of its keys changed, or left out where they are null. */
function file(changes: Readonly<Record<string, string | null>> = {}, name = 'moonroot'): () => unknown {
  const lines = Object.entries({ ...fact, ...changes })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}`)
  const text = `${head}legal:\n  - ${lines.join('\n    ')}\n`
  return () => readSubstanceFile({ path: `rules/substances/${name}.yml`, text })
}

describe('a substance file', () => {
  it('is read', () => {
    expect(file({ note: 'Sale and possession.', formerly: 'legal' })()).toEqual({
      id: 'moonroot',
      names: ['moonroot', 'night weed'],
      streetNames: [],
      latin: null,
      constituents: [],
      legalNote: true,
      reviewed: '2026-11-22',
      warn: null,
      legal: [{ ...fact, until: null, formerly: 'legal', note: 'Sale and possession.' }],
    })
  })

  it('takes null for a beginning that was not read, and a quoted year', () => {
    expect(file({ since: 'null' })()).toMatchObject({ legal: [{ since: null }] })
    expect(file({ since: "'2016'" })()).toMatchObject({ legal: [{ since: '2016' }] })
  })

  it.each(Object.keys(fact))('rejects a fact without %s', key => {
    expect(file({ [key]: null })).toThrow(
      new RegExp(`^rules/substances/moonroot\\.yml:\\d+:\\d+: .*\`${key}\` is missing`),
    )
  })

  it.each([
    [{ status: 'forbidden' }, '7:13: unknown status `forbidden`'],
    [{ jurisdiction: 'Tennessee' }, '6:19: `jurisdiction` is a code'],
    [{ confidence: 'medium' }, '12:17: `confidence` is high or low'],
    [{ asOf: '2026-02-30' }, '10:11: `asOf` is a day'],
    [{ asOf: "'2026'" }, '10:11: `asOf` is a day'],
    [{ since: 'last year' }, '9:12: `since` is a day'],
    [{ expires: '2027-07-11' }, '13:14: `expires` is 2027-07-10 at the latest'],
    [{ expires: '2026-07-10' }, '13:14: `expires` comes after `asOf`'],
    [{ status: 'pending', expires: '2026-08-10' }, '13:14: `expires` is 2026-08-09 at the latest'],
    [{ jurisdiction: 'gb', expires: '2028-07-11' }, '13:14: `expires` is 2028-07-10 at the latest'],
    [{ says: 'Banned.' }, '14:5: unknown key `says`'],
    [{ source: "''" }, '11:13: `source` is a text'],
  ])('rejects %j', (changes, message) => {
    expect(file(changes)).toThrow(message)
  })

  it('is named after its id', () => {
    expect(file({}, 'moon')).toThrow('moon.yml:1:5: the file of `moonroot` is named moonroot.yml')
  })

  it.each([
    ['names: [moonroot]\n', '1:1: `id` is missing'],
    ['id: moonroot\nnames: []\n', '2:8: `names` is empty'],
    ['- moonroot\n', '1:1: a substance file is a map'],
    [`${head}warn:\n  age: adult\n  source: own list\n`, '6:8: `age` is a number of years'],
    [`${head}warn:\n  pregnancy: true\n`, '6:3: `source` is missing'],
    [`${head}legal: banned\n`, '5:8: `legal` is a list of facts'],
  ])('rejects %j', (text, message) => {
    expect(() => readSubstanceFile({ path: 'rules/substances/moonroot.yml', text })).toThrow(message)
  })
})
