import { describe, expect, it } from 'vitest'
import { fingerprint, fingerprints, plain } from '../../src/linter/fingerprint.ts'
import { hash64 } from '../../src/linter/hash.ts'
import { lint } from '../support/linter.ts'

/** The fingerprints of what the claim rules report in a text. */
function names(source: string): string[] {
  const messages = lint(source).filter(({ ruleId }) => ruleId?.startsWith('claim/'))
  expect(messages.length, source).toBeGreaterThan(0)
  return messages.map(fingerprint)
}

const claim = 'Kratom cures chronic pain and it’s a “natural” tea.'
const article = `# Kratom\n\nA tree of Thailand.\n\n${claim}\n`

describe('the fingerprint of a finding', () => {
  it.each([
    ['wrapped', article.replace('cures chronic', 'cures\nchronic')],
    ['Windows line ends', article.replaceAll('\n', '\r\n')],
    ['in a quotation', article.replace(claim, `> ${claim.replace(' pain', '\n> pain')}`)],
    ['under another heading', article.replace(claim, `## Benefits\n\n${claim}`)],
    ['moved up', `# Kratom\n\n${claim}\n\nA tree of Thailand.\n`],
    ['beside new text', article.replace(claim, `It grows tall. ${claim} Leaves are green.`)],
    ['other quotes and spaces', article.replace('it’s a “natural”', `it's&nbsp;a "natural"`)],
    ['with markup', article.replace('chronic pain', '**chronic** _pain_')],
    ['in capitals', article.replace('Kratom cures chronic pain', 'KRATOM Cures Chronic Pain')],
    ['with entities', article.replace('chronic', '&#99;hronic')],
  ])('stays: %s', (_name, edited) => {
    expect(names(edited)).toEqual(names(article))
  })

  it.each([
    ['another target', article.replace('chronic pain', 'back pain')],
    ['a word more in the sentence', article.replace('natural', 'wholly natural')],
    ['another number', article.replace('natural', '100% natural')],
  ])('changes: %s', (_name, edited) => {
    for (const name of names(edited)) expect(names(article)).not.toContain(name)
  })

  it('of a list item depends on the sentence that introduces the list, not on the items beside it', () => {
    const list = (leadIn: string, items: string[]): string[] =>
      names(`# Kratom\n\n${leadIn}\n\n${items.map(item => `- ${item}\n`).join('')}`)
    const before = list('Kratom cures:', ['chronic pain', 'depression'])
    expect(before).toHaveLength(2)
    expect(list('Kratom cures:', ['depression', 'chronic pain'])).toEqual(before.toReversed())
    expect(list('Kratom treats:', ['chronic pain', 'depression'])).not.toContain(before[0])
  })

  it('of a finding about the article is its rule, what it lacks something for, and how much', () => {
    const missing = (source: string): (string | undefined)[] =>
      lint(source)
        .filter(({ ruleId }) => ruleId === 'required/legal-status')
        .map(fingerprint)
    const kratom = missing('# Kratom\n\nKratom is a tree whose leaves people chew.\n')
    expect(kratom).toHaveLength(1)
    expect(missing('# What is kratom?\n\nNew text. Kratom is sold as a powder.\n')).toEqual(kratom)
    expect(missing('# CBD\n\nCBD is an oil that people take.\n')).not.toEqual(kratom)
  })

  it('stays from release to release', () => {
    expect(
      fingerprint({
        ruleId: 'a/b',
        message: 'm',
        messageId: 'x',
        identity: {
          kind: 'text',
          words: 'cures pain',
          sentence: 'Tea cures pain.',
          subject: '',
          headings: ['Tea'],
        },
      }),
    ).toBe('0d5630f8f5941a1a')
  })
})

it('findings that say the same get names of their own, in the order of the text', () => {
  const once = { ruleId: 'a/b', message: 'm', messageId: 'x' }
  const [first, second, third] = fingerprints([once, once, { ...once, ruleId: 'a/c' }])
  expect(first).toBe(fingerprint(once))
  expect(new Set([first, second, third]).size).toBe(3)
})

it.each([
  ['Relieves  “pain”!', 'relieves pain'],
  ['1.5 %', '1 5 %'],
  ['50% less', '50 % less'],
  ['Does it cure?', 'does it cure ?'],
  ['ﬁbre', 'fibre'],
  ['—', '—'],
])('%s is compared as %s', (text, compared) => {
  expect(plain(text)).toBe(compared)
})

it('hashes tell texts apart that differ little', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `sentence number ${index}`)
  expect(new Set(texts.map(hash64)).size).toBe(texts.length)
  for (const text of ['', 'a', 'b', 'ab', 'ba']) expect(hash64(text)).toMatch(/^[0-9a-f]{16}$/)
  expect(new Set(['', 'a', 'b', 'ab', 'ba', '\u0000'].map(hash64)).size).toBe(6)
})
