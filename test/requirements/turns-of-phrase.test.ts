import { describe, expect, it } from 'vitest'
import type { Audience } from '../../src/requirements/types.ts'
import { judgeArticle } from './judge-article.ts'

/** The grade of a requirement for an article of a title and a few sentences. */
function grade(requirement: string, title: string, text: string, audience: Partial<Audience> = {}): string {
  return judgeArticle(`# ${title}\n\n${text}\n`, requirement, audience).grade
}

describe('bylines', () => {
  const article = (line: string): string =>
    grade('authorship', 'Ginger tea', `${line}\n\nGinger boosts immunity and relieves colds.`)

  it.each([
    'By Jane Doe',
    'By herbalist Jane Doe',
    'By Jane Doe on 3 March 2026',
    'By Jane Doe | 5 min read',
    'By April Jones',
    'By **Ana de la Cruz** and Bo Lee',
    'Words by Lena Vandermeer',
    'Written by Jane Doe',
  ])('%s', line => {
    expect(article(line)).toBe('weak')
  })

  it.each([
    'By August, the berries hang.',
    'By late August the berries hang.',
    'By Friday the tea is gone.',
    'By brewing Manuka honey, you keep the taste.',
    'By comparison, Reishi is bitter.',
    'By Chinese tradition it is drunk hot.',
  ])('none: %s', line => {
    expect(article(line)).toBe('missing')
  })
})

describe('whom advice addresses', () => {
  const article = (sentence: string): string =>
    grade('medical-consultation', 'Kratom tea', `Kratom is brewed from leaves.\n\n${sentence}`)

  it.each([
    'Do not use it in pregnancy, and ask your doctor first.',
    'Not suitable for children; ask a doctor before use.',
    'Ask a doctor before use, and never give it to children.',
    'Keep out of reach of children, and talk to your doctor before use.',
  ])('everybody: %s', sentence => {
    expect(article(sentence)).toBe('present')
  })

  it.each([
    'Pregnant women should not take it without asking their doctor.',
    'Pregnant women should take care, and talk to their doctor.',
    'If you are pregnant, or nursing, ask a doctor.',
    'If you are not sure and you are pregnant, ask your doctor.',
  ])('one group: %s', sentence => {
    expect(article(sentence)).toBe('weak')
  })
})

describe('harm', () => {
  it.each([
    ['It is free of harmful chemicals.', 'missing'],
    ['It contains no toxic fillers.', 'missing'],
    ['It has no side effects.', 'weak'],
    ['It is free of side effects and harmful additives.', 'weak'],
    ['It is not harmful.', 'weak'],
    ['It may cause headaches.', 'present'],
  ])('%s', (sentence, due) => {
    expect(grade('risks', 'Maca', `Maca boosts stamina and lifts the mood. ${sentence}`)).toBe(due)
  })

  it('lends no harm to the sentence behind', () => {
    const text = 'Kratom relieves pain. Withdrawal symptoms have been reported after daily use.'
    expect(grade('dependence-warning', 'Kratom and pain', text)).toBe('present')
  })
})

describe('amounts', () => {
  const article = (sentence: string): string =>
    grade(
      'eu-statements',
      'Zinc',
      `This food supplement is made in Graz. Zinc supports the immune system. ${sentence} A varied, balanced diet matters.`,
      { jurisdictions: ['eu'] },
    )

  it.each([
    'Take a softgel each morning.',
    'One to two sprays at bedtime.',
    'Chew two gummies daily.',
    'Dissolve half a scoop in water once a day.',
  ])('%s', sentence => {
    expect(article(sentence)).toBe('present')
  })

  it.each(['The bottle has a pump.', 'We ship twice a week.'])('none: %s', sentence => {
    expect(article(sentence)).toBe('incomplete')
  })
})

describe('subjects of a crisis', () => {
  it.each(['When a friend is self-harming', 'Why people harm themselves', 'Living with anorexia'])(
    '%s',
    title => {
      expect(grade('crisis-line', title, 'Stay calm.')).toBe('missing')
    },
  )

  it.each([
    'Appetite loss in cancer anorexia',
    'Nausea, vomiting and anorexia after chemotherapy',
    'Take your life back',
    'How not to cut yourself while chopping ginger',
  ])('none: %s', title => {
    expect(grade('crisis-line', title, 'Stay calm.')).toBe('not-needed')
  })
})

describe('news on the law', () => {
  it('owes no legal note', () => {
    const text = 'The hearing on a bill is on Tuesday. According to the minutes, lawmakers spoke against it.'
    expect(grade('legal-status', 'Board delays vote on kratom shops', text)).toBe('not-needed')
  })

  it('is none for one thing that was reported', () => {
    const text = 'Kratom is sold at petrol stations. It tastes bitter. Overdoses have been reported.'
    expect(grade('legal-status', 'Kratom explained', text)).toBe('missing')
  })
})
