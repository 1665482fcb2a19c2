import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What the page runs and is set with, and the sources of it that the page's policy allows. */
export type Assets = {
  readonly style: string
  readonly script: string
  readonly policy: string
}

const styles = ['colours.css', 'layout.css', 'filters.css', 'article.css', 'findings.css', 'tables.css']
const scripts = ['theme.js', 'filter.js', 'steps.js']

/** Reads style and script, which stand in the package as they were written. */
export function readAssets(): Assets {
  const root = path.dirname(createRequire(import.meta.url).resolve('claimlint/package.json'))
  const read = (file: string): string =>
    readFileSync(path.join(root, 'src/report/html/page', file), 'utf8').trim()
  const style = `\n${styles.map(read).join('\n\n')}\n`
  const script = `\n${scripts.map(file => `{\n${read(file)}\n}`).join('\n\n')}\n`
  return { style, script, policy: policyFor(style, script) }
}

/** Nothing is loaded from anywhere, and of what stands in the page only these two have a say (CSP level 3). */
function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
