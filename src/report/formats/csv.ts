import { csvLine } from '../escape/csv.ts'
import { ofResults } from '../needs.ts'
import { shortPath } from '../paths.ts'
import { createWordings, type Wording } from '../wordings.ts'

/** A cell holds 32,767 characters in Excel: so many places fit in any case. */
const mostPlaces = 100

/**
 * A spreadsheet to decide from: a row a wording, not a row a finding, however many articles use it. The wordings of the
 * run are kept until its end.
 */
export default ofResults(({ cwd }) => {
  const wordings = createWordings()
  return {
    start: () => csvLine(['level', 'rule', 'words', 'times', 'files', 'message', 'places']),
    file(result) {
      wordings.add(result)
      return ''
    },
    end: () =>
      wordings
        .all()
        .map(wording => csvLine(cells(wording, cwd)))
        .join(''),
  }
})

function cells({ severity, rule, words, message, places }: Wording, cwd: string): string[] {
  const shown = places
    .slice(0, mostPlaces)
    .map(({ file, line, column }) => `${shortPath(cwd, file)}:${line}:${column}`)
  const more = places.length - shown.length
  return [
    severity === 2 ? 'error' : 'warning',
    rule,
    words,
    String(places.length),
    String(new Set(places.map(({ file }) => file)).size),
    message,
    [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
  ]
}
