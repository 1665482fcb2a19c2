/**
 * `indexOf` for questions asked at growing offsets. It remembers its last answer, so that a needle which is nowhere,
 * or far away, is searched for once and not from every place that hopes for it: all answers together are linear.
 */
export type Seeker = (from: number) => number

/** Gives the next offset ≥ `from` of `needle`, or `text.length` when there is none. `from` must not shrink. */
export function seeker(text: string, needle: string): Seeker {
  let answer = -1
  return from => {
    if (answer < from) {
      const found = text.indexOf(needle, from)
      answer = found === -1 ? text.length : found
    }
    return answer
  }
}

const BLANK_LINE = /(?:\r\n|\n|\r)[ \t>]*(?=[\r\n])/g

/** Gives the next offset ≥ `from` where a blank line begins, or `text.length`. `from` must not shrink. */
export function blankLineSeeker(text: string): Seeker {
  let answer = -1
  return from => {
    if (answer < from) {
      BLANK_LINE.lastIndex = from
      answer = BLANK_LINE.exec(text)?.index ?? text.length
    }
    return answer
  }
}
