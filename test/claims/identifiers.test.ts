import { describe, expect, it } from 'vitest'
import { findIdentifiers, keysOfUrl, referenceKey } from '../../src/claims/support/identifiers.ts'
import { findAuthorMarks, findNumberMarks } from '../../src/claims/support/marks.ts'

describe('identifiers in text', () => {
  it.each([
    ['see doi:10.1000/182.', ['doi:10.1000/182']],
    ['(10.1000/a(b)c)', ['doi:10.1000/a(b)c']],
    [
      '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661',
      ['doi:10.1002/(sici)1097-0258(19980815/30)17:15/16'],
    ],
    ['PMID 123 and PMID: 0456', ['pmid:123', 'pmid:456']],
    ['PMC1234567', ['pmcid:pmc1234567']],
    [
      'NCT01234567, ISRCTN01234567 and CRD42020123456',
      ['trial:nct01234567', 'trial:isrctn01234567', 'trial:crd42020123456'],
    ],
    ['CD001321', ['cochrane:cd001321']],
    ['version 10.1 of 2020/21', []],
    ['ABCNCT01234567', []],
  ])('%s', (text, keys) => {
    expect(findIdentifiers(text).map(({ key }) => key)).toEqual(keys)
  })

  it('gives places', () => {
    expect(findIdentifiers('see PMID: 12.')).toMatchObject([{ start: 4, end: 12, kind: 'work' }])
  })
})

describe('identifiers in URLs', () => {
  it.each([
    ['https://doi.org/10.1000/182', ['doi:10.1000/182']],
    ['https://dx.doi.org/10.1000%2F182', ['doi:10.1000/182']],
    ['https://www.example.com/doi/full/10.1000/182?ref=1', ['doi:10.1000/182']],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', ['pmid:12345678']],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', ['pmid:12345678']],
    ['https://www.ncbi.nlm.nih.gov/pubmed/?term=ginger', []],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/', ['pmcid:pmc1234567']],
    ['https://clinicaltrials.gov/study/NCT01234567', ['trial:nct01234567']],
    ['https://example.com/%E0%A4%A', []],
    ['mailto:me@example.com', []],
  ])('%s', (url, keys) => {
    expect(keysOfUrl(url)).toEqual(keys)
  })
})

describe('the key of a reference', () => {
  it.each([
    ['doi: 10.1000/182', 'doi:10.1000/182'],
    ['HTTPS://DOI.ORG/10.1000/ABC', 'doi:10.1000/abc'],
    ['PMID: 12345678', 'pmid:12345678'],
    ['https://www.example.org/a/', 'url:example.org/a'],
    ['21 CFR 101', null],
    ['ginger', null],
    ['', null],
  ])('%s', (text, key) => {
    expect(referenceKey(text)).toBe(key)
  })
})

describe('marks', () => {
  it('reads numbers and ranges', () => {
    const marks = findNumberMarks('a [1], b [2,4–6] c [2020] d [x] e [7-8, 10]')
    expect(marks.map(({ numbers }) => numbers)).toEqual([[1], [2, 4, 5, 6], [7, 8, 10]])
  })

  it('bounds what a range can cost', () => {
    expect(findNumberMarks('[1-999,1-999]')[0]?.numbers.length).toBeLessThanOrEqual(40)
  })

  it.each([
    ['(Okafor, 2019)', ['okafor 2019']],
    ['(Okafor 2019a)', ['okafor 2019']],
    ['Okafor et al. (2019)', ['okafor 2019']],
    ['Okafor and Silva (2019)', ['okafor 2019']],
    ['[Okafor, Silva and Lind 2019]', ['okafor 2019']],
    ['(Okafor, 2019; Silva, 2020)', ['okafor 2019', 'silva 2020']],
    ['In Okafor 2019 was a wet year', []],
    ['(updated March 2019)', []],
    ['(since 2019)', []],
    ['the year (2019)', []],
  ])('%s', (text, found) => {
    expect(findAuthorMarks(text).map(({ surname, year }) => `${surname.toLowerCase()} ${year}`)).toEqual(
      found,
    )
  })
})
