import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { parseRemark } from '../../../src/document/parse-remark.ts'
import { daysIn, nextChange } from '../../../src/engine/cache/until.ts'
import { createLinter } from '../../../src/linter/lint-text.ts'
import { core } from '../../support/core.ts'
import { lexicon, recommended } from '../../support/linter.ts'

const dated = { day: '2026-11-22', text: '', days: [], monthsValid: 12 }

test.each([
  ['nothing is dated', {}, null],
  ['a fact ends', { days: ['2027-01-31', '2026-12-01', '2020-01-01'] }, '2026-12-01'],
  ['a day passes', { days: ['2026-11-22'] }, '2026-11-23'],
  ['a directive has a last day', { text: '<!-- claimlint-disable until 2026-12-31 -->' }, '2026-12-31'],
  ['a note of this year will go stale', { text: 'Legal as of March 2026.' }, '2027-01-01'],
  ['a note of last year may go stale any day', { text: 'Legal as of March 2025.' }, '2026-11-23'],
  ['a note of long ago is stale', { text: 'Legal since 2016.' }, null],
  ['notes are good for longer', { text: 'Legal as of 2025.', monthsValid: 36 }, '2028-01-01'],
])('the next change where %s', (_name, given, expected) => {
  expect(nextChange({ ...dated, ...given })).toBe(expected)
})

test('days are real days', () => {
  expect(daysIn('from 2026-02-30 to 2026-03-01, and 2026-03-01')).toEqual(['2026-03-01'])
})

describe('no verdict changes before it may', () => {
  const config = { ...recommended(), jurisdictions: ['us'] } as const
  const lint = (text: string, today: string): unknown =>
    createLinter({ parse: parseRemark, lexicon, rules, today }).lintText(text, { filePath: 'a.md', config })
  const calendar = core.calendar()

  test.each([
    '# Kratom\n\nKratom is legal in most states as of March 2026; it is banned in Alabama. It cures pain.\n',
    '---\nupdated: 2025-12-24\n---\n\n# Kratom\n\nKratom is legal in the United States. Kratom cures pain.\n',
    '# CBD\n\nCBD from hemp is legal in all 50 states as of January 5, 2026.\n',
    '<!-- claimlint-disable-next-line claim/pain -- checked (until 2027-01-10) -->\nThis tea cures pain.\n',
  ])('%j', text => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), days => {
        const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
        const until = nextChange({ day, text, ...calendar }) ?? '2030-01-01'
        const last = new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
        expect(lint(text, last)).toEqual(lint(text, day))
      }),
      { numRuns: 10 },
    )
  })
})
