import type { LintResult } from '../linter/types.ts'
import type { Formatter } from './types.ts'

/** An array of results in ESLint's shape, without their source text. */
export const json: Formatter = () => {
  let first = true
  return {
    start: () => '[',
    file(result) {
      const separator = first ? '' : ','
      first = false
      return separator + stringify(result)
    },
    end: () => ']\n',
  }
}

function stringify({ source: _source, ...result }: LintResult): string {
  // JSON escapes the C0 controls; a terminal also obeys DEL and the C1 ones.
  return JSON.stringify(result).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
