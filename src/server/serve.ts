import type { Readable, Writable } from 'node:stream'
import {
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  RequestType,
} from 'vscode-languageserver/node'
import type { LegalBasis } from '../engine/law.ts'
import type { RulePages } from '../engine/rule-pages.ts'
import { defaultSuppressionsFile } from '../engine/suppressions.ts'
import type { TextLinter } from '../engine/types.ts'
import type { RuleMeta } from '../linter/rule.ts'
import { createAnswers, type ToldClaim } from './answers.ts'
import { type Client, capabilitiesFor, pathOf, readClient } from './client.ts'
import type { ConfigBasis } from './configs.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { createDocuments } from './documents.ts'
import { createFaults } from './faults.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createPublisher } from './publish.ts'
import { createSession } from './session.ts'
import { readSettings, type Settings } from './settings.ts'

/** What the server is built on. */
export type ServerDeps = {
  readonly version: string
  readonly cwd: string
  readonly input: Readable
  readonly output: Writable
  readonly basis: Omit<ConfigBasis, 'trusted'>
  readonly linter: () => Promise<TextLinter>
  readonly pages: RulePages
  readonly law: () => ReadonlyMap<string, LegalBasis>
  readonly metas: ReadonlyMap<string, Pick<RuleMeta, 'law'>>
  /** The ISO day it is. */
  readonly today: () => string
  /** Told to stop from outside. */
  readonly signal?: AbortSignal
}

/** All claims of an open document, for an editor's list. */
export const claimsRequest = new RequestType<{ uri: string }, readonly ToldClaim[], void>('claimlint/claims')

/** Files whose change means that they are read anew: configs, the packs and registers that they name, the baseline. */
const watched = [
  '**/package.json',
  '**/.claimlintrc*',
  '**/claimlint.config.*',
  '**/*.{yml,yaml}',
  `**/${defaultSuppressionsFile}`,
]

/** Speaks the language server protocol (3.17) over two streams until the client says `exit` or goes away. */
export function serve(deps: ServerDeps): Promise<void> {
  const connection = connect(deps)
  connection.onInitialize(params => {
    const client = readClient(params)
    open(connection, client, deps)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'claimlint', version: deps.version } }
  })
  // Without its input the connection ends the process.
  deps.signal?.addEventListener('abort', () => deps.input.destroy())
  connection.listen()
  return new Promise(done => {
    connection.onExit(done)
  })
}

type Connection = ReturnType<typeof connect>

function connect({ input, output }: Pick<ServerDeps, 'input' | 'output'>) {
  return createConnection(ProposedFeatures.all, input, output)
}

/** Answers a client, once it has said what it can. */
function open(connection: Connection, client: Client, deps: ServerDeps): void {
  const { trusted } = client
  const documents = createDocuments(() => client.encoding)
  const outbox = createOutbox(connection, client)
  const settingsFor = settingsReader(connection, client, outbox)
  const session = createSession({
    client,
    basis: { ...deps.basis, trusted },
    cwd: deps.cwd,
    linter: deps.linter,
    settingsFor,
  })
  const answers = createAnswers({ ...deps, client, session })
  const publisher = createPublisher({
    outbox,
    client,
    session,
    faults: createFaults(),
    open: () => documents.all(),
    show: (checked, document) => diagnosticsOf(checked, answers.viewOf(document)),
  })

  const opening = new Set<string>()
  documents.onDidOpen(({ document }) => opening.add(document.uri))
  documents.onDidChangeContent(({ document }) => {
    outbox.attempt(publisher.due(document, opening.delete(document.uri) ? 'opened' : 'changed'))
  })
  documents.onDidSave(({ document }) => {
    // Who watches no files may have saved the config too: reading it again costs little.
    if (!client.watchesFiles) session.reload()
    outbox.attempt(publisher.due(document, 'saved'))
  })
  documents.onDidClose(({ document }) => publisher.close(document.uri))
  documents.listen(connection)

  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri)
    return document ? answers.hover(document, position) : null
  })
  connection.onCodeAction(params => {
    const document = documents.get(params.textDocument.uri)
    return document ? answers.actions(document, params) : []
  })
  connection.onRequest(claimsRequest, ({ uri }) => {
    const document = documents.get(uri)
    return document ? answers.claims(document) : []
  })
  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    const document = documents.get(textDocument.uri)
    // Cancellations and changes that are already here are read before the work begins.
    await new Promise(done => setImmediate(done))
    if (!document || token.isCancellationRequested)
      return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    const items = diagnosticsOf(await publisher.current(document), answers.viewOf(document))
    return { kind: DocumentDiagnosticReportKind.Full, items }
  })

  connection.onDidChangeConfiguration(() => publisher.all())
  connection.onDidChangeWatchedFiles(() => publisher.all())
  connection.onInitialized(() => {
    const { client: asked } = connection
    if (client.tellsSettings)
      outbox.attempt(asked.register(DidChangeConfigurationNotification.type, { section: 'claimlint' }))
    if (client.watchesFiles) {
      const watchers = watched.map(globPattern => ({ globPattern }))
      outbox.attempt(asked.register(DidChangeWatchedFilesNotification.type, { watchers }))
    }
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        session.setFolders(
          added.flatMap(({ uri }) => pathOf(uri) ?? []),
          removed.flatMap(({ uri }) => pathOf(uri) ?? []),
        )
        publisher.all()
      })
    }
  })
  connection.onShutdown(publisher.stop)
}

/** Asks the client for the settings that hold for a document, or takes those that it started with. */
function settingsReader(
  connection: Connection,
  client: Client,
  outbox: Outbox,
): (uri: string) => Promise<Settings> {
  const said = new Set<string>()
  return async uri => {
    const value: unknown = client.tellsSettings
      ? // A client that promises answers and gives none has the defaults.
        await connection.workspace.getConfiguration({ scopeUri: uri, section: 'claimlint' }).catch(() => null)
      : null
    const { settings, problems } = readSettings(value ?? client.settings)
    for (const problem of problems) {
      if (!said.has(problem)) outbox.message('warning', problem)
      said.add(problem)
    }
    return settings
  }
}
