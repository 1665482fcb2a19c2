import { expect, test } from 'vitest'
import { ignoredResult } from '../../src/engine/results.ts'
import { readSavedResults } from '../../src/engine/saved-results.ts'

const results = [ignoredResult('/a.md'), ignoredResult('/b.md')]

test.each([
  ['json', JSON.stringify(results)],
  ['json-with-metadata', JSON.stringify({ results, metadata: { rulesMeta: {} } })],
  ['jsonl', results.map(result => `${JSON.stringify(result)}\r\n`).join('')],
  ['one line', `\uFEFF${JSON.stringify(results[0])}`],
])('reads %s', (name, text) => {
  expect(readSavedResults(text)).toEqual(name === 'one line' ? results.slice(0, 1) : results)
})

test('no results are no results', () => {
  expect(readSavedResults('[]')).toEqual([])
  expect(readSavedResults('')).toEqual([])
})

test.each([
  ['# Tea\n'],
  ['{"results": [{}]}'],
  ['[1]'],
  [JSON.stringify([{ ...results[0], messages: [{ message: 1 }] }])],
  [JSON.stringify([{ ...results[0], errorCount: '1' }])],
  ['{"id": 1, "line": 2, "error": "no JSON"}'],
])('%s is something else', text => {
  expect(readSavedResults(text)).toBeNull()
})
