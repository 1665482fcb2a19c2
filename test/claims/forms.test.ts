import { describe, expect, it } from 'vitest'
import { claimsIn, wordsOf } from './read.ts'

/** Each claim as `form category: words`. */
function forms(source: string): string[] {
  return claimsIn(source).map(claim => `${claim.form} ${claim.category}: ${wordsOf(claim)}`)
}

describe('the forms of a claim', () => {
  it.each([
    ['a verb and its object', 'Ginger boosts immunity.', ['active immunity: boosts immunity']],
    [
      'words between them',
      'Ginger relieves even the worst joint pain.',
      ['active pain: relieves even the worst joint pain'],
    ],
    ['a modal', 'Ginger can cure diabetes.', ['active disease-treatment: cure diabetes']],
    [
      'coordinated verbs',
      'Ginger prevents, treats and cures cancer.',
      ['active cancer: prevents, treats and cures cancer'],
    ],
    [
      'coordinated targets',
      'Ginger treats diabetes, asthma and gout.',
      ['active disease-treatment: treats diabetes, asthma and gout'],
    ],
    ['a noun', 'Ginger means relief from migraines.', ['nominal disease-treatment: relief from migraines']],
    ['two nouns', 'Ginger for daily immune support.', ['noun-noun immunity: immune support']],
    ['a compound', 'A headache-easing tea.', ['compound pain: headache-easing']],
    ['a compound of a disease', 'A leukaemia-curing root.', ['compound cancer: leukaemia-curing']],
    [
      'an adjective',
      'Ginger is effective against arthritis.',
      ['adjective disease-treatment: effective against arthritis'],
    ],
    [
      'a thing for a disease',
      'Turmeric for arthritis',
      ['use-for disease-treatment: Turmeric for arthritis'],
    ],
    [
      'a property',
      'Turmeric has anti-inflammatory properties.',
      ['property implied-disease: anti-inflammatory properties'],
    ],
    ['a turn of phrase', 'Garlic keeps colds at bay.', ['wording infection: keeps colds at bay']],
    [
      'a passive',
      'Arthritis can be cured with turmeric.',
      ['wording disease-treatment: Arthritis can be cured with turmeric'],
    ],
    [
      'two claims in one sentence',
      'Ginger boosts immunity and eases headaches.',
      ['active immunity: boosts immunity', 'active pain: eases headaches'],
    ],
  ])('%s: %s', (_, source, expected) => {
    expect(forms(source)).toEqual(expected)
  })
})

describe('a list under a lead-in', () => {
  it('completes it', () => {
    expect(forms('Ginger helps with:\n\n- arthritis\n- migraines and colds\n- tea time\n')).toEqual([
      'list-item disease-treatment: arthritis',
      'list-item disease-treatment: migraines and colds',
    ])
  })

  it('says nothing where the lead-in denies', () => {
    expect(forms('Ginger does not help with:\n\n- arthritis\n')).toEqual([])
  })

  it('says nothing where the lead-in has no effect', () => {
    expect(forms('Talk to a doctor if you have:\n\n- arthritis\n')).toEqual([])
  })
})

describe('no claim', () => {
  it.each([
    ['an effect without a target', 'Ginger boosts sales.'],
    ['a target without an effect', 'Ginger and arthritis were both mentioned.'],
    ['an effect that cannot act on the target', 'Ginger boosts cancer.'],
    ['a verb in between', 'Ginger boosts what arthritis is.'],
    ['another clause in between', 'Ginger boosts sales; arthritis is common.'],
    ['a word that only looks like a target', 'The ambassador boosts diplomatic immunity.'],
    ['nothing', ''],
  ])('%s: %s', (_, source) => {
    expect(forms(source)).toEqual([])
  })
})

describe('what a claim promises', () => {
  it.each([
    ['Ginger cures diabetes.', 'treat', 'direct'],
    ['Ginger prevents diabetes.', 'prevent', 'direct'],
    ['Ginger reduces the risk of diabetes.', 'prevent', 'direct'],
    ['Ginger improves digestion.', 'function', 'direct'],
    ['Ginger may cure diabetes.', 'treat', 'conditional'],
  ])('%s', (source, outcome, strength) => {
    expect(claimsIn(source)).toMatchObject([{ outcome, strength }])
  })
})

describe('labels under benefits', () => {
  const page = (body: string): string => `# Ashwagandha\n\n${body}`

  it.each([
    [
      'a column that says what it is good for',
      '| Herb | Good for |\n| --- | --- |\n| Ginger | Arthritis |\n',
    ],
    ['a list under a heading', page('## Benefits\n\n- Insomnia\n- Digestive health\n')],
    ['a list under a lead-in', 'It may help with:\n\n- Arthritis\n'],
  ])('%s', (_, source) => {
    expect(forms(source)).toContainEqual(expect.stringMatching(/^list-item /))
  })

  it.each([
    ['a column of side effects', '| Herb | Side effects |\n| --- | --- |\n| Ginger | Arthritis |\n'],
    ['a heading that names a topic', page('## Digestive health\n\n- Insomnia\n')],
    ['a sentence in a list', page('## Benefits\n\n- Insomnia is common among people who work at night.\n')],
    ['benefits on a page about a disease', '# Arthritis\n\n## Benefits\n\n- Insomnia\n'],
  ])('not: %s', (_, source) => {
    expect(forms(source)).toEqual([])
  })
})
