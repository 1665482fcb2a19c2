import path from 'node:path'
import { writeTables } from '../../scripts/compile-tables.ts'

/** Where tests find the tables, compiled once a run from the data as it stands. */
export const tablesFile = path.join(import.meta.dirname, '../../node_modules/.cache/claimlint/tables.json')

export default function setup(): void {
  writeTables(path.join(import.meta.dirname, '../..'), tablesFile)
}
