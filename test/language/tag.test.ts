import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { smallLexicon, wordsOf } from './small-tables.ts'

const lexicon = smallLexicon()

/** The tags of a text as `words:kind.class`. */
function tags(prose: string): string[] {
  const analysis = analyse(prose, lexicon)
  return analysis.tags.map(({ from, to, entry }) => {
    const kind = lexicon.kinds[entry.classKind] ?? lexicon.kinds[entry.kind]
    return `${wordsOf(analysis, { from, to })}:${kind}`
  })
}

describe('tag', () => {
  it.each([
    ['words the lexicon does not know', 'blue paint', []],
    ['one word', 'ginger', ['ginger:agent.herb']],
    [
      'a plural and a possessive',
      "headaches and ginger's",
      ['headaches:condition.general', 'and:function-word.coordinator', "ginger's:agent.herb"],
    ],
    [
      'forms of a verb',
      'boosts boosted boosting',
      ['boosts:effect.boost', 'boosted:effect.boost', 'boosting:effect.boost'],
    ],
    ['the first word of a phrasal verb changes', 'warding off', ['warding off:effect.boost']],
    ['synonyms', 'Hypertension', ['Hypertension:condition.general']],
    ['a hyphen is a space', 'immune-system', ['immune-system:function.immune']],
    ['the longer entry hides those inside it', 'lung cancer', ['lung cancer:condition.cancer']],
    ['a trap hides what looks like a health word', 'cold brew', ['cold brew:trap']],
    ['a phrase may begin with a mark', 'A #colds welcome', ['#colds welcome:trap']],
    ['an entry with capitals wants them', 'ADHD adhd', ['ADHD:condition.general']],
    ['the ending of an unknown word makes it a medicine', 'tezepelumab', ['tezepelumab:medicine.generic']],
    ['a short word keeps its ending for itself', 'a dumab', []],
  ])('%s: %s', (_, prose, expected) => {
    expect(tags(prose)).toEqual(expected)
  })

  it('keeps the properties of an entry and its group', () => {
    const [tag] = analyse('green tea', lexicon).tags
    expect(tag?.entry).toMatchObject({ name: 'green tea', properties: { class: 'herb', strong: true } })
  })

  it('lists tags by the place where they start and end', () => {
    const { starting, ending } = analyse('Ginger eases headaches.', lexicon)
    expect(starting.map(list => list.length)).toEqual([1, 1, 1, 0, 0])
    expect(ending.map(list => list.length)).toEqual([0, 1, 1, 1, 0])
  })
})
