/*
 * What can be wrong with the file of a baseline. Each completes "The baseline FILE …".
 */

/** Two versions of the file were merged by hand, and not to the end. */
export function conflicted(): string {
  return 'has the marks of a merge conflict. Keep the lines of both sides, take the marks out, and run with --prune-suppressions.'
}

/** The file is no JSON; `reason` comes from the parser. */
export function notJson(reason: string): string {
  return `is not valid JSON (${reason}). Take the last good one from version control, or write it anew with --suppress-all.`
}

/** The file is JSON, and no baseline. */
export function notBaseline(where: string, expected: string): string {
  return `is no baseline: ${where === '' ? '' : `${where}: `}expected ${expected}. Take the last good one from version control, or write it anew with --suppress-all.`
}

/** The file was written by a later claimlint. */
export function tooNew(version: string): string {
  return `has version ${version}, which this claimlint does not know. Update claimlint.`
}
