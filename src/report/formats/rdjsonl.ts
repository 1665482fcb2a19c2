import { toJson } from '../escape/json.ts'
import { ofSources } from '../needs.ts'
import { createDiagnostics, sourceOf } from '../reviewdog.ts'

/** A diagnostic a line, for `reviewdog -f=rdjsonl`. */
export default ofSources(run => {
  const diagnostics = createDiagnostics(run)
  return {
    start: () => '',
    file: (result, { source }) =>
      diagnostics(result, source)
        .map(diagnostic => `${toJson({ source: sourceOf(run), ...diagnostic })}\n`)
        .join(''),
    end: () => '',
  }
})
