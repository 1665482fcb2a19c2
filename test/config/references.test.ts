import { describe, expect, it } from 'vitest'
import { readReferences } from '../../src/config/references.ts'
import { configValue, readConfigText } from '../../src/config/source.ts'

const whole = `
- identifier: https://doi.org/10.1000/XYZ1
  title: Ginger and colds
  type: randomised-trial
  species: human
  dose: 2 g a day for a week
  population: 80 adults
  checked: 2026-11-22
- identifier: "PMID: 12345678"
  type: animal
  species: animal
- identifier: https://www.example.org/report/
  type: review
  species: human
  dose: none
  population: readers
  retracted: true
`

function problems(text: string): string[] {
  return readReferences(readConfigText('references.yml', text)).problems.map(
    ({ place, message }) => `${place?.line}:${place?.column} ${message}`,
  )
}

describe('a references file', () => {
  it('is read by the keys of its works', () => {
    expect(readReferences(readConfigText('references.yml', whole))).toEqual({
      problems: [],
      references: {
        'doi:10.1000/xyz1': {
          type: 'randomised-trial',
          species: 'human',
          dose: '2 g a day for a week',
          population: '80 adults',
          retracted: false,
        },
        'pmid:12345678': { type: 'animal', species: 'animal', dose: '', population: '', retracted: false },
        'url:example.org/report': {
          type: 'review',
          species: 'human',
          dose: 'none',
          population: 'readers',
          retracted: true,
        },
      },
    })
  })

  it('may be empty', () => {
    expect(readReferences(readConfigText('references.yml', ''))).toEqual({ problems: [], references: {} })
  })

  it.each([
    ['works: []', ['1:1 A references file is a list of {identifier, type, …}, found a set of keys.']],
    ['- ginger', ['1:3 Expected {identifier, type, …}, found "ginger".']],
    [
      '- type: cohort\n  species: animal\n',
      ['1:3 "identifier" is missing. Give a DOI, a PMID, a PMCID, a trial number or a URL.'],
    ],
    [
      '- identifier: ginger\n  type: animal\n  species: animal\n',
      [
        '1:15 identifier: expected a DOI, "PMID: 12345678", a PMCID, a trial number or a URL, found "ginger".',
      ],
    ],
    [
      '- identifier: 10.1000/a\n  type: cohorts\n  species: mouse\n  retractd: true\n',
      [
        '4:3 Unknown key "retractd". Did you mean "retracted"?',
        expect.stringMatching(/^2:9 type: expected .*, found "cohorts". Did you mean "cohort"\?$/),
        '3:12 species: expected "human", "animal" or "in-vitro", found "mouse".',
      ],
    ],
    [
      '- identifier: 10.1000/a\n  type: trial\n  species: human\n  population: 20 adults\n',
      ['1:3 "dose" is missing: write what was given, or "none".'],
    ],
    [
      '- {identifier: 10.1000/a, type: animal, species: animal}\n- {identifier: "doi:10.1000/A", type: animal, species: animal}\n',
      ['2:16 This work is listed twice. Keep one entry.'],
    ],
    [
      '- {identifier: 10.1000/a, type: animal, species: animal, retracted: yes please}\n',
      ['1:69 retracted: expected true or false, found "yes please".'],
    ],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('has no places in JavaScript', () => {
    expect(readReferences(configValue('x.mjs', [1])).problems).toEqual([
      { file: 'x.mjs', place: null, message: 'Expected {identifier, type, …}, found 1.' },
    ])
  })
})
