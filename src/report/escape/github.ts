import { neutralise, neutralisePath } from '../neutralise.ts'

/*
 * Workflow commands of GitHub Actions, `::error file=a.md,line=1::text`. The runner undoes these escapes and no others
 * (actions/runner, ActionCommand.cs), so `::` and `%0A` in an article stay text.
 */

/** Text after the last `::` of a command. */
export function commandText(text: string): string {
  return neutralise(text).replaceAll('%', '%25')
}

/** The value of a property of a command. */
export function commandProperty(value: string): string {
  return neutralisePath(value).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}
