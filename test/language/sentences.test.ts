import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { smallLexicon, wordsOf } from './small-tables.ts'

const lexicon = smallLexicon()

function sentences(prose: string): string[] {
  const analysis = analyse(prose, lexicon)
  return analysis.sentences.map(sentence => `${wordsOf(analysis, sentence)} <${sentence.terminator}>`)
}

describe('sentences', () => {
  it.each([
    ['nothing', '', []],
    ['two statements', 'Tea helps. It is warm.', ['Tea helps. <stop>', 'It is warm. <stop>']],
    ['a question and a shout', 'Tea? Tea!', ['Tea? <question>', 'Tea! <exclamation>']],
    ['no stop: a heading', 'The benefits of tea', ['The benefits of tea <none>']],
    ['a lead-in', 'It helps with:', ['It helps with: <colon>']],
    ['a decimal', 'Take 2.5 grams. Rest.', ['Take 2.5 grams. <stop>', 'Rest. <stop>']],
    [
      'an abbreviation',
      'See Dr. Brown, e.g. Mondays. Bye.',
      ['See Dr. Brown, e.g. Mondays. <stop>', 'Bye. <stop>'],
    ],
    ['an abbreviation at the very end', 'Tea, cake, e.g.', ['Tea, cake, e.g. <stop>']],
    ['a stop before a small letter', 'The no. one tea', ['The no. one tea <none>']],
    [
      'quotation marks and brackets stay with their sentence',
      'He said "Yes." (It was.) Then no.',
      ['He said "Yes." <stop>', '(It was.) <stop>', 'Then no. <stop>'],
    ],
    ['an ellipsis', 'Wait… Now.', ['Wait… <stop>', 'Now. <stop>']],
    ['three marks in a row', 'Really?! Yes...', ['Really?! <question>', 'Yes... <stop>']],
    ['a hard line break', 'Tea helps\nIt is warm', ['Tea helps <none>', 'It is warm <none>']],
  ])('%s: %j', (_, prose, expected) => {
    expect(sentences(prose)).toEqual(expected)
  })

  it('leaves no token out', () => {
    const { tokens, sentences: all } = analyse('One. Two? Three: four.\nFive', lexicon)
    let at = 0
    for (const { from, to, index } of all) {
      expect(from).toBe(at)
      expect(all[index]?.to).toBe(to)
      at = to
    }
    expect(at).toBe(tokens.count)
  })
})
