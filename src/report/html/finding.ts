import type { LintMessage } from '../../linter/types.ts'
import type { Entry } from '../entries.ts'
import { escapeHtml } from '../escape/html.ts'
import { count } from '../phrases.ts'

/** A finding with its place in the page. */
export type Shown = {
  readonly id: string
  readonly message: LintMessage
  /** The id of a line of its article; null where the page does not show the line. */
  readonly anchor: (line: number) => string | null
}

/** An entry as a card: one finding, or a list with its findings as children. */
export function card(entry: Entry, shownOf: (message: LintMessage) => Shown): string {
  if (entry.kind === 'one') return finding(shownOf(entry.message))
  const lead = entry.leadIn === '' ? 'In one list' : `Under “${escapeHtml(entry.leadIn)}”`
  const items = entry.messages.map(message => finding(shownOf(message))).join('\n')
  return `<li class="group"><p class="lead">${lead}, ${count(entry.messages.length, 'problem')}</p>\n<ul>\n${items}\n</ul></li>`
}

function finding({ id, message, anchor }: Shown): string {
  const { ruleId, severity, related = [], suggestions = [] } = message
  const level = severity === 2 ? 'error' : 'warning'
  const rule = escapeHtml(ruleId ?? '')
  const name = ruleId === null ? '' : ` <a class="rule" href="#${ruleAnchor(ruleId)}">${rule}</a>`
  const more = [
    ...alsoOf(message),
    ...related.map(place => `${escapeHtml(place.message)} ${placeLink(anchor, place)}`),
    ...suggestions.map(({ desc }) => `Suggestion: ${escapeHtml(desc)}`),
  ]
  return [
    `<li class="finding ${level}" id="${id}" tabindex="-1" data-level="${level}" data-rule="${rule}">`,
    `<p class="what"><span class="level">${level}</span> ${placeLink(anchor, message)}${name}</p>`,
    `<p class="message" id="${id}-text">${escapeHtml(message.message)}</p>`,
    ...(more.length > 0 ? [`<ul class="more">${more.map(text => `<li>${text}</li>`).join('')}</ul>`] : []),
    '</li>',
  ].join('\n')
}

/** The rules that found the same fact. */
function alsoOf({ data }: LintMessage): string[] {
  const also = data?.['also']
  if (!Array.isArray(also) || also.length === 0) return []
  return [`Also: ${escapeHtml(also.join(', '))}`]
}

function placeLink(anchor: Shown['anchor'], { line, column }: Pick<LintMessage, 'line' | 'column'>): string {
  const id = anchor(line)
  const place = `${line}:${column}`
  return id === null ? `<span class="place">${place}</span>` : `<a class="place" href="#${id}">${place}</a>`
}

/** The id of what is told about a rule; ids hold no spaces. */
export function ruleAnchor(id: string): string {
  return `rule-${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '')).replaceAll("'", '%27')}`
}
