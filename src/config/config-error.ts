import type { ConfigProblem } from './types.ts'

/** Everything wrong with the configuration, at once. The command line shows it and ends with exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[], options?: ErrorOptions) {
    super(problems.map(formatConfigProblem).join('\n'), options)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** One problem as `file:line:column: message`. */
export function formatConfigProblem(problem: ConfigProblem): string {
  const place = problem.place === null ? '' : `:${problem.place.line}:${problem.place.column}`
  return `${problem.file}${place}: ${problem.message}`
}
