/** Lets a button switch between light and dark; until then the system's choice holds. */
export function followTheme(button: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  let dark = system.matches
  const show = (): void => {
    button.setAttribute('aria-pressed', String(dark))
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }
  system.addEventListener('change', ({ matches }) => {
    dark = matches
    show()
  })
  button.addEventListener('click', () => {
    dark = !dark
    show()
  })
  show()
}
