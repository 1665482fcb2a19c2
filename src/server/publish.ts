import type { Diagnostic } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from './check.ts'
import type { Client } from './client.ts'
import { problemDiagnostic } from './diagnostics.ts'
import type { Faults } from './faults.ts'
import * as messages from './messages.ts'
import type { Outbox } from './outbox.ts'
import { createSchedule, waitAfter } from './schedule.ts'
import type { Session } from './session.ts'

/** Brings what was found to the client, when it is the time for it. */
export type Publisher = {
  /** After a document was opened, changed or saved. */
  readonly due: (document: TextDocument, what: 'opened' | 'changed' | 'saved') => Promise<void>
  /** After configuration or settings changed: every open document anew. */
  readonly all: () => void
  /** What is shown of a document that is asked for: of its text as it was saved, where it runs on save. */
  readonly current: (document: TextDocument) => Promise<Checked>
  readonly close: (uri: string) => void
  readonly stop: () => void
}

export type PublisherDeps = {
  readonly outbox: Outbox
  readonly client: Pick<Client, 'pulls'>
  readonly session: Session
  readonly faults: Faults
  readonly open: () => readonly TextDocument[]
  readonly show: (checked: Checked, document: TextDocument) => Diagnostic[]
}

export function createPublisher(deps: PublisherDeps): Publisher {
  const { outbox, client, session, faults, open, show } = deps
  const schedule = createSchedule()
  /** Documents with changes that wait to be saved, where it runs on save. */
  const unsaved = new Set<string>()

  function tell(checked: Checked, uri: string): void {
    const problems = checked.kind === 'misconfigured' ? checked.problems : []
    for (const [file, left] of faults.note(uri, problems)) {
      outbox.diagnostics({ uri: file, diagnostics: left.map(problemDiagnostic) })
    }
    if (faults.isNews(problems)) outbox.message('error', messages.badConfig(problems))
  }

  async function send(document: TextDocument): Promise<void> {
    const { uri, version } = document
    const checked = await session.check(document)
    // A newer text is on its way, or the document was closed: its turn comes, or never does.
    if (document.version !== version || !open().includes(document)) return
    tell(checked, uri)
    outbox.diagnostics({ uri, version, diagnostics: show(checked, document) })
  }

  return {
    async due(document, what) {
      const { uri } = document
      const { run } = await session.settingsFor(uri)
      if (what === 'changed' && run === 'onSave') {
        unsaved.add(uri)
        return
      }
      const waited = unsaved.delete(uri)
      if (client.pulls) {
        if (waited) outbox.refresh()
        return
      }
      const last = session.last(uri)
      const wait = what === 'changed' && last?.kind === 'linted' ? waitAfter(last.took) : 0
      schedule.soon(uri, wait, () => outbox.attempt(send(document)))
    },
    all() {
      session.reload()
      if (client.pulls) outbox.refresh()
      else for (const document of open()) schedule.soon(document.uri, 0, () => outbox.attempt(send(document)))
    },
    async current(document) {
      const last = unsaved.has(document.uri) ? session.last(document.uri) : null
      const checked = last ?? (await session.check(document))
      tell(checked, document.uri)
      return checked
    },
    close(uri) {
      schedule.cancel(uri)
      unsaved.delete(uri)
      session.close(uri)
      tell({ kind: 'skipped' }, uri)
      if (!client.pulls) outbox.diagnostics({ uri, diagnostics: [] })
    },
    stop: schedule.cancelAll,
  }
}
