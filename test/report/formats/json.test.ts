import { describe, expect, it, test } from 'vitest'
import { loadFormatter } from '../../../src/report/index.ts'
import { hostile, message, pieces, render, result } from '../render.ts'

const tea = result(
  '/site/tea.md',
  [message({ message: hostile }), message({ ruleId: 'house/tone', severity: 1 })],
  {
    source: 'a secret draft',
  },
)
const { source: _source, ...shown } = tea

describe('json', () => {
  it('is an array that other tools can read and terminals do not obey', async () => {
    const text = await render('json', [tea, tea])
    expect(JSON.parse(text)).toEqual([shown, shown])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(await render('json', [])).toBe('[]\n')
  })
})

test('jsonl writes a line as soon as its file is done', async () => {
  const written = await pieces(await loadFormatter('jsonl', '/site'), [tea, tea])
  expect(written.map(piece => piece.split('\n').length - 1)).toEqual([0, 1, 1, 0])
  expect(written.slice(1, 3).map(piece => JSON.parse(piece))).toEqual([shown, shown])
})

test('json-with-metadata tells of the rules that found something', async () => {
  const suppressed = {
    ...message({ ruleId: 'claim/quiet' }),
    suppressions: [{ kind: 'directive', justification: 'x' }],
  }
  const text = await render('json-with-metadata', [tea, { ...tea, suppressedMessages: [suppressed] }], {
    maxWarnings: 1,
  })
  expect(JSON.parse(text)).toEqual({
    results: [shown, { ...shown, suppressedMessages: [suppressed] }],
    metadata: {
      cwd: '/site',
      rulesMeta: {
        'claim/pain': {
          type: 'problem',
          docs: { description: 'Claims that something relieves pain', url: 'https://docs.example/pain' },
        },
        'claim/quiet': { type: 'problem', docs: { description: 'claim/quiet' } },
        'house/tone': { type: 'problem', docs: { description: 'house/tone' } },
      },
      maxWarningsExceeded: { maxWarnings: 1, foundWarnings: 2 },
    },
  })
})
