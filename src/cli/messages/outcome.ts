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

/** The baseline was written. */
export function suppressionsWritten(
  file: string,
  { findings, files }: { findings: number; files: number },
): string {
  const what = `${findings} ${findings === 1 ? 'finding' : 'findings'} of ${files} ${files === 1 ? 'file' : 'files'}`
  return `note: the baseline ${neutralisePath(file)} now has ${what}. Keep it under version control.`
}

/** A part of the files was checked, so that nothing was taken out of the baseline. */
export function notPruned(): string {
  return 'note: nothing was taken out of the baseline: only a run over all its files can tell what is no longer found. Name folders or globs.'
}

const shownFiles = 10

/** Entries of the baseline that no finding met, by file. */
export function staleSuppressions(
  file: string,
  stale: readonly (readonly [file: string, count: number])[],
): string {
  const sum = stale.reduce((total, [, count]) => total + count, 0)
  const lines = stale.slice(0, shownFiles).map(([path, count]) => `  ${neutralisePath(path)}: ${count}`)
  const more = stale.length > shownFiles ? [`  and ${stale.length - shownFiles} more files`] : []
  const head = `${sum} ${sum === 1 ? 'finding' : 'findings'} of the baseline ${neutralisePath(file)} ${sum === 1 ? 'is' : 'are'} no longer there.`
  return [head, ...lines, ...more, '  Run with --prune-suppressions to take them out.'].join('\n')
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
