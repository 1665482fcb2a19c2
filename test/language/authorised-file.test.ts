import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { readAuthorisedFile } from '../../src/language/compile/authorised-file.ts'
import { tables } from '../support/core.ts'

const file = 'rules/authorised.yml'
const text = readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8')
const listed: readonly { substance: string; status: string; source: string; checked: string }[] =
  parse(text).claims

function substances(status: string): string[] {
  return listed.filter(claim => claim.status === status).map(({ substance }) => substance)
}

describe('the register of authorised wordings', () => {
  it('never loads what was withdrawn', () => {
    expect(substances('withdrawn')).toContain('red yeast rice')
    const loaded = tables.authorised.flatMap(({ substance, names }) => [substance, ...names])
    expect(loaded).not.toContain('red yeast rice')
    expect(loaded).not.toContain('Monascus purpureus')
    expect(JSON.stringify(tables.authorised)).not.toMatch(/withdrawn|proprietary/i)
  })

  it('loads what is authorised, and nothing else', () => {
    expect(tables.authorised.map(({ substance }) => substance)).toEqual(substances('authorised'))
    expect(tables.authorised.length).toBeGreaterThan(60)
  })

  it('keeps the registers apart: melatonin is a medicine in Great Britain', () => {
    const melatonin = tables.authorised.filter(({ substance }) => substance === 'melatonin')
    expect(melatonin.map(({ registers }) => registers)).toEqual([['eu'], ['eu']])
  })
})

const claim = {
  substance: 'substance: tin',
  jurisdictions: 'jurisdictions: [eu]',
  status: 'status: authorised',
  source: 'source: list',
  basis: 'basis: secondary',
  checked: 'checked: 2026-11-22',
  conditions: 'conditions: a lot of it',
  wordings: 'wordings: [contributes to normal shine]',
}

function read(changed: Partial<typeof claim>): unknown {
  const lines = Object.values({ ...claim, ...changed }).filter(line => line !== '')
  const body = lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n')
  return readAuthorisedFile({
    path: 'a.yml',
    text: `reviewed: 2026-11-22\nsources: {list: {title: A list}}\nclaims:\n${body}\n`,
  })
}

test('a whole claim is read', () => {
  expect(read({})).toEqual([
    expect.objectContaining({
      substance: 'tin',
      registers: ['eu'],
      wordings: [{ text: 'contributes to normal shine', words: ['contribute', 'to', 'normal', 'shine'] }],
    }),
  ])
})

test.each<[string, Partial<typeof claim>]>([
  ['a.yml:4:5: `checked` is missing', { checked: '' }],
  ['a.yml:4:5: `source` is missing', { source: '' }],
  ['a.yml:7:13: `elsewhere` is not among the `sources`', { source: 'source: elsewhere' }],
  ['a.yml:6:13: `status`: `allowed` is none of authorised', { status: 'status: allowed' }],
  ['a.yml:5:20: unknown jurisdiction `us`', { jurisdictions: 'jurisdictions: [us]' }],
  ['a.yml:9:14: `checked`: expected a day', { checked: 'checked: soon' }],
  ['a.yml:11:15: `wordings` is empty', { wordings: 'wordings: []' }],
  ['a.yml:10:5: unknown key `condition`. Did you mean', { conditions: 'condition: some' }],
])('%s', (message, changed) => {
  expect(() => read(changed)).toThrow(message)
})
