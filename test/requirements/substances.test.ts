import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { legalStatuses } from '../../src/language/substance.ts'
import { lexicon } from './judge-article.ts'

const folder = path.join(import.meta.dirname, '../../rules/substances')
const files = readdirSync(folder).filter(file => file.endsWith('.yml'))
const substances = [...lexicon.substances.values()]
const sensitive = new Set(
  lexicon.entries
    .filter(entry => lexicon.kinds[entry.classKind] === 'cue.substance')
    .map(entry => entry.properties['id']),
)
const places = new Set(lexicon.entries.map(entry => entry.properties['code']))

/** The ids that the lexicon gives to a name in running text; the kinds where it is no sensitive substance. */
function readAs(name: string): readonly unknown[] {
  const { tags, tokens } = analyse(name, lexicon)
  return tags
    .filter(tag => tag.from === 0 && tag.to === tokens.count)
    .map(tag => tag.entry.properties['id'] ?? lexicon.kinds[tag.entry.kind])
}

it('holds every file once', () => {
  expect(substances.map(substance => `${substance.id}.yml`).sort()).toEqual(files.sort())
})

it('has a file for every substance of the lexicon that owes a legal note, and no other', () => {
  const owing = substances.filter(substance => substance.legalNote).map(substance => substance.id)
  expect(owing.sort()).toEqual([...sensitive].sort())
})

describe.each(substances)('$id', ({ id, names, streetNames, legalNote, legal }) => {
  it.each([...names, ...streetNames])('is what the lexicon reads in "%s"', name => {
    if (legalNote) expect(readAs(name)).toContain(id)
    else
      expect(readAs(name)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:agent|medicine|food)/)]),
      )
  })

  it('gives every legal fact a place, a known status, days, a source and an end', () => {
    for (const fact of legal) {
      expect(fact).toMatchObject({
        status: expect.toSatisfy((status: unknown) => legalStatuses.some(known => known === status)),
        asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        source: expect.stringMatching(/\w{3}/),
        confidence: expect.stringMatching(/^(?:high|low)$/),
        expires: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      })
      if (fact.jurisdiction !== 'us-federal') expect(places).toContain(fact.jurisdiction)
    }
  })

  it('says nothing twice', () => {
    const keys = legal.map(fact => `${fact.jurisdiction} ${fact.applies} ${fact.status}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is sure of no digest and of nothing recalled', () => {
    const loose = legal.filter(fact => fact.confidence === 'high' && /recalled|summary/.test(fact.source))
    expect(loose).toEqual([])
  })
})

it('knows the law on kratom in every state', () => {
  const states = [...places].filter(code => typeof code === 'string' && /^us-[a-z]{2}$/.test(code))
  const territories = ['us-as', 'us-gu', 'us-mp', 'us-pr', 'us-vi']
  const known = new Set<unknown>(lexicon.substances.get('kratom')?.legal.map(fact => fact.jurisdiction))
  expect(states.filter(code => !known.has(code)).sort()).toEqual(territories)
})

it.each(['us-nd', 'us-oh', 'us-ny', 'us-ga', 'us-dc'])(
  'takes the open matter of %s for no settled ban',
  code => {
    const facts = lexicon.substances.get('kratom')?.legal.filter(fact => fact.jurisdiction === code) ?? []
    expect(facts.length).toBeGreaterThan(0)
    for (const { confidence, status, applies } of facts) {
      const settled = confidence === 'high' && ['banned', 'controlled'].includes(status)
      expect(settled && applies === 'all').toBe(false)
    }
  },
)
