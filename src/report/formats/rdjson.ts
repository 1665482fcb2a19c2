import { toJson } from '../escape/json.ts'
import { ofSources } from '../needs.ts'
import { createDiagnostics, sourceOf } from '../reviewdog.ts'

/** One object with all diagnostics, for `reviewdog -f=rdjson`. */
export default ofSources(run => {
  let first = true
  const diagnostics = createDiagnostics(run)
  return {
    start: () => `{"source":${toJson(sourceOf(run))},"diagnostics":[`,
    file: (result, { source }) =>
      diagnostics(result, source)
        .map(diagnostic => {
          const separator = first ? '\n' : ',\n'
          first = false
          return separator + toJson(diagnostic)
        })
        .join(''),
    end: () => '\n]}\n',
  }
})
