import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { matchAll } from '../../src/language/match.ts'
import { lexicon as ownLexicon } from '../support/linter.ts'
import { found, smallLexicon } from './small-tables.ts'

describe('elements of the pattern language', () => {
  it.each([
    ['a word, in any letter case', 'tea', 'TEA, Tea and teas', ['TEA', 'Tea']],
    ['a word in all its forms', 'teas~', 'tea teas', ['teas']],
    ['a noun and its plural', 'headline~', 'headline headlines', ['headline', 'headlines']],
    [
      'a verb in its forms',
      'sip~ tea',
      'sips tea, sipped tea, sipping tea',
      ['sips tea', 'sipped tea', 'sipping tea'],
    ],
    ['an irregular verb', 'fall~ ill', 'fell ill', ['fell ill']],
    [
      'a hyphenated word is two words',
      'all-natural',
      'all natural, all-natural',
      ['all natural', 'all-natural'],
    ],
    ['an apostrophe, straight or curly in the wording', 'don’t worry', "don't worry", ["don't worry"]],
    ['a kind', '<condition>', 'Ginger, colds, hypertension', ['colds', 'hypertension']],
    ['a kind of a class', '<condition.cancer>', 'colds and lung cancer', ['lung cancer']],
    ['one of several kinds', '<agent|function>', 'ginger for immunity', ['ginger', 'immunity']],
    ['a number', '# days', 'in 3 days, in some days', ['3 days']],
    ['any one word', 'for _ only', 'for adults only, for , only', ['for adults only']],
    ['a mark', 'tea , please', 'tea, please; tea please', ['tea, please']],
    ['a choice', '(black | white) tea', 'black tea, white tea, red tea', ['black tea', 'white tea']],
    ['a choice of phrases', '(as if | as though) by magic', 'as though by magic', ['as though by magic']],
    [
      'an option',
      'very [very] good',
      'very good, really very very good',
      ['very good', 'very very good', 'very good'],
    ],
    ['a not before', '!green tea', 'green tea, black tea', ['tea']],
    ['a not behind', 'tea !<condition>', 'tea colds, tea time', ['tea']],
    ['a not before any word', 'for !<condition> _', 'for colds, for adults', ['for adults']],
    ['the start of a sentence', '^ tea', 'Tea. Good tea. Tea!', ['Tea', 'Tea']],
    ['the end of a sentence', 'tea . $', 'Tea is tea. Tea', ['tea.']],
  ])('%s: %s', (_, wording, prose, expected) => {
    expect(found(wording, prose)).toEqual(expected)
  })
})

describe('gaps', () => {
  it.each([
    [
      'up to so many tokens',
      'boost ..2 immunity',
      'boost the immunity, boost all of the immunity',
      ['boost the immunity'],
    ],
    ['none at all', 'boost ..2 immunity', 'boost immunity', ['boost immunity']],
    ['the shortest that fits', 'boost ..5 immunity', 'boost immunity and immunity', ['boost immunity']],
    ['never into another clause', 'boost ..5 immunity', 'boost it; immunity', []],
    ['never into another sentence', 'boost ..5 immunity', 'Boost. Immunity', []],
    [
      'a wide gap passes verbs and commas',
      'tea ..5 immunity',
      'tea, which is immunity',
      ['tea, which is immunity'],
    ],
    ['a plain gap passes neither', 'tea ~5 immunity', 'tea, my immunity. Tea which is immunity', []],
    [
      'a plain gap passes other words',
      'tea ~5 immunity',
      'tea for your own immunity',
      ['tea for your own immunity'],
    ],
    ['before the trigger too', '_ ..3 hypertension', 'they all have hypertension', ['have hypertension']],
  ])('%s: %s', (_, wording, prose, expected) => {
    expect(found(wording, prose)).toEqual(expected)
  })
})

describe('captures', () => {
  it.each([
    ['a kind', 'boost target:<function>', 'boost immunity', ['boost immunity | target=immunity']],
    [
      'a group',
      'claim:(boost immunity) now',
      'boost immunity now',
      ['boost immunity now | claim=boost immunity'],
    ],
    [
      'before the trigger',
      'agent:<agent> eases it',
      'green tea eases it',
      ['green tea eases it | agent=green tea'],
    ],
    [
      'on both sides of it',
      'agent:<agent> ..2 cures target:<condition>',
      'ginger really cures colds',
      ['ginger really cures colds | target=colds | agent=ginger'],
    ],
    ['left out where the option is not there', 'tea [with extra:<agent>]', 'tea', ['tea']],
    ['only the branch that matched', '(a:tea | b:coffee) now', 'coffee now', ['coffee now | b=coffee']],
  ])('%s: %s', (_, wording, prose, expected) => {
    expect(found(wording, prose)).toEqual(expected)
  })
})

describe('the trigger', () => {
  it('may stand anywhere in the wording: what precedes it is read backwards', () => {
    expect(found('[the] (very | most) famous <agent> of all', 'the most famous green tea of all')).toEqual([
      'the most famous green tea of all',
    ])
  })

  it('tries a wording once at a place, whatever the number of tags there', () => {
    expect(found('<effect>', 'boosts')).toEqual(['boosts'])
  })

  it.each([
    ['behind it only', 'ginger and tea cures headaches, ginger', ['cures headaches, ginger']],
    ['before it only', 'ginger cures headaches', []],
    ['on both sides', 'ginger cures headaches with ginger', ['cures headaches with ginger']],
    ['in the next sentence', 'Ginger cures headaches. Ginger!', []],
  ])('is tried where what the wording needs stands %s', (_, prose, expected) => {
    expect(found('cures ..2 <condition> ..2 <agent>', prose)).toEqual(expected)
  })

  it('finds every place', () => {
    expect(found('no <condition>', 'no colds, no headaches and no colds')).toEqual([
      'no colds',
      'no headaches',
      'no colds',
    ])
  })
})

const soup = fc
  .array(
    fc.constantFrom(
      ...['ginger', 'tea', 'boosts', 'cures', 'lung', 'cancer', 'colds', 'immune', 'system', 'high', 'blood'],
      ...['pressure', 'not', 'no', 'evidence', 'that', 'it', 'and', 'or', 'for', 'is', 'which', 'studies'],
      ...[
        'show',
        'may',
        'help',
        'doctor',
        'your',
        '100%',
        '3',
        'Dr.',
        ',',
        ';',
        '(',
        ')',
        '—',
        '?',
        '.',
        '\n',
      ],
      ...["n't", "'s", '-', 'ADHD', '☕', '😀', 'ß', 'İ', '\u00AD', '"', 'proven', 'safe', 'side', 'effects'],
    ),
    { maxLength: 80 },
  )
  .chain(words => fc.constantFrom('', ' ').map(glue => words.join(glue || ' ').replaceAll(' - ', '-')))

describe('any text', () => {
  const small = smallLexicon(
    '<effect> ..6 target:<condition>',
    '_ ..4 <agent> [, ..3 or] (cures | boosts | [not] eases) ..8 $',
    '^ ..3 !tea (_ | #) ..9 (<function> | <condition.cancer>)',
  )

  it.each([
    ['our own tables', ownLexicon],
    ['small tables', small],
  ])('matches without a throw, and hits lie inside it: %s', (_, lexicon) => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), prose => {
        const analysis = analyse(prose, lexicon)
        for (const hit of matchAll(analysis, lexicon)) {
          expect(hit.from).toBeGreaterThanOrEqual(0)
          expect(hit.to).toBeGreaterThan(hit.from)
          expect(hit.to).toBeLessThanOrEqual(analysis.tokens.count)
          for (const range of Object.values(hit.captures)) {
            expect(range.from).toBeGreaterThanOrEqual(hit.from)
            expect(range.to).toBeLessThanOrEqual(hit.to)
            expect(range.from).toBeLessThanOrEqual(range.to)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in step with the text, also where every word is a trigger', () => {
    const time = (repeat: number): number => {
      const analysis = analyse('ginger tea cures no lung cancer or colds , '.repeat(repeat), small)
      const before = performance.now()
      matchAll(analysis, small)
      return performance.now() - before
    }
    time(500)
    const short = Math.max(time(500), 1)
    // Ten times the text; the rest is room for a busy machine. Quadratic would be a hundred.
    expect(time(5000) / short).toBeLessThan(40)
  })
})
