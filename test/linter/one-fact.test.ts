import { describe, expect, it, test } from 'vitest'
import { type Passage, readClaims } from '../../src/claims/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { oneFact } from '../../src/linter/one-fact.ts'
import type { Weight } from '../../src/linter/types.ts'
import { lexicon, lint } from '../support/linter.ts'

const document = readDocument('One passage of words.\n\nAnother passage.\n', 'markdown', parseRemark)
const { passages } = readClaims(document.blocks, lexicon)

function passageAt(index: number): Passage {
  const passage = passages[index]
  if (!passage) throw new Error(`no passage ${index}`)
  return passage
}
const [passage, second] = [passageAt(0), passageAt(1)]

type Short = readonly [id: string, from: number, to: number, weight?: Weight]

function merged(...findings: readonly Short[]): string[] {
  const all = findings.map(([id, from, to, weight = 'medium']) => ({
    id,
    passage,
    range: { from, to },
    severity: weight === 'high' ? (2 as const) : (1 as const),
    weight,
  }))
  return oneFact(all).map(
    ({ finding, also }) => `${[finding.id, ...also].join(' + ')} @${finding.range.from}`,
  )
}

describe('one fact', () => {
  it('prefers the graver finding', () => {
    expect(merged(['claim/pain', 0, 4], ['evidence/proven', 1, 3, 'high'])).toEqual([
      'evidence/proven + claim/pain @1',
    ])
  })

  it('then the more specific rule, then the longer words', () => {
    expect(merged(['evidence/vague', 0, 6], ['claim/pain', 2, 5], ['safety/natural', 2, 4])).toEqual([
      'claim/pain + evidence/vague + safety/natural @2',
    ])
    expect(merged(['safety/natural', 0, 2], ['safety/absolute', 0, 3])).toEqual([
      'safety/absolute + safety/natural @0',
    ])
  })

  it('keeps what only touches, or shares less than most of the shorter one', () => {
    expect(merged(['claim/pain', 0, 2], ['evidence/vague', 2, 4])).toHaveLength(2)
    expect(merged(['claim/pain', 0, 4], ['evidence/vague', 2, 6])).toHaveLength(2)
    expect(merged(['claim/pain', 0, 4], ['evidence/vague', 1, 5])).toHaveLength(1)
  })

  it('keeps findings of the same rule', () => {
    expect(merged(['claim/pain', 0, 4], ['claim/pain', 1, 4])).toHaveLength(2)
  })

  it('keeps all where one spans several that lie apart', () => {
    expect(
      merged(['promise/guarantee', 0, 9, 'high'], ['claim/pain', 1, 3], ['claim/immunity', 5, 7]),
    ).toEqual(['promise/guarantee @0', 'claim/pain @1', 'claim/immunity @5'])
  })

  it('frees what only a loser held', () => {
    expect(merged(['safety/absolute', 0, 9], ['evidence/vague', 0, 2], ['claim/pain', 5, 8])).toEqual([
      'claim/pain + safety/absolute @5',
      'evidence/vague @0',
    ])
  })

  it('merges nothing across passages', () => {
    const at = { range: { from: 0, to: 2 }, severity: 1, weight: 'medium' } as const
    const found = oneFact([
      { id: 'claim/pain', passage, ...at },
      { id: 'evidence/vague', passage: second, ...at },
    ])
    expect(found.map(({ also }) => also)).toEqual([[], []])
  })
})

test('a finding lists the rules that found the same', () => {
  expect(lint('Homeopathy cures hay fever.\n')).toContainEqual(
    expect.objectContaining({
      ruleId: 'claim/disease-treatment',
      data: expect.objectContaining({ also: ['medicine/homeopathy'] }),
    }),
  )
})

test('the items of a list are findings of their own, in one group', () => {
  const text = 'Benefits of ginger:\n\n- Boosts immunity\n- Relieves pain\n\nText.\n\n- Cures arthritis\n'
  const groups = lint(text).flatMap(({ data, line }) => {
    const group = data?.['group']
    return group === undefined ? [] : [[line, group]]
  })
  expect(groups.map(([line]) => line)).toEqual([3, 4, 8])
  expect(groups[0]?.[1]).toBe(groups[1]?.[1])
  expect(groups[2]?.[1]).not.toBe(groups[0]?.[1])
})

test('cost grows with the number of findings alone', () => {
  const sentence = 'Ginger is proven to boost immunity and cures arthritis naturally. '
  expect(lint(sentence.repeat(400)).length).toBeGreaterThan(800)
})
