import {
  type _Connection,
  MessageType,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
} from 'vscode-languageserver/node'
import * as messages from './messages.ts'

/** What the server says unasked. A client that does not understand it is no reason to end. */
export type Outbox = {
  readonly diagnostics: (params: PublishDiagnosticsParams) => void
  /** Shown once, without a button: a notification, which every client knows. */
  readonly message: (kind: 'error' | 'warning', text: string) => void
  /** Asks a client that pulls to do it again; nothing where it cannot. */
  readonly refresh: () => void
  /** Work whose failure is written to the log of the client. */
  readonly attempt: (work: Promise<unknown>) => void
}

export function createOutbox(
  connection: Pick<_Connection, 'sendDiagnostics' | 'sendNotification' | 'console' | 'languages'>,
  { refreshesPulled }: { readonly refreshesPulled: boolean },
): Outbox {
  const attempt = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => connection.console.error(messages.crashed(error)))
  }
  return {
    attempt,
    diagnostics: params => attempt(connection.sendDiagnostics(params)),
    message(kind, text) {
      const type = kind === 'error' ? MessageType.Error : MessageType.Warning
      attempt(connection.sendNotification(ShowMessageNotification.type, { type, message: text }))
    },
    refresh() {
      if (refreshesPulled) attempt(connection.languages.diagnostics.refresh())
    },
  }
}
