import { expect, test } from 'vitest'
import { closest, editDistance } from '../../src/config/closest.ts'

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['profil', 'profile', 1],
  ['pian', 'pain', 1],
  ['kitten', 'sitting', 3],
])('distance of %j and %j is %d', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance)
  expect(editDistance(right, left)).toBe(distance)
})

test('a near word is found, a far one is not guessed', () => {
  const ids = ['claim/immunity', 'claim/pain', 'safety/absolute']
  expect(closest('claim/imunity', ids)).toBe('claim/immunity')
  expect(closest('Immunity', ids)).toBe('claim/immunity')
  expect(closest('no-unused-vars', ids)).toBeNull()
})
