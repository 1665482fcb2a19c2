import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/linter/fixes.ts'
import type { InsertPlace, Inserts } from '../../src/linter/inserts.ts'
import { linter, recommended } from '../support/linter.ts'

const advice = 'Talk to your doctor before you take any supplement.'
const disclosure = 'We may earn a commission if you buy through links on this page.'
const claim = 'Ginger supports digestion. Take two capsules a day.'

function fixed(source: string, inserts: Inserts): string | null {
  const config = { ...recommended(), inserts }
  return applyFixes(source, linter.lintText(source, { filePath: 'a.md', config }).messages)
}

function advised(source: string, at: InsertPlace = { kind: 'end' }, text = advice): string | null {
  return fixed(source, { 'medical-consultation': { text, at } })
}

describe('the advice to ask a doctor', () => {
  const before = { kind: 'before', heading: 'Sources' } as const

  it.each<[string, string, InsertPlace, string]>([
    ['end', `# Ginger\n\n${claim}\n`, { kind: 'end' }, `# Ginger\n\n${claim}\n\n${advice}\n`],
    ['end without a line ending', claim, { kind: 'end' }, `${claim}\n\n${advice}`],
    [
      'CRLF',
      `# Ginger\r\n\r\n${claim}\r\n`,
      { kind: 'end' },
      `# Ginger\r\n\r\n${claim}\r\n\r\n${advice}\r\n`,
    ],
    ['start', `# Ginger\n\n${claim}\n`, { kind: 'start' }, `# Ginger\n\n${advice}\n\n${claim}\n`],
    ['start, close', `# Ginger\n${claim}\n`, { kind: 'start' }, `# Ginger\n\n${advice}\n\n${claim}\n`],
    [
      'start, underlined',
      `Ginger\n===\n\n${claim}\n`,
      { kind: 'start' },
      `Ginger\n===\n\n${advice}\n\n${claim}\n`,
    ],
    ['start, BOM', `\uFEFF${claim}\n`, { kind: 'start' }, `\uFEFF${advice}\n\n${claim}\n`],
    [
      'start, BOM and title',
      `\uFEFF# Ginger\n\n${claim}\n`,
      { kind: 'start' },
      `\uFEFF# Ginger\n\n${advice}\n\n${claim}\n`,
    ],
    [
      'start, front matter',
      `---\ntitle: Ginger\n---\n\n${claim}\n`,
      { kind: 'start' },
      `---\ntitle: Ginger\n---\n\n${advice}\n\n${claim}\n`,
    ],
    [
      'start, front matter, close',
      `---\r\ntitle: Ginger\r\n---\r\n${claim}\r\n`,
      { kind: 'start' },
      `---\r\ntitle: Ginger\r\n---\r\n\r\n${advice}\r\n\r\n${claim}\r\n`,
    ],
    ['before', `${claim}\n\n## Sources\n`, before, `${claim}\n\n${advice}\n\n## Sources\n`],
    [
      'before, close',
      `${claim}\n## **sources**\nA book.\n`,
      before,
      `${claim}\n\n${advice}\n\n## **sources**\nA book.\n`,
    ],
    ['before, underlined', `${claim}\n\nSources\n---\n`, before, `${claim}\n\n${advice}\n\nSources\n---\n`],
  ])('is inserted: %s', (_, source, at, expected) => {
    const once = advised(source, at)
    expect(once).toBe(expected)
    expect(advised(expected, at)).toBeNull()
  })

  it.each<[string, string, InsertPlace]>([
    ['with a claim on a disease', `${claim}\n\nGinger may treat arthritis.\n`, { kind: 'end' }],
    ['with a cited one', 'Ginger prevents colds ([trial](https://doi.org/10.1000/xyz1)).\n', { kind: 'end' }],
    ['that has it', `${claim} ${advice}\n`, { kind: 'end' }],
    ['that owes nothing', 'Mix flour, butter and ginger.\n', { kind: 'end' }],
    ['that ends in code', `${claim}\n\n\`\`\`\ncode\n`, { kind: 'end' }],
    ['that ends in a comment', `${claim}\n\n<!-- draft\n`, { kind: 'end' }],
    ['without the heading', `${claim}\n`, before],
    ['with the heading in a quotation', `${claim}\n\n> ## Sources\n`, before],
  ])('is not inserted into a page %s', (_, source, at) => {
    expect(advised(source, at)).toBeNull()
  })

  it('is not inserted where nobody would recognise it', () => {
    expect(advised(`${claim}\n`, { kind: 'end' }, 'Be well.')).toBeNull()
  })
})

describe('both texts', () => {
  const inserts: Inserts = {
    'medical-consultation': { text: advice, at: { kind: 'end' } },
    'affiliate-disclosure': { text: disclosure, at: { kind: 'start' } },
  }
  const page = `# Ginger\n\n${claim} Get [these](https://shop.example/g?tag=blog-20).\n`

  it('are inserted together, and counted', () => {
    expect(fixed(page, inserts)).toBe(page.replace('\n\n', `\n\n${disclosure}\n\n`).concat(`\n${advice}\n`))
    const config = { ...recommended(), inserts }
    const result = linter.lintText(page, { filePath: 'a.md', config })
    expect(result.fixableErrorCount + result.fixableWarningCount).toBe(2)
    expect(linter.lintText(page, { filePath: 'a.md', config: recommended() })).toMatchObject({
      fixableErrorCount: 0,
      fixableWarningCount: 0,
    })
  })

  it('are not inserted where they come too late', () => {
    const late: Inserts = { 'affiliate-disclosure': { text: disclosure, at: { kind: 'end' } } }
    expect(fixed(page, late)).toBeNull()
  })
})
