import * as vscode from 'vscode'
import type { ServerPackage } from './server-package.ts'

export type Running = {
  readonly server: () => ServerPackage | null
  readonly restart: () => Promise<void>
}

/** The commands of the extension. */
export function registerCommands({ server, restart }: Running): vscode.Disposable {
  const { registerCommand } = vscode.commands
  return vscode.Disposable.from(
    registerCommand('claimlint.fixAll', () =>
      vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.claimlint',
        apply: 'first',
      }),
    ),
    registerCommand('claimlint.createConfig', () => createConfig(server())),
    registerCommand('claimlint.openRulePage', openRulePage),
    registerCommand('claimlint.showClaims', () => vscode.commands.executeCommand('claimlint.claims.focus')),
    registerCommand('claimlint.restart', restart),
  )
}

/** Runs `claimlint --init` in a terminal, where its questions are answered. */
function createConfig(server: ServerPackage | null): void {
  if (server === null) return
  const terminal = vscode.window.createTerminal({
    name: 'claimlint',
    shellPath: process.execPath,
    shellArgs: [server.script, '--init'],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  })
  terminal.show()
}

/** Opens the page of the rule whose finding the cursor stands in; of several, the narrowest. */
async function openRulePage(): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (editor === undefined) return
  const { active } = editor.selection
  const [page] = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'claimlint' && range.contains(active))
    .sort((one, other) => (one.range.contains(other.range) ? 1 : -1))
    .flatMap(({ code }) => (typeof code === 'object' ? [code.target] : []))
  if (page) await vscode.env.openExternal(page)
  else await vscode.window.showInformationMessage('Put the cursor into a finding of claimlint first.')
}
