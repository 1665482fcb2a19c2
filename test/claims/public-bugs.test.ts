import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'

/** The claim rules that fire, in their order. */
function reported(source: string): (string | null)[] {
  return lint(source)
    .map(({ ruleId }) => ruleId)
    .filter(rule => rule?.startsWith('claim/'))
}

// What went wrong in public with checkers of claims that match lines with expressions. The wordings are our own.

describe('a denial with medical words is no claim', () => {
  it.each([
    'This score is not a diagnosis.',
    'The app does not provide medical advice, diagnosis, or treatment.',
    'Our tea is not intended to diagnose, treat, cure or prevent any disease.',
    'The diagnostic threshold for sleep apnoea is an index of five.',
  ])('%s', source => {
    expect(reported(source)).toEqual([])
  })

  it('and excuses nothing beside it', () => {
    expect(reported('The app does not give medical advice. Our tea cures diabetes.')).toEqual([
      'claim/disease-treatment',
    ])
  })
})

describe('a denial reaches to the end of its clause, not of its line', () => {
  it.each([
    ['Ginger does not cure asthma, but it cures diabetes.', 1],
    ['Nobody says that it cures asthma; our ginger cures diabetes.', 1],
    ['It is not a medicine. Ginger cures diabetes.', 1],
    ['Ginger does not cure diabetes, and it does not treat asthma.', 0],
  ])('%s', (source, count) => {
    expect(reported(source)).toHaveLength(count)
  })
})

describe('a denial goes on where a line is broken', () => {
  it.each([
    'Ginger has not been shown to\ncure diabetes.',
    '> Ginger does not\n> cure diabetes.',
    '- Ginger does\n  not cure diabetes.',
    'There is no evidence\nthat ginger\ncures diabetes.',
  ])('%s', source => {
    expect(reported(source)).toEqual([])
  })
})

describe('markup within a sentence is a space, markup around one a border', () => {
  it.each([
    ['Ginger&nbsp;cures&nbsp;diabetes.', 1],
    ['Ginger <b>cures</b> <i>diabetes</i>.', 1],
    ['Ginger does <b>not</b>&nbsp;cure diabetes.', 0],
    ['<p>It is not sold here</p>\n<p>Ginger cures diabetes</p>', 1],
    ['<ul><li>Ginger is not</li><li>Ginger cures diabetes</li></ul>', 1],
  ])('%s', (source, count) => {
    expect(reported(source)).toHaveLength(count)
  })
})

describe('a denial stays in its paragraph', () => {
  it.each([
    ['That is not\n\nGinger cures diabetes.', 1],
    ['Ginger cures diabetes.\n\nNo, it does not.', 1],
    ['We do not sell tea\n\nthat cures diabetes.', 1],
    ['Ginger cures nothing.\n\nDiabetes is a disease.', 0],
    ['Ginger is not\n\nDiabetes is treated with insulin.', 0],
  ])('%s', (source, count) => {
    expect(reported(source)).toHaveLength(count)
  })
})

describe('contrast behind, folded front matter and comments', () => {
  it.each([
    ['Treating diabetes is a matter for your doctor, not for a supplement.', 0],
    ['---\ndescription: >-\n  Ginger does not\n  cure diabetes.\n---\n', 0],
    ['---\ndescription: >-\n  Ginger\n  cures diabetes.\n---\n', 1],
    ['<!-- Ginger cures diabetes. -->', 0],
    ['```js\n// Ginger cures diabetes.\n```', 0],
  ])('%s', (source, count) => {
    expect(reported(source)).toHaveLength(count)
  })
})
