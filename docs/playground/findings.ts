import type { LintMessage } from '../../src/core.ts'

export type Chosen = {
  readonly finding: (message: LintMessage) => void
  readonly rule: (id: string) => void
}

/** Shows the findings as a list and their number as a sentence. All text is set as text, never as HTML. */
export function showFindings(
  places: { readonly list: HTMLElement; readonly counts: HTMLElement },
  messages: readonly LintMessage[],
  chosen: Chosen,
): void {
  places.list.replaceChildren(...messages.map(message => itemOf(message, chosen)))
  const errors = messages.filter(({ severity }) => severity === 2).length
  places.counts.textContent =
    messages.length === 0
      ? 'Nothing found.'
      : `${plural(errors, 'error')}, ${plural(messages.length - errors, 'warning')}`
}

function itemOf(message: LintMessage, chosen: Chosen): HTMLLIElement {
  const item = document.createElement('li')
  item.className = message.severity === 2 ? 'finding error' : 'finding warning'
  const place = button(`${message.line}:${message.column}`, () => chosen.finding(message))
  place.className = 'place'
  place.setAttribute('aria-label', `${message.line}:${message.column}, go there`)
  const level = document.createElement('span')
  level.className = 'level'
  level.textContent = message.severity === 2 ? 'error' : 'warning'
  const text = document.createElement('p')
  text.textContent = message.message
  const head = document.createElement('div')
  head.className = 'head'
  head.append(place, level)
  const { ruleId } = message
  if (ruleId !== null) head.append(button(ruleId, () => chosen.rule(ruleId)))
  item.append(head, text)
  return item
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', press)
  return made
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
