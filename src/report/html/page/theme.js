// @ts-check
// Light, dark, or as the system says. A page opened from a file may be allowed to remember nothing; then it forgets.

const key = 'claimlint-theme'

/** @param {string | null} theme */
const show = theme => {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}

const remembered = () => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const settings = document.getElementById('settings')
if (settings) settings.hidden = false

const theme = remembered()
show(theme)
for (const radio of document.querySelectorAll('input[name="theme"]')) {
  if (!(radio instanceof HTMLInputElement)) continue
  radio.checked = radio.value === (theme ?? 'system')
  radio.addEventListener('change', () => {
    show(radio.value)
    try {
      localStorage.setItem(key, radio.value)
    } catch {
      // Shown all the same.
    }
  })
}
