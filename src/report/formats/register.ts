import type { ClaimRow } from '../../linter/claim-rows.ts'
import { csvLine } from '../escape/csv.ts'
import { ofClaims } from '../needs.ts'
import { shortPath } from '../paths.ts'

/** What the register tells of each claim. */
export const columns = [
  'file',
  'line',
  'words',
  'agent',
  'effect',
  'target',
  'strength',
  'assertion',
  'support',
  'source',
  'status',
] as const

/** The cells of a claim, in the order of the columns. */
export function cells(file: string, row: ClaimRow): string[] {
  return columns.map(column => (column === 'file' ? file : String(row[column])))
}

/** The claims of all files as CSV, one row a claim, for a spreadsheet. */
export default ofClaims(({ cwd }) => ({
  start: () => csvLine(columns),
  file: ({ filePath }, { claims }) =>
    claims.map(row => csvLine(cells(shortPath(cwd, filePath), row))).join(''),
  end: () => '',
}))
