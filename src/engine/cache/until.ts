import { addDays, addMonths, isDay } from '../../language/day.ts'

const dayPattern = /\b\d{4}-\d{2}-\d{2}\b/g

/** Every ISO day that stands in a text. */
export function daysIn(text: string): readonly string[] {
  return [...new Set(text.match(dayPattern) ?? [])].filter(isDay)
}

/** What dates verdicts depend on: days of legal facts, and how many months a dated note is good for. */
export type Calendar = { readonly days: readonly string[]; readonly monthsValid: number }

export type Dated = Calendar & {
  /** The ISO day of the verdict. */
  readonly day: string
  readonly text: string
}

/**
 * The first ISO day on which the verdict on a text may be another one than on `day`, null when no date can change it.
 * It errs on the early side: any year in the text may date a note, which goes stale some day of a year of its own.
 */
export function nextChange({ day, text, days, monthsValid }: Dated): string | null {
  const changes = [...days, ...daysIn(text)].flatMap(each => [each, addDays(each, 1)])
  for (const year of new Set(text.match(/\b20\d{2}\b/g) ?? [])) {
    const first = addMonths(`${year}-01-01`, monthsValid)
    const last = addMonths(`${year}-12-31`, monthsValid + 1)
    if (day < first) changes.push(first)
    else if (day <= last) changes.push(addDays(day, 1))
  }
  const ahead = changes.filter(each => each > day).sort()
  return ahead[0] ?? null
}
