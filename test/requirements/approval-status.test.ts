import { describe, expect, it } from 'vitest'
import { judgeArticle } from './judge-article.ts'

const requirement = 'approval-status'

/** An article that promises something of a substance, with a note put in. */
const promising = (name: string, note = ''): string => `# ${name} for a bad back

${name} is dried and ground. ${name} relieves chronic pain and helps with anxiety.

${note}

Keep ${name} in a dry place.
`

describe('pages that owe the note and lack it', () => {
  it.each(['Kratom', '7-OH', 'CBD oil', 'Tianeptine', 'Phenibut', 'BPC-157', 'Ostarine', 'Retatrutide'])(
    'a page that promises something of %s',
    name => {
      expect(judgeArticle(promising(name), requirement).grade).toBe('missing')
    },
  )

  it('a page that sells without a promise', () => {
    const text = `# Kratom capsules

Our kratom capsules hold 500 mg each. Add to cart: $19.99 for 60 capsules. Free shipping.

Kratom comes from Indonesia. Buy kratom now with the code LEAF10.
`
    expect(judgeArticle(text, requirement)).toMatchObject({ grade: 'missing', data: { substance: 'kratom' } })
  })

  it.each([
    'These statements have not been evaluated by the Food and Drug Administration.',
    'Has the FDA not approved it yet?',
    'Kratom is not approved of by everybody in my family.',
    'Ibuprofen is an FDA approved medicine.',
    'Kratom is banned in Wisconsin.',
    'Our kratom is made in an FDA registered facility.',
  ])('%s is no note', note => {
    expect(judgeArticle(promising('Kratom', note), requirement).grade).toBe('missing')
  })

  it('points at the first mention in the body', () => {
    const judged = judgeArticle(promising('Kratom'), requirement)
    expect([judged.words, judged.at.start]).toEqual(['Kratom', promising('Kratom').indexOf('Kratom is')])
  })
})

describe('notes', () => {
  it.each([
    'Kratom is not approved by the FDA for any use.',
    'The FDA has not approved kratom for any medical use.',
    'Kratom has never been approved by the Food and Drug Administration.',
    'There are no FDA-approved uses for kratom.',
    'Kratom is an unapproved drug in the eyes of the agency.',
    'FDA holds that kratom is not lawful in dietary supplements.',
    'Kratom may not be lawfully marketed as a dietary supplement or food additive, since it is not lawful in supplements.',
    'The FDA considers kratom an unsafe food additive.',
    'No medicine that contains kratom is approved.',
    'Kratom lacks FDA approval.',
    'It remains unapproved.',
  ])('%s', note => {
    expect(judgeArticle(promising('Kratom', note), requirement).grade).toBe('present')
  })

  it('may say that one medicine alone is approved', () => {
    const note = 'Epidiolex is the only FDA approved CBD medicine.'
    expect(judgeArticle(promising('CBD', note), requirement).grade).toBe('present')
  })
})

describe('pages that owe nothing', () => {
  it.each([
    [
      'an article that promises nothing',
      '# Kratom\n\nKratom is a tree of the coffee family. Kratom grows in Thailand.\n',
    ],
    ['a lawful supplement', promising('Turmeric')],
    ['a lawful supplement with a legal note', promising('Ashwagandha')],
    ['melatonin', promising('Melatonin')],
    [
      'a page on epilepsy that names CBD',
      '# Epilepsy\n\nSeizures take many forms. One newer medicine contains cannabidiol (CBD). Regular sleep reduces seizures.\n',
    ],
    ['a README', '# fastcache\n\nA small cache. MIT licence. Boosts throughput.\n'],
    ['a recipe', '# Golden milk\n\nWarm the milk, add turmeric, and serve it in the evening.\n'],
    [
      'a report on a law',
      '# Kratom bill passes\n\nThe House passed the bill on kratom on Tuesday. The governor is expected to sign it. Opponents of the bill spoke at the hearing.\n',
    ],
  ])('%s', (_, text) => {
    expect(judgeArticle(text, requirement, { profile: 'publisher' }).grade).toBe('not-needed')
  })

  it.each([[[]], [['uk']], [['eu', 'au']]])('outside the United States: %j', jurisdictions => {
    expect(judgeArticle(promising('Kratom'), requirement, { jurisdictions }).grade).toBe('not-needed')
  })
})
