import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { type Action, type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState, type Text } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { LintMessage } from '../../src/core.ts'

export type Editor = {
  readonly text: () => string
  readonly replace: (text: string) => void
  /** Underlines findings. */
  readonly show: (messages: readonly LintMessage[]) => void
  /** Moves the cursor to a finding. */
  readonly goTo: (message: LintMessage) => void
}

/** Opens an editor; `changed` is told of each change. */
export function openEditor(parent: HTMLElement, text: string, changed: () => void): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        markdown(),
        lintGutter(),
        EditorView.lineWrapping,
        // Tab leaves the editor, as in any other field of a page.
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-labelledby': 'article-title', spellcheck: 'true' }),
        EditorView.updateListener.of(update => {
          if (update.docChanged) changed()
        }),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    replace: next => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    show: messages =>
      view.dispatch(
        setDiagnostics(
          view.state,
          messages.map(message => diagnosticOf(message, view.state.doc)),
        ),
      ),
    goTo(message) {
      const { from, to } = rangeOf(message, view.state.doc)
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
      view.focus()
    },
  }
}

function diagnosticOf(message: LintMessage, document: Text): Diagnostic {
  const actions = (message.suggestions ?? []).map(
    ({ desc, fix }): Action => ({
      name: desc,
      apply: view =>
        view.dispatch({
          changes: { from: fix.range[0], to: fix.range[1], insert: fix.text },
          userEvent: 'input',
        }),
    }),
  )
  return {
    ...rangeOf(message, document),
    severity: message.severity === 2 ? 'error' : 'warning',
    message: message.message,
    source: message.ruleId ?? 'claimlint',
    actions,
  }
}

/** Lines and columns (1-based) as offsets, kept within the document. */
function rangeOf(
  { line, column, endLine = line, endColumn = column }: LintMessage,
  document: Text,
): { from: number; to: number } {
  const offset = (at: number, of: number): number => {
    const { from, to } = document.line(Math.min(Math.max(at, 1), document.lines))
    return Math.min(from + of - 1, to)
  }
  const from = offset(line, column)
  return { from, to: Math.max(from, offset(endLine, endColumn)) }
}
