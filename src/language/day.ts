const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day of the calendar, written as 2026-11-22. Such texts sort as the days do. */
export function isDay(text: string): boolean {
  const time = form.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // JavaScript takes 30 February for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day so many days later (earlier for less than 0). Takes an ISO day. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}

/** The day so many months later (earlier for less than 0); the last day of a shorter month. Takes an ISO day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
