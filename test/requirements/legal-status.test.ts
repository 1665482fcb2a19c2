import { describe, expect, it } from 'vitest'
import type { Audience } from '../../src/requirements/types.ts'
import { judgeAll, judgeArticle } from './judge-article.ts'

const requirement = 'legal-status'
const grade = (text: string, audience: Partial<Audience> = {}): string =>
  judgeArticle(text, requirement, audience).grade

/** An article about kratom, with a note put in. */
const kratom = (note: string): string => `# Kratom explained

Kratom is a tree of the coffee family. Its leaves are dried and ground.

${note}

Kratom tastes bitter.
`

describe('specific notes', () => {
  it.each([
    'As of August 2026, kratom is a Schedule I substance in Alabama and Arkansas.',
    'It is illegal to sell or possess kratom in Tennessee since 1 July 2026.',
    'Kratom has been outlawed in Louisiana since August 2025.',
    'Since 2020 kratom has been a controlled substance in France.',
    'In Australia kratom is prescription-only (Schedule 4, 2026).',
    'Under federal law kratom is not scheduled (as of August 2026).',
    'FDA says that kratom is not lawful in dietary supplements (August 2026).',
    '| State | Status in 2026 |\n| --- | --- |\n| Wisconsin | banned |',
    'As of 2026 kratom is banned in:\n\n- Wisconsin\n- Vermont',
    '## Is kratom legal in Ohio?\n\nYes, it is legal there, as of 2026.',
    'The state of Rhode Island changed its law in April 2026. Licensed shops may sell kratom, and it is legal again.',
  ])('%s', note => {
    expect(grade(kratom(note), { jurisdictions: [] })).toBe('present')
  })
})

describe('notes without a date', () => {
  it.each(['Kratom is banned in Wisconsin.', 'In the UK, supplying kratom is an offence.'])('%s', note => {
    const judged = judgeArticle(kratom(note), requirement, { jurisdictions: [] })
    expect(judged).toMatchObject({
      grade: 'undated',
      data: { substance: 'kratom', missing: 'names no date' },
    })
  })

  it('takes the date from the front matter', () => {
    expect(grade(`---\nupdated: 2026-08-01\n---\n\n${kratom('Kratom is banned in Wisconsin.')}`)).toBe(
      'present',
    )
  })
})

describe('vague notes', () => {
  it.each([
    ['The legal status of kratom varies globally.', 'names no country or state, and no date'],
    ['Check your local laws before you buy it.', 'names no country or state, and no date'],
    ['In some countries it is a controlled substance.', 'names no country or state, and no date'],
    ['Kratom is legal in most places.', 'names no country or state, and no date'],
    ['Kratom sits in a legal grey area.', 'names no country or state, and no date'],
    ['As of 2026 some states have banned it.', 'names no country or state'],
    ['Kratom is not approved by the FDA.', 'approved'],
    ['Kratom is unregulated.', 'approved'],
  ])('%s', (note, lacks) => {
    const judged = judgeArticle(kratom(note), requirement)
    expect(judged.grade).toBe('vague')
    expect(judged.data['missing']).toContain(lacks)
  })
})

describe('words that are no note', () => {
  it.each([
    'It comes from Thailand and Indonesia.',
    'Is kratom legal in Ohio?',
    'Opioids are controlled substances in the United States.',
    'You must be of legal age.',
    'These statements have not been evaluated by the Food and Drug Administration.',
  ])('%s', note => {
    expect(grade(kratom(note))).toBe('missing')
  })
})

describe('topic, not mention', () => {
  it('points at the first mention in the body', () => {
    const judged = judgeArticle(kratom('It is sold as powder.'), requirement)
    expect(judged.words).toBe('Kratom')
    expect(judged.at.start).toBeGreaterThan(10)
  })

  it.each([
    [
      'a page on epilepsy',
      '# Epilepsy\n\nSeizures take many forms. One newer medicine contains cannabidiol (CBD). Ask your neurologist.\n',
    ],
    ['a README', '# fastcache\n\nA small cache. MIT licence. It is legal to use it anywhere.\n'],
    ['a recipe', '# Golden milk\n\nWarm the milk, add turmeric, and serve it in the evening.\n'],
    [
      'a page on tea',
      '# Tea\n\nBlack tea, green tea, mate. Kratom is not a tea in this sense.\n\n## Brewing\n\nUse water just off the boil.\n',
    ],
    [
      'an article on caffeine',
      '# Caffeine\n\nA cup of coffee holds about 90 mg. Kratom belongs to the same family of plants.\n',
    ],
    [
      'a news report on tea tariffs',
      '# Tariffs\n\nLawmakers passed a bill on tea imports. The law is in force in Kenya.\n',
    ],
  ])('%s owes no note', (_, text) => {
    expect(grade(text)).toBe('not-needed')
  })

  it.each([
    'CBD oil',
    'Delta-8 gummies',
    'Psilocybin',
    'Kava',
    'Tianeptine',
    'Phenibut',
    'Ibogaine',
    'BPC-157',
    'SARMs',
  ])('an article about %s owes one', name => {
    expect(grade(`# ${name}: a guide\n\n${name} is much talked about. Here is what we know.\n`)).toBe(
      'missing',
    )
  })

  it('counts an untitled text by how often it names the substance', () => {
    expect(grade('Kratom is a plant. Kratom is dried. People brew kratom as tea.\n')).toBe('missing')
  })
})

/** Grade and the words pointed at, of everything said about the legal note. */
const judgements = (text: string, audience: Partial<Audience> = {}): [string, string][] =>
  judgeAll(text, audience)
    .filter(each => each.requirement === requirement)
    .map(each => [each.grade, each.words])

describe('notes that contradict a restrictive fact from a primary source', () => {
  it.each([
    ['Kratom is legal in Tennessee.', 'is legal in Tennessee'],
    [
      'Kratom remains legal in Florida, Texas and Tennessee.',
      'remains legal in Florida, Texas and Tennessee',
    ],
    ['As of August 2026, kratom is legal in Tennessee.', 'is legal in Tennessee'],
    ['Is it legal in Alabama? Yes, kratom is legal in Alabama.', 'is legal in Alabama'],
    ['Kratom is legal in Nashville.', 'is legal in Nashville'],
    ['Kratom is not banned in Connecticut.', 'not banned in Connecticut'],
    ['- Tennessee: legal\n- Wisconsin: banned', 'Tennessee: legal'],
    ['- **Connecticut** – Legal for adults', 'Connecticut** – Legal'],
    ['| State | Status |\n| --- | --- |\n| Tennessee | Legal |', 'Legal'],
    ['Kratom is legal in:\n\n- Kansas\n- Florida', 'is legal'],
    ['In Tennessee, kratom is legal.', 'Tennessee, kratom is legal'],
    ['Wisconsin bans kratom and in Kansas kratom is legal.', 'Kansas kratom is legal'],
    ['7-OH is legal in Tennessee.', 'is legal in Tennessee'],
    ['MGM-15 is legal in the United States.', 'is legal in the United States'],
  ])('%s', (note, said) => {
    expect(judgements(kratom(note))).toEqual([['wrong', said]])
  })

  it('cites the fact, its day and its source', () => {
    const { data } = judgeArticle(kratom('Kratom is legal in Tennessee.'), requirement)
    expect(data).toMatchObject({
      words: 'is legal in Tennessee',
      fact: 'kratom is banned in Tennessee since 2026-07-01 (as of 2026-07-10)',
      source: 'Tennessee (tn.gov), notice of 2026-07-10 on HB 1649, Public Chapter 950',
    })
  })
})

describe('what contradicts nothing for sure', () => {
  it.each([
    'Kratom is legal in most states, but banned in Tennessee.',
    'Kratom is legal in Florida except Sarasota; Tennessee bans it.',
    'Kratom is not legal in Tennessee.',
    'Kratom is no longer legal in Tennessee.',
    'Kratom was legal in Tennessee until July 2026.',
    'A bill would make kratom legal in Alabama.',
    'Vendors say that kratom is legal in Alabama.',
    'Lawmakers want to keep kratom legal in Alabama.',
    'In Tennessee, tea is legal, but kratom is not.',
    'In Alabama, where kratom is a Schedule I drug, green tea is legal.',
    'Kratom is banned in Tennessee and kratom is legal in Florida.',
    'Kratom is banned in Tennessee and legal in Rhode Island.',
    'Tennessee bans kratom, and in Florida kratom is legal.',
    // Open matters and permissive facts never contradict.
    'Kratom is legal in Ohio.',
    'Kratom is legal in North Dakota.',
    'Kratom is banned in Florida.',
    'Kratom is banned in Utah.',
    '7-OH is federally banned.',
    '7-OH is banned in the United States.',
    '7-OH is legal in the United States.',
  ])('%s', note => {
    expect(judgements(kratom(note)).map(([each]) => each)).not.toContain('wrong')
    expect(judgements(kratom(note)).map(([each]) => each)).not.toContain('stale')
  })
})

describe('stale notes', () => {
  it.each([
    ['As of August 2025, kratom is banned in Wisconsin.', 'was checked up to 2025-08-31'],
    ['Kratom is banned in Wisconsin (last checked: 3 May 2024).', 'was checked up to 2024-05-31'],
    ['As of 2023 kratom is banned in six states, among them Wisconsin.', 'was checked up to 2023-12-31'],
    // Facts of low confidence, and a fact later than the note, make a note doubtful at most.
    ['Kratom is legal in Louisiana.', 'banned in Louisiana since 2025-08-01'],
    ['Kratom is legal in Indiana.', 'banned in Indiana since 2014'],
    ['As of May 2026, kratom is legal in Tennessee.', 'banned in Tennessee since 2026-07-01'],
    // The ban has ended.
    ['Kratom is banned in Rhode Island.', 'regulated in Rhode Island since 2026-04-01'],
    ['Kratom is illegal in Rhode Island since 2017.', 'regulated in Rhode Island since 2026-04-01'],
  ])('%s', (note, reason) => {
    const judged = judgeArticle(kratom(note), requirement)
    expect(judged.grade).toBe('stale')
    expect(judged.data['missing']).toContain(reason)
  })

  it.each([
    'Kratom has been banned in Wisconsin since 2014.',
    'As of December 2025, kratom is banned in Wisconsin.',
    'As of 2019 four states had a ban. As of October 2026, kratom is banned in Wisconsin.',
    'Kratom was banned in Rhode Island in 2017.',
  ])('not: %s', note => {
    expect(grade(kratom(note))).toBe('present')
  })

  it('takes the day of the update where the note has no date', () => {
    const article = kratom('Kratom is banned in Wisconsin.')
    expect(grade(`---\nupdated: 2025-03-01\n---\n\n${article}`)).toBe('stale')
    expect(grade(`---\nlastmod: 2026-03\n---\n\n${article}`)).toBe('present')
  })
})

describe('another day', () => {
  const aYearAhead = { today: '2027-11-22' }

  it('makes notes stale', () => {
    const article = kratom('As of August 2026, kratom is banned in Tennessee.')
    expect(grade(article)).toBe('present')
    expect(grade(article, aYearAhead)).toBe('stale')
  })

  it('lets an expired fact decide nothing but say so', () => {
    const article = kratom('Kratom is legal in Tennessee.')
    expect(judgements(article, aYearAhead)).toEqual([
      ['undated', 'legal'],
      ['data-expired', 'is legal in Tennessee'],
    ])
  })

  it('minds the day on which an order lapses', () => {
    const article = kratom('Kratom is legal in Massachusetts.')
    expect(grade(article, { today: '2027-08-27' })).toBe('wrong')
    expect(grade(article, { today: '2027-08-28' })).toBe('undated')
  })

  it('says nothing of expired facts that would have agreed', () => {
    const article = kratom('Kratom has been banned in Tennessee since 2026.')
    expect(judgements(article, aYearAhead)).toEqual([['present', 'banned']])
  })
})

describe('places that must be named', () => {
  const france = kratom('Kratom has been a controlled substance in France since 2020.')

  it('asks for one of the jurisdictions of the configuration', () => {
    expect(grade(france, { jurisdictions: [] })).toBe('present')
    expect(grade(france, { jurisdictions: ['eu', 'us'] })).toBe('present')
    expect(judgeArticle(france, requirement, { jurisdictions: ['us', 'uk'] })).toMatchObject({
      grade: 'vague',
      data: { missing: 'says nothing about the United States or the United Kingdom' },
    })
  })

  it.each([
    ['us', 'Under federal law kratom was not scheduled as of August 2026.'],
    ['us', 'As of August 2026 kratom is banned in Wisconsin.'],
    ['uk', 'As of 2026 supplying kratom in Scotland is an offence.'],
    ['eu', 'As of 2026 kratom is a controlled substance in Poland.'],
    ['au', 'As of 2026 kratom is a Schedule 9 poison in Queensland.'],
    ['ca', 'As of 2026 Health Canada has restricted kratom; the sale is prohibited.'],
  ])('%s: %s', (jurisdiction, note) => {
    expect(grade(kratom(note), { jurisdictions: [jurisdiction] })).toBe('present')
  })

  it('leaves alone an article whose title names its place', () => {
    const text = '# Kratom in Ghana\n\nKratom is a tree. As of 2026, kratom is banned in Ghana.\n'
    expect(grade(text)).toBe('present')
  })

  it('asks for all that the option lists', () => {
    const options = (mustName: readonly string[]): Partial<Audience> => ({
      rules: { 'required/legal-status': { options: { mustName } } },
    })
    expect(grade(france, options(['eu']))).toBe('present')
    expect(grade(france, options([]))).toBe('present')
    expect(judgeArticle(france, requirement, options(['us', 'eu', 'uk']))).toMatchObject({
      grade: 'vague',
      data: { missing: 'says nothing about the United States and the United Kingdom' },
    })
  })
})
