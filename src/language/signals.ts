/** Signs that are worth something together: one of `signs` gives `points`, once for each time it is met, up to `most`. */
export type SignPoints = {
  readonly signs: readonly string[]
  readonly points: number
  readonly most: number
}

/**
 * A scorecard for sentences that claim without an effect on a target. A sign is a kind of the lexicon (`symptom`), a
 * kind and class (`sign.praise`), a cue by its role (`cue:negate`), or a shape of the sentence (`shape:question`).
 */
export type SignalCard = {
  /** Points from which on the sentence is taken to claim. */
  readonly threshold: number
  /** What the sentence must hold whatever its points: one sign of each list. */
  readonly needs: readonly { readonly name: string; readonly signs: readonly string[] }[]
  /** Signs with which it claims nothing. */
  readonly bars: readonly string[]
  readonly points: readonly SignPoints[]
}

/** A card by which no sentence claims. */
export const noSignals: SignalCard = {
  threshold: Number.MAX_SAFE_INTEGER,
  needs: [],
  bars: [],
  points: [],
}
