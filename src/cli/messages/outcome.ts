import { formatConfigProblem } from '../../config/config-error.ts'
import type { ConfigProblem } from '../../config/types.ts'
import type { RegisterEntry } from '../../linter/register.ts'
import { neutralise, neutralisePath } from '../../report/neutralise.ts'

/* What came of a run, beside its report. */

/** Everything wrong with the configuration. */
export function badConfig(problems: readonly ConfigProblem[]): string {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
  const lines = problems.map(problem => `  ${neutralise(formatConfigProblem(problem))}`)
  return [`the configuration has ${count}. Nothing was checked.`, ...lines].join('\n')
}

/** A fixed text could not be written; `reason` is null where the file changed in the meantime. */
export function fixNotWritten(file: string, reason: string | null): string {
  const why = reason === null ? 'it changed while it was checked' : neutralise(reason)
  return `${neutralisePath(file)} was not fixed: ${why}. It is as it was.`
}

/** An approval that no file of the run uses; `met`: its wording stands somewhere, but the approval does not hold there. */
export function unusedApproval(file: string, { id, place }: RegisterEntry, met: boolean): string {
  const at = `${neutralisePath(file)}:${place.line}:${place.column}`
  const why = met
    ? 'its wording stands only where it does not hold (another product, locale or jurisdiction)'
    : 'no sentence has its wording'
  return `note: ${at}: the approval "${neutralise(id)}" is unused: ${why}.`
}

/** An override or a glob that no file of the run has used. */
export function unusedConfig(part: ConfigProblem): string {
  return `note: ${neutralise(formatConfigProblem(part))}`
}

/** `--report-unused-config` for a run that did not look at all files of a config. */
export function unusedNotLookedFor(): string {
  return 'note: what is unused in a config shows only when all files below its folder are checked: name that folder.'
}

/** The report could not be written to its file. */
export function outputNotWritten(file: string, reason: string): string {
  return `the report cannot be written to ${neutralisePath(file)}: ${neutralise(reason)}.`
}

/** More warnings than --max-warnings allows, and no error. */
export function tooManyWarnings(maximum: number): string {
  return `too many warnings were found (maximum: ${maximum}).`
}

/** Something failed that is a bug of claimlint. */
export function crash(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  return [
    `something went wrong inside claimlint: ${neutralise(what)}`,
    '  This is a bug. Run again with --debug and report what it prints.',
  ].join('\n')
}
