import { fileURLToPath } from 'node:url'
import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node'
import { isRecord } from '../config/validate/values.ts'
import { chooseEncoding, type Encoding } from './positions.ts'

/** What a client says of itself when it starts, as far as the server minds it. */
export type Client = {
  readonly encoding: Encoding
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pulls: boolean
  readonly refreshesPulled: boolean
  readonly showsRelated: boolean
  /** It can tell the settings of a folder or file. */
  readonly tellsSettings: boolean
  /** It watches files when it is asked to. */
  readonly watchesFiles: boolean
  readonly changesFolders: boolean
  /** Its edits name the version they are for. */
  readonly versionedEdits: boolean
  /** Edits may hold a placeholder to type over. */
  readonly snippetEdits: boolean
  /** It shows why an action is not offered. */
  readonly disabledActions: boolean
  /** False: no code of the workspace is run, so neither JavaScript configs nor plugins. */
  readonly trusted: boolean
  /** Settings for clients that cannot be asked for them. */
  readonly settings: unknown
  /** Paths of the workspace folders. */
  readonly folders: readonly string[]
}

export function readClient({
  capabilities: { general, textDocument, workspace },
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams): Client {
  const options = isRecord(initializationOptions) ? initializationOptions : {}
  const pulls = textDocument?.diagnostic !== undefined
  const showsPulled =
    textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pulls,
    refreshesPulled: workspace?.diagnostics?.refreshSupport ?? false,
    showsRelated: (pulls ? showsPulled : textDocument?.publishDiagnostics?.relatedInformation) ?? false,
    tellsSettings: workspace?.configuration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    trusted: options['trusted'] !== false,
    settings: options['settings'],
    folders: (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).flatMap(
      ({ uri }) => pathOf(uri) ?? [],
    ),
  }
}

/** What the server offers a client. */
export function capabilitiesFor({ encoding, pulls }: Client): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(pulls
      ? {
          diagnosticProvider: {
            identifier: 'claimlint',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    hoverProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}

/** All fixes at once, as editors run it when a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.claimlint`

/** The path of a `file:` URI; null for any other. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch {
    return null
  }
}
