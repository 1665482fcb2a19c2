import type { Formatter } from './types.ts'

/** A formatter that results are enough for. */
export function ofResults(open: Formatter['open']): Formatter {
  return { needs: { source: false, claims: false }, open }
}

/** A formatter that needs the text of each file too. */
export function ofSources(open: Formatter['open']): Formatter {
  return { needs: { source: true, claims: false }, open }
}

/** A formatter that needs the claims of each file too, reported or not. */
export function ofClaims(open: Formatter['open']): Formatter {
  return { needs: { source: false, claims: true }, open }
}
