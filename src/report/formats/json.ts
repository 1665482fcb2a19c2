import type { LintResult } from '../../linter/types.ts'
import { toJson } from '../escape/json.ts'
import { ofResults } from '../needs.ts'

/** An array of results in ESLint's shape, without their source text. */
export default ofResults(() => {
  let first = true
  return {
    start: () => '[',
    file(result) {
      const separator = first ? '' : ','
      first = false
      return separator + resultJson(result)
    },
    end: () => ']\n',
  }
})

/** A result as JSON on one line, without its source text. */
export function resultJson({ source: _source, ...result }: LintResult): string {
  return toJson(result)
}
