import pages from 'claimlint:pages'

/** Shows the page of a rule, with a button that closes it; links to other rules open those. */
export function showRule(place: HTMLElement, id: string, closed: () => void): void {
  const page = pages[id]
  if (page === undefined) return
  // The pages are ours, made by the build from the rules' READMEs.
  place.innerHTML = page
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'close'
  close.textContent = 'Back to the findings'
  close.addEventListener('click', () => {
    place.hidden = true
    closed()
  })
  place.prepend(close)
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[data-rule]')) {
    link.addEventListener('click', event => {
      event.preventDefault()
      showRule(place, link.dataset['rule'] ?? '', closed)
    })
  }
  place.hidden = false
  place.focus()
}
