import { openEditor } from './editor.ts'
import example from './example.md'
import { showRule } from './explanation.ts'
import { showFindings } from './findings.ts'
import { fromHash, toHash } from './link.ts'
import { lint } from './lint.ts'
import { fillForm, initialSettings, readForm } from './settings.ts'
import { followTheme } from './theme.ts'

/** Milliseconds of rest after a keystroke before the article is read again. */
const pause = 120

async function open(): Promise<void> {
  const form = part('settings', HTMLFormElement)
  const list = part('findings', HTMLElement)
  const counts = part('counts', HTMLElement)
  const explanation = part('explanation', HTMLElement)
  const share = part('share', HTMLButtonElement)

  followTheme(part('theme', HTMLButtonElement))

  const shared = await fromHash(location.hash)
  fillForm(form, shared?.settings ?? initialSettings)
  const editor = openEditor(part('editor', HTMLElement), shared?.text ?? example, soon)
  let waiting = 0

  function soon(): void {
    clearTimeout(waiting)
    waiting = setTimeout(read, pause)
  }

  function read(): void {
    const messages = lint(editor.text(), readForm(form))
    editor.show(messages)
    showFindings({ list, counts }, messages, {
      finding: editor.goTo,
      rule: id => {
        list.hidden = true
        showRule(explanation, id, () => {
          list.hidden = false
        })
      },
    })
  }

  form.addEventListener('change', read)
  form.addEventListener('submit', event => event.preventDefault())
  share.addEventListener('click', async () => {
    const hash = await toHash({ text: editor.text(), settings: readForm(form) })
    history.replaceState(null, '', `#${hash}`)
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    )
    share.textContent = copied ? 'Link copied' : 'The link is in the address bar'
  })
  addEventListener('hashchange', async () => {
    const opened = await fromHash(location.hash)
    if (opened === null) return
    fillForm(form, opened.settings)
    editor.replace(opened.text)
  })
  read()
}

/** An element of the page by its id. */
function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`the page has no #${id}`)
}

void open()
