import { describe, expect, it } from 'vitest'
import type { References } from '../../src/claims/index.ts'
import { supportIn } from './read.ts'

/** Claims in order, each as grade, source and why it is weak. */
function support(source: string, references: References = {}): string[] {
  return supportIn(source, references).map(({ grade, source: found, weakness }) =>
    [grade, found, weakness].filter(Boolean).join(' '),
  )
}

const list = '\n\n## References\n\n1. Okafor A. Ginger and colds. 2019.\n2. Silva M. Ginger again. 2021.\n'
const doi = 'https://doi.org/10.1000/xyz1'

describe('how a source may be written', () => {
  it.each([
    ['nothing', 'Ginger boosts immunity.', ['none']],
    ['a study by its link', `Ginger boosts immunity ([trial](${doi})).`, [`cited ${doi}`]],
    ['a link as words of the sentence', `Ginger [boosts immunity](${doi}).`, [`cited ${doi}`]],
    ['a bare URL', `Ginger boosts immunity (${doi}).`, [`cited ${doi}`]],
    ['a link by reference', `Ginger boosts immunity [1].\n\n[1]: ${doi}`, [`cited ${doi}`]],
    ['a link within the site', 'Ginger [boosts immunity](/ginger).', ['none']],
    ['a link to a shop', 'Ginger [boosts immunity](https://example.com/shop/ginger).', ['none']],
    ['a link on the agent alone', 'Our [ginger](https://www.nhs.uk/ginger) boosts immunity.', ['none']],
    ['a link on the agent to a study', `Our [ginger](${doi}) boosts immunity.`, [`cited ${doi}`]],
    ['a DOI in words', 'Ginger boosts immunity (doi 10.1000/xyz1).', ['cited 10.1000/xyz1']],
    ['a PubMed number', 'Ginger boosts immunity (PMID: 12345678).', ['cited PMID: 12345678']],
    ['a PMC number', 'Ginger boosts immunity (PMC1234567).', ['cited PMC1234567']],
    ['a registration', 'Ginger boosts immunity (NCT01234567).', ['weak NCT01234567 kind']],
    ['an assessment', 'Zinc boosts immunity (EFSA Journal 2009;7:1229).', ['cited EFSA Journal 2009']],
    ['a law', 'Ginger boosts immunity (21 CFR 111).', ['weak 21 CFR 111 kind']],
    ['author and year', 'Ginger boosts immunity (Okafor et al., 2019).', ['cited Okafor et al., 2019']],
    [
      'author, then year',
      'Okafor et al. (2019) found that ginger boosts immunity.',
      ['cited Okafor et al. (2019'],
    ],
    ['a year alone', 'Ginger boosts immunity (since 2019).', ['none']],
    ['a month', 'Ginger boosts immunity (May 2019).', ['none']],
    ['a mark with its list', `Ginger boosts immunity [1].${list}`, ['cited [1]']],
    ['a raised mark', `Ginger boosts immunity [[2]](#ref2).${list}`, ['cited [2]']],
    ['a range of marks', `Ginger boosts immunity [1–2].${list}`, ['cited [1]']],
    ['a mark the list does not have', `Ginger boosts immunity [7].${list}`, ['none']],
    ['a mark without a list', 'Ginger boosts immunity \\[3, 4\\].', ['none']],
    [
      'a footnote to a study',
      'Ginger boosts immunity.[^1]\n\n[^1]: Okafor, Trials of ginger, 2019.',
      ['cited [^1]'],
    ],
    ['a footnote to nothing', 'Ginger boosts immunity.[^1]\n\n[^1]: Trust us.', ['weak [^1] kind']],
    ['a footnote nobody defined', 'Ginger boosts immunity.[^1]', ['none']],
    ['a list without marks', `Ginger boosts immunity.${list}`, ['none']],
  ])('%s: %s', (_, source, expected) => {
    expect(support(source)).toEqual(expected)
  })

  it('takes many marks without a list for one that is kept elsewhere', () => {
    const others = Array.from({ length: 12 }, (_, i) => `Tea is warm [${i + 2}].`).join(' ')
    expect(support(`Ginger boosts immunity [1]. ${others}`)).toEqual(['cited [1]'])
  })
})

describe('how far a source reaches', () => {
  const mark = `([trial](${doi}))`
  it.each([
    ['its sentence', `Ginger boosts immunity ${mark}. Tea is warm.`, ['cited']],
    [
      'the sentence before a mark behind the stop',
      `Tea is warm. Ginger boosts immunity.[1] It is hot.${list}`,
      ['cited'],
    ],
    ['not the sentence after', `Tea is warm ${mark}. Ginger boosts immunity. Tea is red.`, ['none']],
    ['a sentence that is only a source', `Ginger boosts immunity. [Source](${doi}). Tea is warm.`, ['cited']],
    ['a source in brackets of its own', `Ginger boosts immunity. ([trial](${doi})) Tea is warm.`, ['cited']],
    [
      'the first sentence, when the next goes on',
      `Ginger boosts immunity. This was seen once ${mark}. Tea is warm.`,
      ['cited'],
    ],
    [
      'not when the next begins anew',
      `Ginger boosts immunity. Tea was seen once ${mark}. Tea is warm.`,
      ['none'],
    ],
    [
      'not from the third sentence to the second',
      `Tea is warm. Ginger boosts immunity. This was seen ${mark}. Tea is red.`,
      ['none'],
    ],
    ['weakly, the end of the paragraph', `Ginger boosts immunity. Tea is warm ${mark}.`, ['weak far']],
    [
      'weakly, four sentences',
      `Ginger boosts immunity. Tea is warm. Tea is red. Tea is hot ${mark}.`,
      ['weak far'],
    ],
    [
      'not five',
      `Ginger boosts immunity. A. Tea is warm. Tea is red. Tea is blue. Tea is hot ${mark}.`,
      ['none'],
    ],
    ['not the next paragraph', `Ginger boosts immunity.\n\nTea is warm ${mark}.`, ['none']],
    [
      'the row of a table',
      `| What | Source |\n| - | - |\n| Ginger boosts immunity | [trial](${doi}) |\n| Sage boosts immunity | |`,
      ['cited', 'none'],
    ],
    [
      'the items of a lead-in',
      `One trial says ${mark}:\n\n- Ginger boosts immunity.\n- Sage boosts immunity.`,
      ['cited', 'cited'],
    ],
    ['its own item only', `- Ginger boosts immunity ${mark}.\n- Sage boosts immunity.`, ['cited', 'none']],
    ['weakly, the heading above', `## Ginger boosts immunity\n\nTea is warm ${mark}.`, ['weak far']],
    [
      'not the heading above, from a later paragraph',
      `## Ginger boosts immunity\n\nTea.\n\nTea is warm ${mark}.`,
      ['none'],
    ],
  ])('%s: %s', (_, source, expected) => {
    const graded = supportIn(source).map(({ grade, weakness }) => [grade, weakness].filter(Boolean).join(' '))
    expect(graded).toEqual(expected)
  })
})

describe('what a source can carry', () => {
  it.each([
    ['https://www.cochranelibrary.com/cdsr/ginger', 'cited'],
    ['https://www.nhs.uk/conditions/ginger', 'cited'],
    ['https://ods.od.nih.gov/factsheets/Ginger', 'cited'],
    ['https://www.example.edu/ginger', 'cited'],
    ['https://www.mayoclinic.org/ginger', 'cited'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'cited'],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=ginger', 'weak no-page'],
    ['https://www.nhs.uk/', 'weak no-page'],
    ['https://www.medrxiv.org/content/ginger', 'weak kind'],
    ['https://doi.org/10.1101/2024.01.01.24300001', 'weak kind'],
    ['https://clinicaltrials.gov/study/NCT01234567', 'weak kind'],
    ['https://www.eurekalert.org/news-releases/1', 'weak kind'],
    ['https://www.nytimes.com/ginger', 'weak kind'],
    ['https://www.healthline.com/ginger', 'weak kind'],
    ['https://en.wikipedia.org/wiki/Ginger', 'weak kind'],
    ['https://ginger-notes.example/post', 'weak kind'],
  ])('%s: %s', (url, expected) => {
    const [found] = supportIn(`Ginger boosts immunity ([source](${url})).`)
    expect([found?.grade, found?.weakness].filter(Boolean).join(' ')).toBe(expected)
  })

  it.each([
    ['Ginger and colds: a systematic review', 'cited'],
    ['Ginger and colds: a randomised trial', 'cited'],
    ['Ginger in patients and mice', 'cited'],
    ['Ginger protects mice', 'weak animal'],
    ['Ginger in vitro', 'weak in-vitro'],
    ['Ginger for a cold: case report', 'weak case-report'],
    ['Ginger for colds: study protocol for a randomised trial', 'weak protocol'],
    ['Retracted: ginger for colds', 'weak retracted'],
    ['Turmeric for arthritis', 'weak mismatch'],
    ['Turmeric for immunity', 'cited'],
  ])('%s: %s', (title, expected) => {
    const [found] = supportIn(`Ginger boosts immunity ([${title}](${doi})).`)
    expect([found?.grade, found?.weakness].filter(Boolean).join(' ')).toBe(expected)
  })

  it('reads the title in the list of sources', () => {
    const text = 'Ginger boosts immunity [1].\n\n## Sources\n\n1. Okafor A. Ginger in mice. 2019.\n'
    expect(support(text)).toEqual(['weak [1] animal'])
  })

  it('takes the best of several', () => {
    const text = `Ginger boosts immunity ([blog](https://a.example/b), [trial](${doi})).`
    expect(support(text)).toEqual([`cited ${doi}`])
  })
})

describe('what people checked', () => {
  const entry = {
    type: 'randomised-trial',
    species: 'human',
    dose: '2 g',
    population: '80 adults',
    retracted: false,
  } as const
  const key = 'doi:10.1000/xyz1'
  const flat = `Ginger boosts immunity ([trial](${doi})).`
  it.each([
    ['a trial in people', entry, flat, 'verified'],
    ['a cohort, for what is flatly said', { ...entry, type: 'cohort' }, flat, 'weak strength'],
    ['a small trial, for what is flatly said', { ...entry, type: 'trial' }, flat, 'weak strength'],
    [
      'a small trial, for what may be',
      { ...entry, type: 'trial' },
      `Ginger may boost immunity ([trial](${doi})).`,
      'verified',
    ],
    ['animals', { ...entry, species: 'animal' }, flat, 'weak animal'],
    ['withdrawn', { ...entry, retracted: true }, flat, 'weak retracted'],
  ] as const)('%s', (_, checked, text, expected) => {
    const [found] = supportIn(text, { [key]: checked })
    expect([found?.grade, found?.weakness].filter(Boolean).join(' ')).toBe(expected)
  })

  it('finds an entry however the work is cited', () => {
    const texts = [
      '(doi: 10.1000/XYZ1)',
      '(https://dx.doi.org/10.1000/xyz1)',
      '([a](https://onlinelibrary.wiley.com/doi/full/10.1000/xyz1))',
    ]
    for (const text of texts)
      expect(support(`Ginger boosts immunity ${text}.`, { [key]: entry })[0]).toMatch(/^verified/)
  })
})
