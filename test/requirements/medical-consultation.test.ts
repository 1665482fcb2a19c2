import { describe, expect, it } from 'vitest'
import { judgeArticle } from './judge-article.ts'

const requirement = 'medical-consultation'
const grade = (text: string): string => judgeArticle(text, requirement).grade

/** An article that owes advice, with a sentence put in. */
const kratom = (sentence: string): string => `# Kratom tea

Kratom is brewed from the leaves of a tree that grows in Thailand. Most people drink it in the morning.

${sentence}

The taste is bitter; lemon helps.
`

describe('advice that counts', () => {
  it.each([
    'Consult your doctor before using kratom.',
    'Always speak to a pharmacist first.',
    'Talk with your healthcare provider prior to starting.',
    'Check with your GP.',
    'Ask a health professional whether it suits you.',
    'Consulting healthcare professionals before use is crucial.',
    "It is essential to get a physician's guidance.",
    'Please see a doctor if the pain does not go away.',
    'A doctor can help you decide.',
    'Your care team should know about it.',
    'Discuss it with the person who prescribes your medicine.',
    "Do not start without your doctor's approval.",
    'Run any supplement by your oncologist.',
    'If in doubt, ask your pharmacist.',
    'Professional medical guidance is recommended.',
    'Before adding it to your routine, have a chat with your doctor.',
    'Only use it under the care of a physician.',
    'Let your midwife know.',
    'Let a clinician confirm the diagnosis.',
    'Contact your healthcare team.',
    'Refer to a specialist.',
    'Seek medical advice.',
    'Never take it unless your doctor agrees.',
    'This is not medical advice, so talk to your doctor.',
    "Don't hesitate to contact your doctor.",
    'Ask your doctor, especially if you are pregnant.',
    'If you are pregnant or take medicines, ask your doctor.',
  ])('%s', sentence => {
    expect(grade(kratom(sentence))).toBe('present')
  })
})

describe('advice that is weak', () => {
  it.each([
    ['This text is for informational purposes only.', 'information'],
    ['It is not a substitute for professional medical advice.', 'information'],
    ['Use it under appropriate medical supervision.', 'names no doctor'],
    ['Please seek advice before use.', 'names no doctor'],
    ['Ask a doctor or a herbalist before you use it.', 'lay adviser'],
    ['If you are pregnant, ask your midwife.', 'one group'],
  ])('%s', (sentence, lacks) => {
    const judged = judgeArticle(kratom(sentence), requirement)
    expect(judged.grade).toBe('weak')
    expect(judged.data['missing']).toContain(lacks)
  })
})

describe('words that are no advice', () => {
  it.each([
    'There is no need to consult a doctor.',
    'You can enjoy it without asking your doctor.',
    "You don't have to see a doctor.",
    'Doctors recommend kratom.',
    'Dr Smith says it is fine.',
    'Before consulting a doctor, try kratom.',
    'Questions? Consult our sales team.',
    'Ask your budtender which strain to choose.',
    'You can see the doctor in the photo.',
    'Try kratom instead of seeing a doctor.',
    'Do you need to ask a doctor?',
    'Talk to our licensed providers today.',
  ])('%s', sentence => {
    expect(grade(kratom(sentence))).toBe('missing')
  })
})

describe('articles that owe advice', () => {
  it('points at the first claim, and says why', () => {
    const judged = judgeArticle(
      '# Turmeric\n\nTurmeric is a root.\n\nTurmeric relieves joint pain and cures arthritis.\n',
      requirement,
    )
    expect(judged).toMatchObject({ grade: 'missing', data: { missing: 'promises an effect on health' } })
    expect(judged.words).toContain('joint pain')
  })

  it('points at the substance where nothing is promised', () => {
    const judged = judgeArticle(kratom('It is sold as powder.'), requirement)
    expect(judged.data['missing']).toBe('is about a substance with known risks')
    expect(judged.words).toBe('Kratom')
  })

  it('sees a dose', () => {
    const judged = judgeArticle(
      '# Rhodiola\n\nRhodiola is taken at 400 mg a day, in the morning.\n',
      requirement,
    )
    expect(judged).toMatchObject({ grade: 'missing', data: { missing: 'gives a dose' } })
  })

  it('reads advice in lists, quotes, tables and headings', () => {
    expect(grade(kratom('- drink water\n- ask your doctor'))).toBe('present')
    expect(grade(kratom('> Ask your doctor before use.'))).toBe('present')
    expect(grade(kratom('| Who | What |\n| --- | --- |\n| You | ask your doctor |'))).toBe('present')
    expect(grade(kratom('## When should you see a doctor?\n\nWhen the pain stays.'))).toBe('present')
  })

  it('reads advice across markup', () => {
    expect(grade(kratom('**Consult** your [doctor](https://example.org)\nbefore use.'))).toBe('present')
  })
})

describe('articles that owe none', () => {
  it.each([
    [
      'a README',
      '# fastcache\n\nA small cache. Install it with npm, then call `get`. It improves response times.\n',
    ],
    [
      'a recipe',
      '# Ginger biscuits\n\nMix 200 g of flour, 100 g of butter and 5 g of ginger. Bake them for twelve minutes.\n',
    ],
    [
      'a page on epilepsy that names CBD',
      '# Living with epilepsy\n\nSeizures take many forms. A nurse keeps a diary with the family. One newer medicine contains cannabidiol (CBD).\n',
    ],
    [
      'news on legislation',
      '# Senate passes kratom bill\n\nLawmakers passed a bill on Tuesday that bans kratom sales to minors, officials said. The governor announced that she would sign it. The law takes effect in July, according to a statement.\n',
    ],
    [
      'a privacy policy',
      '# Privacy\n\nWe store your address for as long as the order is open. You may ask us to delete it.\n',
    ],
    [
      'a legal guide',
      '# Is CBD legal in Ruritania?\n\nCBD is illegal in Germany. The law bans all products. Penalties include imprisonment.\n',
    ],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(judgeArticle(text, requirement).grade).toBe('not-needed')
  })
})
