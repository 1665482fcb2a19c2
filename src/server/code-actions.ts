import { pathToFileURL } from 'node:url'
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { LintMessage } from '../linter/types.ts'
import type { Action, ActionEdit } from './actions/index.ts'
import { type Client, fixAllKind } from './client.ts'
import { type Places, placesOf } from './positions.ts'

/** The open document, and how its client takes edits. */
export type Target = {
  readonly uri: string
  readonly version: number
  readonly places: Places
  readonly client: Pick<Client, 'encoding' | 'versionedEdits' | 'snippetEdits' | 'disabledActions'>
  readonly diagnosticOf: (message: LintMessage) => Diagnostic
}

/** Actions in the words of the protocol. `only`: the kinds that are asked for; all where it is not given. */
export function codeActions(
  actions: readonly Action[],
  target: Target,
  only: readonly string[] | undefined,
): CodeAction[] {
  return actions.flatMap(action => {
    const kind = action.kind === 'fix-all' ? fixAllKind : CodeActionKind.QuickFix
    if (only && !only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === ''))
      return []
    // Fixing everything is offered when a file is saved, not beside each finding.
    if (!only && action.kind === 'fix-all') return []
    if (action.disabled !== undefined && !target.client.disabledActions) return []
    return {
      title: action.title,
      kind,
      diagnostics: action.mends.map(target.diagnosticOf),
      ...(action.preferred ? { isPreferred: true } : {}),
      ...(action.disabled === undefined
        ? { edit: workspaceEdit(action.edits, target) }
        : { disabled: { reason: action.disabled } }),
    }
  })
}

function workspaceEdit(edits: readonly ActionEdit[], target: Target): WorkspaceEdit {
  const files = new Map<string, { version: number | null; edits: (TextEdit | SnippetTextEdit)[] }>()
  for (const edit of edits) {
    const uri = edit.file === null ? target.uri : pathToFileURL(edit.file.path).href
    const known = files.get(uri) ?? { version: edit.file === null ? target.version : null, edits: [] }
    known.edits.push(textEdit(edit, target))
    files.set(uri, known)
  }
  if (target.client.versionedEdits) {
    const documentChanges = [...files].map(
      ([uri, file]): TextDocumentEdit => ({
        textDocument: { uri, version: file.version },
        edits: file.edits,
      }),
    )
    return { documentChanges }
  }
  const changes: Record<string, TextEdit[]> = {}
  for (const [uri, file] of files)
    changes[uri] = file.edits.flatMap(edit => ('newText' in edit ? [edit] : []))
  return { changes }
}

function textEdit({ range, text, cursor, file }: ActionEdit, target: Target): TextEdit | SnippetTextEdit {
  const { client } = target
  const places =
    file === null
      ? target.places
      : placesOf(TextDocument.create(file.path, '', 0, file.text), client.encoding)
  const where = places.rangeOf(range)
  if (cursor === undefined || !client.snippetEdits || !client.versionedEdits)
    return { range: where, newText: text }
  const snippet = `${escaped(text.slice(0, cursor))}$0${escaped(text.slice(cursor))}`
  return { range: where, snippet: { kind: 'snippet', value: snippet } }
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
