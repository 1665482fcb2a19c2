import { escapeHtml } from '../escape/html.ts'
import { ofClaims } from '../needs.ts'
import { shortPath } from '../paths.ts'
import { cells, columns } from './register.ts'

/** The claims of all files as one HTML page that needs nothing else and runs nothing. */
export default ofClaims(({ cwd }) => ({
  start: () => head,
  file: ({ filePath }, { claims }) =>
    claims.map(row => `${htmlRow('td', cells(shortPath(cwd, filePath), row))}\n`).join(''),
  end: () => '</tbody>\n</table>\n</main>\n</body>\n</html>\n',
}))

function htmlRow(tag: 'td' | 'th', texts: readonly string[]): string {
  return `<tr>${texts.map(text => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`
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
