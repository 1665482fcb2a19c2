import { isDay } from '../language/day.ts'
import type { Reason } from './types.ts'

export const noReason: Reason = { text: '', until: null, entry: null }

// `until 2027-01-01`, `register CL-12`; what follows is a comma, a colon or the end.
const clause = /^(?:until\s+(\d\S*?)|register\s+(\S+?))\s*(?:[,:]\s*|\s+|$)/

/**
 * Reads what stands behind the `--` of a directive: `until 2027-01-01, register CL-12: why`, where each part may be
 * absent. A day that is none gives `badDay`.
 */
export function readReason(text: string): { readonly reason: Reason; readonly badDay: string | null } {
  let rest = text.replace(/\s+/g, ' ').trim()
  let until: string | null = null
  let entry: string | null = null
  let badDay: string | null = null
  for (let match = clause.exec(rest); match !== null; match = clause.exec(rest)) {
    const [whole, day, id] = match
    if (day !== undefined) {
      until = day
      if (!isDay(day)) badDay = day
    }
    entry = id ?? entry
    rest = rest.slice(whole.length)
  }
  return { reason: { text: rest, until, entry }, badDay }
}
