import type { ClaimRow } from '../linter/claim-rows.ts'
import { neutralise } from './neutralise.ts'
import type { Formatter } from './types.ts'

const columns = [
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

/** The claims of all files as CSV (RFC 4180), one row a claim, for a spreadsheet. */
export const register: Formatter = ({ shortPath = same }) => ({
  start: () => csvLine(columns),
  file: ({ filePath }, claims = []) => claims.map(row => csvLine(cells(shortPath(filePath), row))).join(''),
  end: () => '',
})

/** The same as one HTML page that needs nothing else and runs nothing. */
export const registerHtml: Formatter = ({ shortPath = same }) => ({
  start: () => head,
  file: ({ filePath }, claims = []) =>
    claims.map(row => `${htmlRow('td', cells(shortPath(filePath), row))}\n`).join(''),
  end: () => '</tbody>\n</table>\n</main>\n</body>\n</html>\n',
})

function same(path: string): string {
  return path
}

function cells(file: string, row: ClaimRow): string[] {
  return columns.map(column => (column === 'file' ? file : String(row[column])))
}

function csvLine(texts: readonly string[]): string {
  return `${texts.map(csvCell).join(',')}\r\n`
}

/** What would make a spreadsheet take a cell for a formula, in plain and full-width forms. */
const formula = /^\s*[=+\-@＝＋－＠|%]/

/** A cell that a spreadsheet shows and never runs: articles are not ours. */
function csvCell(text: string): string {
  const plain = neutralise(text)
  const shown = formula.test(plain) ? `'${plain}` : plain
  return /[",'\s]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

function htmlRow(tag: 'td' | 'th', texts: readonly string[]): string {
  return `<tr>${texts.map(text => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return neutralise(text).replace(/[&<>"']/g, character => entities[character] ?? '')
}

const style = `body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1b1b1b; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #ccc; padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { position: sticky; top: 0; background: #f2f2f2 }
@media print { th { position: static } }`

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Claim register</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>Claim register</h1>
<p>Every claim that claimlint read in the articles, reported or not. It misses some. This list is no legal advice: an approval is the word of the one who gave it, and a claim that is not reported has been found neither true nor lawful.</p>
<table>
<thead>${htmlRow('th', columns)}</thead>
<tbody>
`
