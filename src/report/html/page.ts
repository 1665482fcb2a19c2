import { escapeHtml } from '../escape/html.ts'
import { count } from '../phrases.ts'
import type { Run, Totals } from '../types.ts'
import type { Wordings } from '../wordings.ts'
import { readAssets } from './assets.ts'
import { filters, rulesHtml } from './overview.ts'
import { type Known, sameWords } from './same-words.ts'
import type { Tally } from './tally.ts'

/** What was met in the articles that have findings. */
export type Content = {
  /** As HTML. */
  readonly articles: readonly string[]
  readonly byFile: ReadonlyMap<string, Known>
  readonly tally: Tally
  readonly wordings: Wordings
}

/** The page of a run: one file that loads nothing. */
export function page(content: Content, totals: Totals, run: Run): string {
  const { articles, tally } = content
  const { style, script, policy } = readAssets()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="claimlint ${escapeHtml(run.version)}">
<title>${escapeHtml(titleOf(totals))} – claimlint</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#articles">Skip to the articles</a>
<header class="top">
<h1>claimlint</h1>
<p class="sum">${sumOf(totals, articles.length)}</p>
<p class="note">${note}</p>
</header>
<div class="columns">
<aside aria-label="Filter">
<div class="panel">
${articles.length > 0 ? filters(tally) : ''}
</div>
</aside>
<main id="articles" tabindex="-1">
${articles.length > 0 ? body(content, run) : '<p class="none">No rule found anything to report.</p>'}
</main>
</div>
<script>${script}</script>
</body>
</html>
`
}

const note =
  'What is not reported has been found neither true nor lawful: claimlint misses some claims, and this is no legal advice.'

function body({ articles, byFile, tally, wordings }: Content, run: Run): string {
  return [
    sameWords(wordings.all(), byFile),
    `<section aria-labelledby="articles-title">\n<h2 id="articles-title">Articles</h2>\n${articles.join('\n')}\n</section>`,
    rulesHtml(tally, run.rule),
  ].join('\n')
}

function titleOf({ errors, warnings }: Totals): string {
  return errors + warnings === 0 ? 'No problems' : count(errors + warnings, 'problem')
}

function sumOf(totals: Totals, withFindings: number): string {
  const { errors, warnings, files, suppressed } = totals
  const parts = [
    `<strong class="error">${count(errors, 'error')}</strong>`,
    `<strong class="warning">${count(warnings, 'warning')}</strong>`,
    `in ${withFindings} of ${count(files, 'article')}`,
  ]
  return `${parts[0]} and ${parts[1]} ${parts[2]}${suppressed > 0 ? `; ${suppressed} more suppressed` : ''}.`
}
