import * as vscode from 'vscode'
import { isArticle } from './articles.ts'

/** Shows in the status bar how many findings the open article has. */
export function createStatus(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('claimlint.status', vscode.StatusBarAlignment.Right, 90)
  item.name = 'claimlint'
  item.command = 'workbench.actions.view.problems'
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document
    if (document === undefined || !isArticle(document)) {
      item.hide()
      return
    }
    const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'claimlint')
    const errors = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length
    item.text = `claimlint $(error) ${errors} $(warning) ${found.length - errors}`
    item.tooltip = 'Findings of claimlint in this article. A clean article is no legal advice.'
    item.show()
  }
  show()
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(show),
  )
}
