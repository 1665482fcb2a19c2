import * as vscode from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node'
import { isArticle, languages } from './articles.ts'
import { createClaimsView } from './claims-view.ts'
import { registerCommands } from './commands.ts'
import { findServer, type ServerPackage } from './server-package.ts'
import { createStatus } from './status.ts'

let client: LanguageClient | null = null

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('claimlint', { log: true })
  let server: ServerPackage | null = null

  const start = async (): Promise<void> => {
    await client?.stop().catch(() => undefined)
    client = null
    try {
      server = findServer(placesOf(context))
    } catch (error) {
      server = null
      await vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))
      return
    }
    log.info(`claimlint ${server.version}, from the ${server.from}: ${server.script}`)
    client = clientFor(server, log)
    await client.start()
    claims.refresh()
  }

  const claims = createClaimsView(() => client)
  const follow = (): void => {
    const document = vscode.window.activeTextEditor?.document
    const open = document !== undefined && isArticle(document)
    void vscode.commands.executeCommand('setContext', 'claimlint.open', open)
    claims.refresh()
  }
  context.subscriptions.push(
    log,
    claims,
    createStatus(),
    registerCommands({ server: () => server, restart: start }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.languages.onDidChangeDiagnostics(() => claims.refresh()),
    vscode.workspace.onDidGrantWorkspaceTrust(start),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('claimlint.path')) void start()
    }),
  )
  follow()
  await start()
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}

function placesOf({ extensionPath }: vscode.ExtensionContext): Parameters<typeof findServer>[0] {
  return {
    setting: vscode.workspace.getConfiguration('claimlint').get('path', ''),
    workspaceFolders: (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    extension: extensionPath,
    trusted: vscode.workspace.isTrusted,
  }
}

function clientFor({ script }: ServerPackage, log: vscode.LogOutputChannel): LanguageClient {
  const run = { module: script, args: ['--lsp'], transport: TransportKind.stdio }
  return new LanguageClient(
    'claimlint',
    'claimlint',
    { run, debug: run },
    {
      documentSelector: languages.map(language => ({ scheme: 'file', language })),
      initializationOptions: { trusted: vscode.workspace.isTrusted },
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  )
}
