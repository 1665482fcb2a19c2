import { escapeHtml } from '../escape/html.ts'
import type { RuleInfo } from '../types.ts'
import { ruleAnchor } from './finding.ts'
import type { Tally } from './tally.ts'

/** The form that filters the page, with its counts. It is shown where scripts run. */
export function filters(tally: Tally): string {
  return `<form id="filters" aria-label="Filter the findings" hidden>
<p id="status" role="status"></p>
<p class="steps"><button type="button" id="previous">Previous</button> <button type="button" id="next">Next</button> <button type="reset">Show all</button></p>
<details id="asked" open><summary>Filters</summary>
<p><label for="words">Words</label> <input type="search" id="words" name="words" autocomplete="off" spellcheck="false"></p>
<p><label for="folder">Folder</label> <select id="folder" name="folder"><option value="">All folders</option>${tally.folders().map(folderOption).join('')}</select></p>
<fieldset><legend>Level</legend>${tally
    .levels()
    .map(([name, count]) => box('level', name, count))
    .join('\n')}</fieldset>
<fieldset><legend>Rule</legend>${tally
    .rules()
    .map(([name, count]) => box('rule', name, count))
    .join('\n')}</fieldset>
</details>
</form>
<div id="settings" hidden>
<fieldset><legend>Colours</legend>${['system', 'light', 'dark'].map(theme).join('\n')}</fieldset>
<p class="keys"><label><input type="checkbox" id="keys" checked> Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>/</kbd> words</label></p>
</div>`
}

/** What is known of the rules that found something. */
export function rulesHtml(tally: Tally, ruleOf: (id: string) => RuleInfo | null): string {
  const rows = tally.rules().map(([id, times]) => {
    const info = ruleOf(id)
    const url = tally.urlOf(id) ?? info?.url ?? null
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

function box(kind: 'level' | 'rule', name: string, count: number): string {
  return `<label><input type="checkbox" name="${kind}" value="${escapeHtml(name)}"> <span class="name ${kind}-${kind === 'level' ? name : 'name'}">${escapeHtml(name)}</span> <span class="count">${count}</span></label>`
}

function folderOption([name, count]: readonly [string, number]): string {
  return `<option value="${escapeHtml(name)}">${escapeHtml(name)} (${count})</option>`
}

function theme(name: string): string {
  return `<label><input type="radio" name="theme" value="${name}"${name === 'system' ? ' checked' : ''}> ${name}</label>`
}
