import type { SignalCard } from '../../language/signals.ts'
import type { TokenRange } from '../../language/types.ts'
import type { Signs } from './signs.ts'

/** What a sign gave: its points, and the words that show it. */
export type Part = { readonly sign: string; readonly points: number; readonly range: TokenRange }

/** How a sentence scores on the card, and why. */
export type Score = {
  readonly total: number
  readonly parts: readonly Part[]
  /** Names of needs that nothing in the sentence meets. */
  readonly lacks: readonly string[]
  /** Signs with which it claims nothing. */
  readonly barredBy: readonly string[]
  /** Whether the sentence is taken to claim. */
  readonly claims: boolean
}

/** Adds up the signs of a sentence. */
export function scoreOf(signs: Signs, card: SignalCard): Score {
  const parts: Part[] = []
  for (const { signs: names, points, most } of card.points) {
    let met = 0
    for (const sign of names) {
      for (const range of signs.get(sign) ?? []) if (met++ < most) parts.push({ sign, points, range })
    }
  }
  const total = parts.reduce((sum, { points }) => sum + points, 0)
  const lacks = card.needs.filter(need => !need.signs.some(sign => signs.has(sign))).map(({ name }) => name)
  const barredBy = card.bars.filter(sign => signs.has(sign))
  return {
    total,
    parts,
    lacks,
    barredBy,
    claims: total >= card.threshold && lacks.length === 0 && barredBy.length === 0,
  }
}
