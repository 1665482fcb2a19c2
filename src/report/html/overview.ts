import type { LintMessage } from '../../linter/types.ts'
import { escapeHtml } from '../escape/html.ts'
import type { RuleInfo } from '../types.ts'
import type { Article } from './article.ts'
import { ruleAnchor } from './finding.ts'

/** How often each of some names was met, most often first. */
export type Counts = readonly (readonly [name: string, count: number])[]

/** The form that filters the page, with its counts. It is shown where scripts run. */
export function filters(articles: readonly Article[]): string {
  const messages = articles.flatMap(({ result }) => result.messages)
  const levels = countBy(messages, ({ severity }) => (severity === 2 ? 'error' : 'warning')).toSorted()
  const folders = countBy(
    articles.flatMap(({ folder, result }) => result.messages.map(() => folder)),
    folder => folder,
  )
  return `<form id="filters" aria-label="Filter the findings" hidden>
<p id="status" role="status"></p>
<p class="steps"><button type="button" id="previous">Previous</button> <button type="button" id="next">Next</button> <button type="reset">Show all</button></p>
<p><label for="words">Words</label> <input type="search" id="words" name="words" autocomplete="off" spellcheck="false"></p>
<p><label for="folder">Folder</label> <select id="folder" name="folder"><option value="">All folders</option>${folders.map(folderOption).join('')}</select></p>
<fieldset><legend>Level</legend>${levels.map(([name, count]) => box('level', name, count)).join('\n')}</fieldset>
<fieldset><legend>Rule</legend>${rulesOf(messages)
    .map(([name, count]) => box('rule', name, count))
    .join('\n')}</fieldset>
</form>
<div id="settings" hidden>
<fieldset><legend>Colours</legend>${['system', 'light', 'dark'].map(theme).join('\n')}</fieldset>
<p class="keys"><label><input type="checkbox" id="keys" checked> Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>/</kbd> words</label></p>
</div>`
}

/** What is known of the rules that found something. */
export function rulesHtml(articles: readonly Article[], ruleOf: (id: string) => RuleInfo | null): string {
  const messages = articles.flatMap(({ result }) => result.messages)
  const rows = rulesOf(messages).map(([id, times]) => {
    const info = ruleOf(id)
    const url =
      messages.find(({ ruleId, url }) => ruleId === id && url !== undefined)?.url ?? info?.url ?? null
    const law =
      info && info.law.length > 0 ? ` <span class="law">${escapeHtml(info.law.join(', '))}</span>` : ''
    const name =
      url !== null && /^https?:/.test(url)
        ? `<a href="${escapeHtml(url)}">${escapeHtml(id)}</a>`
        : escapeHtml(id)
    return `<tr id="${ruleAnchor(id)}" tabindex="-1"><th scope="row">${name}</th><td>${escapeHtml(info?.description ?? '')}${law}</td><td class="count">${times}</td></tr>`
  })
  return `<section class="rules" aria-labelledby="rules-title">
<h2 id="rules-title">Rules</h2>
<div class="wide" role="region" aria-label="Table of rules" tabindex="0"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">What it reports, and the law behind it</th><th scope="col" class="count">Times</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</section>`
}

function rulesOf(messages: readonly LintMessage[]): Counts {
  return countBy(
    messages.flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId])),
    id => id,
  )
}

function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Counts {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1)
  return [...counts].sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
}

function box(kind: 'level' | 'rule', name: string, count: number): string {
  return `<label><input type="checkbox" name="${kind}" value="${escapeHtml(name)}"> <span class="name ${kind}-${kind === 'level' ? name : 'name'}">${escapeHtml(name)}</span> <span class="count">${count}</span></label>`
}

function folderOption([name, count]: readonly [string, number]): string {
  return `<option value="${escapeHtml(name)}">${escapeHtml(name)} (${count})</option>`
}

function theme(name: string): string {
  return `<label><input type="radio" name="theme" value="${name}"${name === 'system' ? ' checked' : ''}> ${name}</label>`
}
