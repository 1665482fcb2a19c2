import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

export const main = fileURLToPath(new URL('../../../dist/claimlint.cjs', import.meta.url))

/** A folder with files, to be removed in the end. */
export function workspace(files: Readonly<Record<string, string>>): {
  readonly root: string
  readonly uri: (name: string) => string
  readonly write: (name: string, text: string) => void
  readonly remove: () => void
} {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-lsp-')))
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  return {
    root,
    write,
    uri: name => pathToFileURL(join(root, name)).href,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

export type StartOptions = {
  readonly root: string
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** Answers `workspace/configuration`. */
  readonly settings?: () => unknown
  readonly argv?: readonly string[]
}

/** A client of the built server: what an editor is, without its window. */
export type Client = {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  readonly shown: string[]
  readonly registered: { method: string; registerOptions?: unknown }[]
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>
  readonly change: (uri: string, version: number, contentChanges: readonly object[]) => Promise<void>
  readonly save: (uri: string) => Promise<void>
  /** The next diagnostics of a document for which the condition holds. */
  readonly diagnostics: (
    uri: string,
    isRight?: (found: PublishDiagnosticsParams) => boolean,
  ) => Promise<Diagnostic[]>
  readonly stop: () => Promise<number | null>
}

export async function start({
  root,
  capabilities = {},
  initializationOptions,
  settings,
  argv = ['--lsp', '--stdio'],
}: StartOptions): Promise<Client> {
  const child = spawn(process.execPath, [main, ...argv], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<number | null>(done => child.on('exit', done))
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const published: PublishDiagnosticsParams[] = []
  const waiting = new Set<() => void>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    for (const look of waiting) look()
  })
  const shown: string[] = []
  connection.onNotification(
    'window/showMessage',
    ({ message }: { message: string }) => void shown.push(message),
  )
  const registered: { method: string; registerOptions?: unknown }[] = []
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: typeof registered }) => {
      registered.push(...registrations)
      return null
    },
  )
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings?.() ?? null),
  )
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.listen()
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'site' }],
    capabilities,
    initializationOptions,
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    initialized,
    shown,
    registered,
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    save: uri => connection.sendNotification('textDocument/didSave', { textDocument: { uri } }),
    diagnostics: (uri, isRight = () => true) =>
      new Promise(done => {
        const look = (): void => {
          const at = published.findIndex(each => each.uri === uri && isRight(each))
          if (at === -1) return
          waiting.delete(look)
          const found = published[at]
          // What came before is old; other documents wait for whoever asks.
          const left = published.filter((each, index) => each.uri !== uri || index > at)
          published.splice(0, published.length, ...left)
          done(found?.diagnostics ?? [])
        }
        waiting.add(look)
        look()
      }),
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      return exited
    },
  }
}
