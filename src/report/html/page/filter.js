// @ts-check
// Shows the findings that fit what is asked for. Nothing checked of a kind means all of it.

const form = document.getElementById('filters')
const status = document.getElementById('status')
const findings = [...document.querySelectorAll('.finding')]

/**
 * @param {FormData} asked
 * @returns {(finding: Element) => boolean}
 */
const asksFor = asked => {
  const levels = asked.getAll('level')
  const rules = asked.getAll('rule')
  const folder = String(asked.get('folder') ?? '')
  const words = String(asked.get('words') ?? '')
    .trim()
    .toLowerCase()
  return finding => {
    if (!(finding instanceof HTMLElement)) return false
    const { level = '', rule = '' } = finding.dataset
    return (
      (levels.length === 0 || levels.includes(level)) &&
      (rules.length === 0 || rules.includes(rule)) &&
      (folder === '' || finding.closest('article')?.dataset['folder'] === folder) &&
      (words === '' || (finding.textContent ?? '').toLowerCase().includes(words))
    )
  }
}

/** @param {Element} element */
const isShown = element => element instanceof HTMLElement && !element.hidden

/**
 * Leads marked words to a finding that is shown, or unmarks them.
 * @param {HTMLElement} words
 * @param {string | undefined} finding
 */
const mark = (words, finding) => {
  words.classList.toggle('off', finding === undefined)
  const link = words.querySelector('a')
  if (finding === undefined) link?.removeAttribute('href')
  else link?.setAttribute('href', `#${finding}`)
}

/**
 * Hides what is left without findings: lists, articles, rows; and unmarks words.
 * @param {Set<string>} shown
 */
const follow = shown => {
  for (const group of document.querySelectorAll('.group, .article')) {
    if (group instanceof HTMLElement) group.hidden = ![...group.querySelectorAll('.finding')].some(isShown)
  }
  for (const list of document.querySelectorAll('ul.findings')) {
    if (list instanceof HTMLElement) list.hidden = ![...list.querySelectorAll('.finding')].some(isShown)
  }
  for (const element of document.querySelectorAll('[data-findings]')) {
    if (!(element instanceof HTMLElement)) continue
    const first = (element.dataset['findings'] ?? '').split(' ').find(id => shown.has(id))
    if (element instanceof HTMLTableRowElement) element.hidden = first === undefined
    else mark(element, first)
  }
}

const update = () => {
  if (!(form instanceof HTMLFormElement) || !status) return
  const fits = asksFor(new FormData(form))
  /** @type {Set<string>} */
  const shown = new Set()
  for (const finding of findings) {
    const isOn = fits(finding)
    if (finding instanceof HTMLElement) finding.hidden = !isOn
    if (isOn) shown.add(finding.id)
  }
  follow(shown)
  const articles = [...document.querySelectorAll('.article')].filter(isShown).length
  status.textContent =
    shown.size === findings.length
      ? `All ${findings.length} findings.`
      : `${shown.size} of ${findings.length} findings, in ${articles} ${articles === 1 ? 'article' : 'articles'}.`
}

if (form instanceof HTMLFormElement) {
  form.hidden = false
  // Beside the articles there is room for the filters; above them they wait until they are asked for.
  const asked = document.getElementById('asked')
  if (asked instanceof HTMLDetailsElement) asked.open = matchMedia('(min-width: 60.01rem)').matches
  form.addEventListener('input', update)
  form.addEventListener('submit', event => event.preventDefault())
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(update))
  update()
}
