import type { TokenRange } from '../language/types.ts'
import type { Passage } from './types.ts'

/** The words of a token range as they stand in the prose. */
export function words(passage: Passage, range: TokenRange): string {
  const { tokens } = passage.analysis
  return tokens.prose.slice(tokens.start[range.from] ?? 0, tokens.end[range.to - 1] ?? 0)
}
