import { expect, it } from 'vitest'
import { addDays, addMonths, isDay } from '../../src/language/day.ts'

it.each(['2026-11-22', '2024-02-29', '0999-01-01'])('%s is a day', text => {
  expect(isDay(text)).toBe(true)
})

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026', 'today', '', '2026-11-22T00:00'])(
  '%j is none',
  text => {
    expect(isDay(text)).toBe(false)
  },
)

it('adds days and months', () => {
  expect(addDays('2026-08-25', 30)).toBe('2026-09-24')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2026-08-26', 24)).toBe('2028-08-26')
  expect(addMonths('2026-01-31', -12)).toBe('2025-01-31')
})
