import { toJson } from '../escape/json.ts'
import { eslintRuleMeta, exceeded } from '../eslint-meta.ts'
import { ofResults } from '../needs.ts'
import { resultJson } from './json.ts'

/** ESLint's `{ results, metadata }`; the metadata tells of the rules that found something. */
export default ofResults(run => {
  let first = true
  const met = new Set<string>()
  return {
    start: () => '{"results":[',
    file(result) {
      const separator = first ? '' : ','
      first = false
      for (const { ruleId } of [...result.messages, ...result.suppressedMessages]) if (ruleId) met.add(ruleId)
      return separator + resultJson(result)
    },
    end(totals) {
      const rulesMeta = Object.fromEntries([...met].sort().map(id => [id, eslintRuleMeta(id, run.rule(id))]))
      return `],"metadata":${toJson({ cwd: run.cwd, rulesMeta, ...exceeded(run, totals) })}}\n`
    },
  }
})
