import { loadEslintFormatter } from './eslint-formatter.ts'
import { formats } from './formats/index.ts'
import type { Formatter } from './types.ts'

/** Names of our formatters, the default first. */
export const formatterNames: readonly string[] = Object.keys(formats)

/**
 * A formatter by name: one of ours, or any that ESLint could load from the folder of the run, by package
 * (`gitlab`, `eslint-formatter-gitlab`, `@scope/gitlab`) or file (`./my-formatter.js`). Throws a ReportError.
 */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined
  return load ? (await load()).default : loadEslintFormatter(name, cwd, formatterNames)
}
