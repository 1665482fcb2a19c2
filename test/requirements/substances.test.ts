import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lexicon } from './judge-article.ts'

const folder = path.join(import.meta.dirname, '../../rules/substances')
const day = /^\d{4}-\d{2}-\d{2}$/
const files = readdirSync(folder).filter(file => file.endsWith('.yml'))

describe.each(files)('%s', file => {
  const data: unknown = parse(readFileSync(path.join(folder, file), 'utf8'))

  it('is named after its id, which the lexicon knows', () => {
    expect(data).toMatchObject({ id: file.slice(0, -4), reviewed: expect.stringMatching(day) })
    const ids = lexicon.entries.map(entry => entry.properties['id'])
    expect(ids).toContain(file.slice(0, -4))
  })

  it('gives every legal fact a place, a status, a date, a source and an end', () => {
    const facts: unknown =
      typeof data === 'object' && data !== null && 'legal' in data ? data.legal : undefined
    for (const fact of Array.isArray(facts) ? facts : []) {
      expect(fact).toMatchObject({
        jurisdiction: expect.stringMatching(/^[a-z]{2}(?:-[a-z]+)?$/),
        status: expect.any(String),
        says: expect.any(String),
        asOf: expect.stringMatching(day),
        source: expect.stringMatching(/^https:\/\//),
        confidence: expect.stringMatching(/^(?:high|low)$/),
        expires: expect.stringMatching(day),
      })
    }
  })
})
