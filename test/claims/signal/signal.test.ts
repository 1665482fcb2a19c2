import { describe, expect, it, test } from 'vitest'
import { scoreOf } from '../../../src/claims/signal/score.ts'
import type { SignalCard } from '../../../src/language/signals.ts'
import { linter, recommended } from '../../support/linter.ts'
import { claimIn, claimsIn, wordsOf } from '../read.ts'

const card: SignalCard = {
  threshold: 4,
  needs: [{ name: 'matter', signs: ['symptom'] }],
  bars: ['cue:negate'],
  points: [
    { signs: ['sign.praise'], points: 3, most: 2 },
    { signs: ['sign.modal'], points: -2, most: 1 },
  ],
}
const once = [{ from: 0, to: 1 }]
const thrice = [...once, { from: 1, to: 2 }, { from: 2, to: 3 }]

describe('a score', () => {
  it('counts a sign as often as the card allows', () => {
    expect(scoreOf(new Map([['sign.praise', thrice]]), card).total).toBe(6)
    expect(scoreOf(new Map([['sign.modal', thrice]]), card).total).toBe(-2)
  })

  it('claims from the threshold on, with all it needs and nothing that bars it', () => {
    const enough = new Map([
      ['sign.praise', thrice],
      ['symptom', once],
    ])
    expect(scoreOf(enough, card)).toMatchObject({ claims: true, lacks: [], barredBy: [] })
    expect(scoreOf(new Map([['sign.praise', thrice]]), card)).toMatchObject({
      claims: false,
      lacks: ['matter'],
    })
    expect(scoreOf(new Map([...enough, ['cue:negate', once]]), card)).toMatchObject({
      claims: false,
      barredBy: ['cue:negate'],
    })
    expect(
      scoreOf(
        new Map([
          ['sign.praise', once],
          ['symptom', once],
        ]),
        card,
      ).claims,
    ).toBe(false)
  })
})

describe('a claim by signs', () => {
  it.each([
    ['Our shampoo is a wake-up call for tired hair.', 'body-function'],
    ["Nature's reply to restless nights", 'body-function'],
    ['After two bottles of the joint blend I was climbing stairs like a kid again.', 'body-function'],
    ['The one mushroom your brain has been missing', 'body-function'],
  ])('%s', (text, category) => {
    expect(claimIn(text)).toMatchObject({ form: 'signal', assertion: 'asserted', category })
  })

  it('has the words that speak for it', () => {
    expect(wordsOf(claimIn('Every morning, our shampoo is a wake-up call for tired hair.'))).toBe(
      'our shampoo is a wake-up call for tired hair',
    )
  })

  it.each([
    'Our shampoo is free of sulphates and smells of rosemary.',
    'My mother lost her memory slowly, over ten years.',
    'Your heart beats faster when you climb stairs, which is normal.',
    'I was back at work two months after the stroke.',
    'Our shampoo is no wake-up call for tired hair.',
    'Memory clinics near you',
  ])('is not in: %s', text => {
    expect(claimsIn(text)).toEqual([])
  })

  it('is not sought on a page about medicine', () => {
    const page = Array.from(
      { length: 12 },
      () => 'Asthma is treated with inhalers, and a doctor checks the lungs.',
    )
    expect(claimsIn(`# Asthma\n\n${page.join(' ')}\n\nA lifeline for your airways`)).not.toContainEqual(
      expect.objectContaining({ form: 'signal' }),
    )
  })
})

test('the finding is a warning that names the signs', () => {
  const { messages } = linter.lintText('Our shampoo is a wake-up call for tired hair.\n', {
    filePath: 'a.md',
    config: recommended('commercial'),
  })
  expect(messages).toContainEqual(
    expect.objectContaining({
      ruleId: 'claim/body-function',
      messageId: 'implied',
      severity: 1,
      data: expect.objectContaining({ signs: ['Our', 'shampoo', 'wake-up'] }),
    }),
  )
})

test('--why shows what the signs add up to', () => {
  const why = (text: string): string =>
    linter.explainLine(text, { filePath: 'a.md', config: recommended() }, 1)
  expect(why('Our shampoo is a wake-up call for tired hair.')).toMatch(
    /signs: "Our" seller \+5, .* = \d+ of 5\n/,
  )
  expect(why('I love your new jar.')).toMatch(/signs: .* of 5; no matter, no change\n/)
})
