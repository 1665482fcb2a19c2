import { describe, expect, it } from 'vitest'
import { readClaims } from '../../src/claims/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { judge } from '../../src/requirements/judge.ts'
import type { Audience } from '../../src/requirements/types.ts'
import { lint, linter, pointedAt, recommended } from '../support/linter.ts'
import { lexicon } from './judge-article.ts'

const today = '2026-11-22'
const everywhere: Audience = {
  profile: 'commercial',
  jurisdictions: ['us', 'eu', 'uk', 'au', 'ca'],
  today,
}

/** What is owed and not given, as `requirement: grade`. */
function owed(text: string, audience: Audience = everywhere): string[] {
  const document = readDocument(text, 'markdown', parseRemark)
  const { judgements } = judge(document, readClaims(document.blocks, lexicon), audience, lexicon)
  return judgements
    .filter(({ grade }) => grade !== 'not-needed' && grade !== 'present')
    .map(({ requirement, grade }) => `${requirement}: ${grade}`)
    .sort()
}

const kratom = `# Kratom and nerve pain

Kratom comes from a tree in Thailand. It relieves nerve pain and supports the immune system, and its
legal status varies from country to country. Consult a healthcare professional before you use it, above all if you take other
medications, as it may interact with them. High doses bring risks.
`

describe('an article on kratom', () => {
  it('owes all that a substance of its kind owes, and no FDA disclaimer', () => {
    const config = { ...recommended('commercial'), jurisdictions: ['us'] as const }
    const { messages } = linter.lintText(kratom, { filePath: 'kratom.md', config })
    const found = messages
      .filter(({ ruleId }) => ruleId?.startsWith('required/'))
      .map(({ ruleId, messageId }) => `${ruleId?.slice('required/'.length)}: ${messageId}`)
    expect(found.sort()).toEqual([
      'age-limit: missing',
      'approval-status: missing',
      'authorship: missing',
      'dependence-warning: missing',
      'interaction-warning: generic',
      'legal-status: vague',
      'pregnancy-warning: missing',
      'references: none',
    ])
  })

  it('is pointed at where a reader would look', () => {
    const places = new Map(
      lint(kratom, 'commercial').map(message => [message.ruleId, pointedAt(kratom, message)]),
    )
    expect(places.get('required/pregnancy-warning')).toBe('Kratom')
    expect(places.get('required/age-limit')).toBe('Kratom')
    expect(places.get('required/references')).toContain('nerve pain')
    expect(places.get('required/interaction-warning')).toContain('medications')
  })
})

describe('texts that owe nothing anywhere', () => {
  it.each([
    ['an empty file', ''],
    ['a file of spaces', '  \n\n '],
    ['a README', '# tidytable\n\nInstall it with npm and call `render`. It improves response times.\n'],
    ['a privacy policy', '# Privacy\n\nWe store your address for as long as the order is open.\n'],
    ['a recipe', '# Ginger biscuits\n\nMix flour, butter and two spoonfuls of ginger. Bake them.\n'],
    [
      'a report on a bill',
      '# Senate passes hemp bill\n\nLawmakers passed a bill on Tuesday, officials said. The governor announced that she would sign it. The law takes effect in July.\n',
    ],
    ['a notice of moving', '# Our new office\n\nWe have moved to Bristol. The building has a garden.\n'],
    ['a page on a sport', '# The breast stroke\n\nThe breast stroke is the oldest of the four.\n'],
    [
      'a page of links',
      '# Links\n\n- [Library](https://library.example/?page=2)\n- [Museum](https://museum.example)\n',
    ],
    [
      'odd front matter',
      '---\nauthor: [1, {a: null}]\nsponsored: ""\ndate: 2024-01-01\n---\n\n# Garden\n\nRoses.\n',
    ],
  ])('%s', (_, text) => {
    expect(owed(text)).toEqual([])
  })
})

describe('no jurisdiction is assumed', () => {
  const page = '# Our magnesium supplement\n\nOur magnesium supports muscle function.\n'
  const asked = (jurisdictions: readonly string[]): string[] =>
    owed(page, { profile: 'commercial', jurisdictions, today }).filter(each => /fda|eu-|tga|homeo/.test(each))

  it.each([
    [[], []],
    [['us'], ['fda-disclaimer: missing']],
    [['eu'], ['eu-statements: missing']],
    [['uk'], ['eu-statements: missing']],
    [['au'], ['tga-statement: missing']],
    [['ca'], []],
  ])('%j asks for %j', (jurisdictions, expected) => {
    expect(asked(jurisdictions)).toEqual(expected)
  })

  it('takes the class of the product from config and from front matter', () => {
    const audience: Audience = {
      profile: 'publisher',
      jurisdictions: ['us'],
      productClass: 'supplement',
      today,
    }
    expect(owed(page, audience)).toContain('fda-disclaimer: missing')
    expect(owed(`---\nproductClass: food\n---\n\n${page}`, audience)).not.toContain('fda-disclaimer: missing')
  })
})

describe('long texts', () => {
  it('are judged in time that grows with their length', () => {
    const sentence = 'kratom may interact with medications and warfarin, pregnant, 18+, no side effects, '
    const time = (count: number): number => {
      const document = readDocument(`# Kratom\n\n${sentence.repeat(count)}.\n`, 'markdown', parseRemark)
      const reading = readClaims(document.blocks, lexicon)
      const start = performance.now()
      judge(document, reading, everywhere, lexicon)
      return performance.now() - start
    }
    time(50)
    expect(time(1600)).toBeLessThan(Math.max(60, time(200)) * 24)
  })
})
