import { describe, expect, it, test } from 'vitest'
import type { RegisterEntry } from '../../src/linter/register.ts'
import type { Jurisdiction, LintMessage, Profile } from '../../src/linter/types.ts'
import { linter, pointedAt, recommended } from '../support/linter.ts'

type Options = {
  readonly entry?: Partial<RegisterEntry>
  readonly profile?: Profile
  readonly jurisdictions?: readonly Jurisdiction[]
}

function entryOf(changed: Partial<RegisterEntry>): RegisterEntry {
  return {
    id: 'ginger-1',
    wording: 'Ginger cures arthritis.',
    product: null,
    locale: null,
    evidence: { source: 'dossier.pdf', hash: null },
    approver: 'A. Okafor',
    approved: '2026-01-01',
    jurisdictions: null,
    expires: null,
    place: { line: 1, column: 1 },
    ...changed,
  }
}

function lintWith(text: string, { entry = {}, profile, jurisdictions = [] }: Options): LintMessage[] {
  const register = { file: 'claims.yml', entries: [entryOf(entry)] }
  const config = { ...recommended(profile), jurisdictions, register }
  const { messages } = linter.lintText(text, { filePath: 'a.md', config })
  return messages.filter(({ ruleId }) => !ruleId?.startsWith('required/'))
}

function ids(text: string, options: Options = {}): string[] {
  return lintWith(text, options).map(({ ruleId, severity }) => `${ruleId} ${severity}`)
}

describe('an approved sentence', () => {
  it.each(['publisher', 'commercial'] as const)('is not reported (%s)', profile => {
    expect(ids('Ginger cures arthritis.', { profile })).toEqual([])
    expect(ids('# Ginger\n\nIt is hot. **Ginger** cures\narthritis. Try it.', { profile })).toEqual([])
    expect(ids('- Ginger cures arthritis', { profile })).toEqual([])
  })

  it.each([
    'Ginger cures arthritis in a week.',
    'Ginger cures arthritis!',
    'Ginger always cures arthritis.',
    'GINGER cures arthritis.',
    'Ginger cures arthritis fast, and it is cheap.',
  ])('is reported again after an edit: %s', text => {
    expect(ids(text)).toContain('claim/disease-treatment 2')
  })

  it('leaves the sentence beside it alone', () => {
    expect(ids('Ginger cures arthritis. Ginger cures diabetes.')).toEqual(['claim/disease-treatment 2'])
  })

  it('holds for the claim inside longer sentences where the wording is no sentence', () => {
    const entry = { wording: 'Ginger cures arthritis' }
    expect(ids('Ginger cures arthritis, and it is cheap.', { entry })).toEqual([])
    expect(ids('Turmeric cures arthritis.', { entry })).toEqual(['claim/disease-treatment 2'])
  })

  it('holds for bare words only with their product', () => {
    const bare = { wording: 'cures arthritis' }
    const text = '# GingerMax\n\nIt cures arthritis.'
    expect(ids(text, { entry: bare })).not.toEqual([])
    expect(ids(text, { entry: { ...bare, product: 'GingerMax' } })).toEqual([])
    expect(ids(text, { entry: { ...bare, product: 'Ginger' } })).not.toEqual([])
  })

  it('holds in its jurisdictions', () => {
    const entry = { jurisdictions: ['us', 'ca'] } as const
    const clean = (jurisdictions: readonly Jurisdiction[]) =>
      ids('Ginger cures arthritis.', { entry, jurisdictions }).length === 0
    expect(clean(['us'])).toBe(true)
    expect(clean(['us', 'ca'])).toBe(true)
    expect(clean(['us', 'eu'])).toBe(false)
    expect(clean([])).toBe(false)
  })

  it('holds in its locale', () => {
    const entry = { locale: 'en' }
    expect(ids('---\nlang: en-GB\n---\n\nGinger cures arthritis.', { entry })).toEqual([])
    expect(ids('---\nlang: fr\n---\n\nGinger cures arthritis.', { entry })).not.toEqual([])
    expect(ids('Ginger cures arthritis.', { entry })).toEqual([])
  })

  it('never excuses the harm list', () => {
    const wording = 'Stop taking your insulin and drink ginger tea.'
    expect(ids(wording, { entry: { wording } })).toContain('medicine/stop-treatment 2')
  })
})

describe('an approval that has expired', () => {
  const entry = { expires: '2026-11-21' }

  it('is reported, and so is the claim: as warnings', () => {
    const text = 'So warm. Ginger cures arthritis. So sweet.'
    const messages = lintWith(text, { entry })
    expect(messages.map(({ ruleId, messageId, severity }) => [ruleId, messageId, severity])).toEqual([
      ['document/register', 'expired', 1],
      ['claim/disease-treatment', 'unsupported', 1],
    ])
    const [first] = messages
    expect(first && pointedAt(text, first)).toBe('Ginger cures arthritis.')
    expect(first?.message).toContain('was approved as ginger-1 by A. Okafor, until 2026-11-21')
  })

  it('holds on its last day', () => {
    expect(ids('Ginger cures arthritis.', { entry: { expires: '2026-11-22' } })).toEqual([])
  })

  it('makes nothing worse where it never fitted', () => {
    expect(ids('Ginger cures arthritis.', { entry: { ...entry, jurisdictions: ['uk'] } })).toEqual([
      'claim/disease-treatment 2',
    ])
  })
})

test('an approval of a day to come does not count', () => {
  expect(ids('Ginger cures arthritis.', { entry: { approved: '2026-11-23' } })).toEqual([
    'document/register 1',
    'claim/disease-treatment 2',
  ])
})

test('--why and the list of claims name the approval', () => {
  const config = { ...recommended(), register: { file: 'claims.yml', entries: [entryOf({})] } }
  const options = { filePath: 'a.md', config }
  expect(linter.explainLine('Ginger cures arthritis.', options, 1)).toContain(
    '→ not reported: approved as ginger-1 in the claim register',
  )
  const source = 'Ginger cures arthritis. Ginger does not cure gout. No side effects!'
  const { claims, approvals, result } = linter.inspectText(source, { ...options, claims: true })
  expect(claims.map(({ words, support, status }) => [words, support, status])).toEqual([
    ['cures arthritis', 'verified', 'approved ginger-1'],
    ['cure gout', 'none', expect.stringMatching(/^not reported: .*denies it$/)],
    ['No side effects', 'none', 'reported error (safety/absolute)'],
  ])
  expect(claims[0]).toMatchObject({ line: 1, agent: 'Ginger', effect: 'cures', target: 'arthritis' })
  expect(approvals.map(({ entry, standing }) => [entry.id, standing])).toEqual([['ginger-1', 'approved']])
  expect(Object.keys(result)).not.toContain('claims')
  expect(linter.inspectText(source, { ...options, claims: false }).claims).toEqual([])
})
