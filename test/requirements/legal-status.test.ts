import { describe, expect, it } from 'vitest'
import { judgeArticle } from './judge-article.ts'

const requirement = 'legal-status'
const grade = (text: string): string => judgeArticle(text, requirement).grade

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
    expect(grade(kratom(note))).toBe('present')
  })
})

describe('notes without a date', () => {
  it.each(['Kratom is banned in Wisconsin.', 'In the UK, supplying kratom is an offence.'])('%s', note => {
    const judged = judgeArticle(kratom(note), requirement)
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
