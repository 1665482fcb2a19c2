// @ts-check
// From finding to finding, by button or key. The keys can be switched off, as WCAG 2.1.4 asks.

let at = -1

/** @param {1 | -1} by */
const step = by => {
  const shown = [...document.querySelectorAll('.finding')].filter(
    finding => finding.closest('[hidden]') === null,
  )
  if (shown.length === 0) return
  const focused = shown.findIndex(finding => finding.contains(document.activeElement))
  const from = focused === -1 ? Math.min(at, shown.length - 1) : focused
  at = (from + by + shown.length) % shown.length
  const finding = shown[from === -1 && by === -1 ? shown.length - 1 : at]
  if (!(finding instanceof HTMLElement)) return
  finding.focus({ preventScroll: true })
  finding.scrollIntoView({ block: 'center' })
}

document.getElementById('next')?.addEventListener('click', () => step(1))
document.getElementById('previous')?.addEventListener('click', () => step(-1))

document.addEventListener('keydown', event => {
  const keys = document.getElementById('keys')
  if (!(keys instanceof HTMLInputElement) || !keys.checked) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { target } = event
  const isTyping =
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'search')
  if (isTyping) return
  if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
  else if (event.key === '/') {
    event.preventDefault()
    const asked = document.getElementById('asked')
    if (asked instanceof HTMLDetailsElement) asked.open = true
    document.getElementById('words')?.focus()
  }
})
