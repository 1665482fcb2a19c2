import { describe, expect, it } from 'vitest'
import { claimsIn } from './read.ts'

function support(source: string): string[] {
  return claimsIn(source).map(({ support: { grade, source: found } }) => `${grade} ${found ?? ''}`.trim())
}

describe('what a claim leans on', () => {
  it.each([
    ['nothing', 'Ginger boosts immunity.', ['none']],
    [
      'a study by its link',
      'Ginger boosts immunity ([trial](https://doi.org/10.1000/xyz1)).',
      ['cited https://doi.org/10.1000/xyz1'],
    ],
    [
      'a public body by its link',
      'Ginger [boosts immunity](https://www.nhs.uk/ginger).',
      ['cited https://www.nhs.uk/ginger'],
    ],
    [
      'any other link',
      'Ginger [boosts immunity](https://example.com/shop).',
      ['weak https://example.com/shop'],
    ],
    ['a link within the site', 'Ginger [boosts immunity](/shop).', ['none']],
    ['a DOI in words', 'Ginger boosts immunity (doi 10.1000/xyz1).', ['cited 10.1000/xyz1).']],
    ['a PubMed number', 'Ginger boosts immunity (PMID: 12345678).', ['cited PMID: 12345678']],
    ['a numbered mark', 'Ginger boosts immunity \\[3, 4\\].', ['cited [3, 4]']],
    ['author and year', 'Ginger boosts immunity (Okafor et al., 2019).', ['cited (Okafor et al., 2019)']],
    [
      'a registered trial, which need not have results',
      'Ginger boosts immunity (NCT01234567).',
      ['weak NCT01234567'],
    ],
    [
      'a footnote to a study',
      'Ginger boosts immunity.[^1]\n\n[^1]: Okafor, Trials of ginger, 2019.',
      ['cited Okafor, Trials of ginger, 2019.'],
    ],
    [
      'a footnote to nothing in particular',
      'Ginger boosts immunity.[^1]\n\n[^1]: Trust us.',
      ['weak Trust us.'],
    ],
    ['a footnote nobody defined', 'Ginger boosts immunity.[^1]', ['none']],
    ['a citation in another sentence', 'Ginger boosts immunity. Tea is warm (PMID: 12345678).', ['none']],
    ['a year that is no citation', 'Ginger boosts immunity (since 2019).', ['none']],
  ])('%s: %s', (_, source, expected) => {
    expect(support(source)).toEqual(expected)
  })
})
