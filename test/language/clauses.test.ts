import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { smallLexicon, wordsOf } from './small-tables.ts'

const lexicon = smallLexicon()

/** The clauses of a text, each as the words that belong to it. */
function clauses(prose: string): string[] {
  const analysis = analyse(prose, lexicon)
  return analysis.clauses
    .map((_, number) =>
      analysis.clauseOf
        .flatMap((clause, at) => (clause === number ? [wordsOf(analysis, { from: at, to: at + 1 })] : []))
        .join(' '),
    )
    .filter(words => words !== '')
}

describe('clauses', () => {
  it.each([
    ['one clause', 'Ginger eases headaches.', ['Ginger eases headaches .']],
    ['two sentences', 'Ginger. Tea.', ['Ginger .', 'Tea .']],
    ['a semicolon', 'Ginger helps; tea does not', ['Ginger helps ;', 'tea does not']],
    ['a colon and a dash', 'Note: tea — hot', ['Note :', 'tea —', 'hot']],
    ['before a contrasting word', 'Tea is warm but cures nothing', ['Tea is warm', 'but cures nothing']],
    [
      'a contrasting word at the start breaks nothing',
      'Although warm, tea cools',
      ['Although warm , tea cools'],
    ],
    [
      'a comma or a coordinator before a new subject',
      'Tea is warm and it cures colds, they say',
      ['Tea is warm and', 'it cures colds ,', 'they say'],
    ],
    [
      'a comma in a list is none',
      'Tea cures colds, headaches and cancer',
      ['Tea cures colds , headaches and cancer'],
    ],
    [
      'a bracket is its own, and the clause goes on behind',
      'Tea (not coffee) cures colds',
      ['Tea cures colds', '( not coffee )'],
    ],
    ['an open bracket that never closes', 'Tea (not coffee', ['Tea', '( not coffee']],
    ['a bracket that never opened', 'Tea ) helps', ['Tea ) helps']],
  ])('%s: %s', (_, prose, expected) => {
    expect(clauses(prose)).toEqual(expected)
  })

  it('numbers the sentence of each clause', () => {
    const { clauses: all } = analyse('Tea; milk. Water.', lexicon)
    expect(all.filter(({ from, to }) => to > from).map(clause => clause.sentence)).toEqual([0, 0, 1])
  })
})
