import { escapeHtml } from '../escape/html.ts'
import { count } from '../phrases.ts'
import type { Place, Wording } from '../wordings.ts'
import { findingId } from './article.ts'
import { ruleAnchor } from './finding.ts'

/** A longer table is closed at first, so that it does not stand between the reader and the articles. */
const fewRows = 8

/** So many places are shown at once; the others open. */
const atOnce = 3

/** An article as others in the page speak of it. */
export type Known = { readonly number: number; readonly path: string }

/** The wordings that stand in more than one place: a decision about one serves for all. '' where there are none. */
export function sameWords(wordings: readonly Wording[], byFile: ReadonlyMap<string, Known>): string {
  const repeated = wordings.filter(({ places, words }) => places.length > 1 && words !== '')
  if (repeated.length === 0) return ''
  return `<section class="same" aria-labelledby="same-title">
<h2 id="same-title">The same words in several places</h2>
<details${repeated.length <= fewRows ? ' open' : ''}><summary>${count(repeated.length, 'wording')}: one decision serves for all places of a row</summary>
<div class="wide" role="region" aria-label="Table of wordings" tabindex="0"><table>
<thead><tr><th scope="col">Words</th><th scope="col">Rule</th><th scope="col" class="count">Times</th><th scope="col">Places</th></tr></thead>
<tbody>
${repeated.map(wording => row(wording, byFile)).join('\n')}
</tbody>
</table></div>
</details>
</section>`
}

function row({ rule, words, severity, places }: Wording, byFile: ReadonlyMap<string, Known>): string {
  const level = severity === 2 ? 'error' : 'warning'
  const links = places.map(place => link(place, byFile))
  const rest = links.slice(atOnce)
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>${count(rest.length, 'more place')}</summary>${list(rest)}</details>`
  const ids = places.map(place => idOf(place, byFile)).join(' ')
  return `<tr data-findings="${ids}"><th scope="row"><span class="words ${level}">${escapeHtml(words)}</span></th><td><a href="#${ruleAnchor(rule)}">${escapeHtml(rule)}</a></td><td class="count">${places.length}</td><td>${list(links.slice(0, atOnce))}${more}</td></tr>`
}

function list(links: readonly string[]): string {
  return `<ul>${links.map(each => `<li>${each}</li>`).join('')}</ul>`
}

function link(place: Place, byFile: ReadonlyMap<string, Known>): string {
  const path = byFile.get(place.file)?.path ?? place.file
  return `<a href="#${idOf(place, byFile)}">${escapeHtml(`${path}:${place.line}`)}</a>`
}

function idOf({ file, index }: Place, byFile: ReadonlyMap<string, Known>): string {
  return findingId(byFile.get(file)?.number ?? 0, index)
}
