import { describe, expect, it } from 'vitest'
import { type Inflection, type Irregular, inflect } from '../../src/language/compile/inflect.ts'

const irregular: Irregular = {
  verbs: new Map([['fall', ['falls', 'fell', 'fallen', 'falling']]]),
  nouns: new Map([
    ['tooth', ['teeth']],
    ['virus', ['viruses', 'virii']],
  ]),
  uncountable: new Set(['immunity']),
}

describe('inflect', () => {
  it.each<[string, Inflection, string[]]>([
    ['cold', 'none', ['cold']],
    ['headache', 'noun', ['headache', 'headaches']],
    ['allergy', 'noun', ['allergy', 'allergies']],
    ['rash', 'noun', ['rash', 'rashes']],
    ['illness', 'noun', ['illness', 'illnesses']],
    ['tooth', 'noun', ['tooth', 'teeth']],
    ['virus', 'noun', ['virus', 'viruses', 'virii']],
    ['immunity', 'noun', ['immunity']],
    ['b12', 'noun', ['b12']],
    ['heart attack', 'noun', ['heart attack', 'heart attacks']],
    ['boost', 'verb', ['boost', 'boosts', 'boosted', 'boosting']],
    ['ease', 'verb', ['ease', 'eases', 'eased', 'easing']],
    ['free', 'verb', ['free', 'frees', 'freed', 'freeing']],
    ['stop', 'verb', ['stop', 'stops', 'stopped', 'stopping']],
    ['remedy', 'verb', ['remedy', 'remedies', 'remedied', 'remedying']],
    ['banish', 'verb', ['banish', 'banishes', 'banished', 'banishing']],
    ['die', 'verb', ['die', 'dies', 'died', 'dying']],
    ['ward off', 'verb', ['ward off', 'wards off', 'warded off', 'warding off']],
    ['fall ill', 'verb', ['fall ill', 'falls ill', 'fell ill', 'fallen ill', 'falling ill']],
  ])('%s (%s)', (phrase, inflection, forms) => {
    const found = inflect(phrase.split(' '), inflection, irregular).map(form => form.join(' '))
    expect(found).toEqual(forms)
  })

  it('has no forms of nothing', () => {
    expect(inflect([], 'noun', irregular)).toEqual([])
  })
})
