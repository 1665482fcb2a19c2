import { neutralise } from '../neutralise.ts'

/** One record (RFC 4180) of cells that a spreadsheet shows and never runs: articles are not ours. */
export function csvLine(texts: readonly string[]): string {
  return `${texts.map(csvCell).join(',')}\r\n`
}

/** What would make a spreadsheet take a cell for a formula, in plain and full-width forms. */
const formula = /^\s*[=+\-@＝＋－＠|%]/

function csvCell(text: string): string {
  const plain = neutralise(text)
  const shown = formula.test(plain) ? `'${plain}` : plain
  return /[",'\s]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
