import { describe, expect, it } from 'vitest'
import type { Jurisdiction, LintMessage, Profile } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'

type Where = readonly Jurisdiction[]

function claims(text: string, jurisdictions: Where, profile: Profile = 'commercial'): LintMessage[] {
  const config = { ...recommended(profile, true), jurisdictions }
  const { messages } = linter.lintText(`${text}\n`, { filePath: 'a.md', config })
  return messages.filter(({ ruleId }) => ruleId?.startsWith('claim/'))
}

const immune = 'Vitamin C contributes to the normal function of the immune system.'

describe('authorised wordings', () => {
  it.each<[string, Where]>([
    [immune, ['eu']],
    [immune, ['uk']],
    [immune, ['eu', 'uk']],
    ['Vitamin C contributes to normal function of the **immune system**.', ['eu']],
    ['Vitamin C and zinc contribute to the normal function of the immune system.', ['eu']],
    ['Magnesium contributes to normal muscle function.', ['uk']],
    ['Our tablets hold magnesium, which contributes to normal muscle function.', ['uk']],
    ['Ascorbic acid contributes to the reduction of tiredness and fatigue.', ['eu']],
    ['Melatonin contributes to the reduction of time taken to fall asleep.', ['eu']],
  ])('are no finding: %s (%j)', (text, where) => {
    expect(claims(text, where)).toEqual([])
    expect(claims(text, where, 'publisher')).toEqual([])
    expect(claims(text, [], 'publisher')).toEqual([])
    expect(claims(text, ['us'], 'publisher')).toEqual([])
  })

  it.each<[string, string, Where]>([
    ['no register is asked', immune, []],
    ['another country objects', immune, ['us', 'eu']],
    [
      'the substance is another one',
      'Elderberry contributes to the normal function of the immune system.',
      ['eu'],
    ],
    [
      'one of two substances is not authorised',
      'Elderberry and vitamin C contribute to the normal function of the immune system.',
      ['eu'],
    ],
    [
      'the other way round',
      'Vitamin C and elderberry contribute to the normal function of the immune system.',
      ['eu'],
    ],
    ['the verb is stronger', 'Vitamin C boosts the normal function of the immune system.', ['eu']],
    [
      'the wording was withdrawn',
      'Red yeast rice contributes to the maintenance of normal blood cholesterol levels.',
      ['eu'],
    ],
    [
      'it is a medicine in one of them',
      'Melatonin contributes to the alleviation of subjective feelings of jet lag and improves sleep.',
      ['eu', 'uk'],
    ],
  ])('are reported where %s', (_, text, where) => {
    expect(claims(text, where)).not.toEqual([])
  })

  it('excuse nothing but themselves', () => {
    const found = claims(immune.replace('.', ', and it prevents colds.'), ['eu'])
    expect(found.map(({ ruleId }) => ruleId)).not.toContain('claim/immunity')
    expect(found).not.toEqual([])
  })

  it('are left to the United States where both ask', () => {
    expect(claims(immune, ['us', 'eu'])).toEqual([expect.objectContaining({ severity: 1 })])
    expect(claims('Vitamin C boosts immunity.', ['us', 'eu'])).toEqual([
      expect.objectContaining({ severity: 2 }),
    ])
  })
})

describe('near misses', () => {
  it('come with the authorised wording', () => {
    const [finding] = claims('Vitamin C boosts immunity.', ['eu'])
    expect(finding?.data?.['authorised']).toContain(
      'vitamin C contributes to the normal function of the immune system',
    )
  })

  it('are understood on a page about the substance', () => {
    const [finding] = claims('# Vitamin C\n\nIt boosts your immunity.', ['uk'])
    expect(finding?.data?.['authorised']).toContain(
      'vitamin C contributes to the normal function of the immune system',
    )
  })

  it.each<[string, Where]>([
    ['Vitamin C boosts immunity.', []],
    ['Vitamin C boosts immunity.', ['us']],
    ['Vitamin C cures influenza.', ['eu']],
    ['Elderberry boosts immunity.', ['eu']],
    ['Vitamin C improves digestion.', ['eu']],
    ['Melatonin improves sleep.', ['uk']],
  ])('are not made of %s (%j)', (text, where) => {
    for (const { data } of claims(text, where)) expect(data).not.toHaveProperty('authorised')
  })
})

describe('--why', () => {
  it('says that the conditions are not verified', () => {
    const config = { ...recommended('commercial'), jurisdictions: ['eu'] } as const
    const told = linter.explainLine(`${immune}\n`, { filePath: 'a.md', config }, 1)
    expect(told).toContain(
      'authorised for vitamin C in eu, uk (reg-432-2012, secondary); conditions unverified',
    )
    expect(told).toContain('not reported')
  })
})
