import { expect, test } from 'vitest'
import { neutralise, neutraliseLines, neutralisePath } from '../../src/report/neutralise.ts'
import { wrap } from '../../src/report/wrap.ts'

test('what could act is shown instead', () => {
  expect(neutralise('a\r\n\tb\u001b[1m\u200e\ud800 é 😀')).toBe('a b\\u{1b}[1m\\u{200e}\\u{d800} é 😀')
  expect(neutraliseLines('a\n\tb\r\u0007')).toBe('a\n\tb\\u{d}\\u{7}')
  expect(neutralisePath('a\nb')).toBe('a\\u{a}b')
})

test('what the logs of continuous integration obey is shown instead', () => {
  expect(neutralise('x ##[add-path]a ##vso[b] ##teamcity[c]')).toBe(
    'x #\\u{23}[add-path]a #\\u{23}vso[b] #\\u{23}teamcity[c]',
  )
  expect(neutralise('## Heading [1]')).toBe('## Heading [1]')
})

test('wrapping loses no word', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('immeasurably', 4)).toEqual(['immeasurably'])
  expect(wrap('', 4)).toEqual([''])
})
