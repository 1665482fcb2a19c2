import { expect, test } from 'vitest'
import { readSignalsFile } from '../../src/language/compile/signals-file.ts'

const kinds = ['symptom', 'sign', 'sign.praise']

function read(text: string) {
  return readSignalsFile({ path: 'signals.yml', text }, kinds, ['negate'])
}

test('a card', () => {
  const text = `threshold: 3
needs:
  matter: [symptom]
bars: ["cue:negate", "shape:question"]
points:
  - { signs: [sign.praise], points: 2, most: 2 }
  - { signs: [symptom], points: -1 }
`
  expect(read(text)).toEqual({
    threshold: 3,
    needs: [{ name: 'matter', signs: ['symptom'] }],
    bars: ['cue:negate', 'shape:question'],
    points: [
      { signs: ['sign.praise'], points: 2, most: 2 },
      { signs: ['symptom'], points: -1, most: 1 },
    ],
  })
})

test.each([
  ['[]', 'signals.yml:1:1: a map with `threshold`, `needs`, `bars` and `points`'],
  ['threshold: 3\nneeds: {}\nbars: []\n', '`points` is missing or no list'],
  ['threshold: 3\nneeds: {}\nbars: [sign.prase]\npoints: []\n', 'signals.yml:3:8: unknown sign `sign.prase`'],
  ['threshold: 3\nneeds: {}\nbars: [shape:round]\npoints: []\n', 'unknown sign `shape:round`'],
  ['threshold: much\nneeds: {}\nbars: []\npoints: []\n', '`threshold` is a whole number'],
  ['threshold: 3\nneeds: {}\nbars: []\npoints:\n  - { signs: [symptom] }\n', '`points` is a whole number'],
])('%s', (text, message) => {
  expect(() => read(text)).toThrow(message)
})
