import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ConfigOptions } from '../config/load-config.ts'
import type { TextLinter } from '../engine/types.ts'
import { textOf } from './answers.ts'
import { type Busy, createBusy } from './busy.ts'
import { createChecker } from './check.ts'
import { explainRule, type Knowledge, requirementsFor } from './knowledge.ts'
import { foldersAt, type Roots } from './roots.ts'
import * as schemas from './schemas.ts'
import { McpServer, StdioServerTransport } from './sdk.ts'

export type McpOptions = {
  readonly version: string
  readonly cwd: string
  readonly input: Readable
  readonly output: Writable
  readonly basis: Omit<ConfigOptions, 'cwd'>
  /** The folders that files may be read in; none: those that the client names as its roots. */
  readonly roots: Roots
  readonly linter: () => Promise<TextLinter>
  readonly knowledge: () => Promise<Knowledge>
  /** Told to stop from outside. */
  readonly signal?: AbortSignal
}

const reading = { readOnlyHint: true, openWorldHint: false }

/** Speaks the Model Context Protocol over two streams until the client goes away. */
export async function serveAgents(options: McpOptions): Promise<void> {
  const { version, input, output, signal } = options
  const server = new McpServer({ name: 'claimlint', version })
  const busy = createBusy()
  addTools(server, options, busy)
  const transport = new StdioServerTransport(input, output)
  const gone = new Promise<void>(done => {
    input.on('end', done)
    input.on('close', done)
    signal?.addEventListener('abort', () => done())
  })
  await server.connect(transport)
  await gone
  if (!signal?.aborted) await busy.idle()
  await server.close()
  input.destroy()
}

function addTools(
  server: McpServer,
  { basis, cwd, linter, roots, knowledge }: McpOptions,
  { during }: Busy,
): void {
  const checker = createChecker(basis, cwd, linter)
  const rootsNow = async (): Promise<Roots> => (roots.length > 0 ? roots : clientRoots(server))

  server.registerTool(
    'lint_text',
    {
      title: 'Check a text',
      description:
        'Finds unsupported health claims and missing notes in a Markdown article. Call it before publishing, mend what it reports, and call it again.',
      inputSchema: schemas.lintText.input,
      outputSchema: schemas.lintText.output,
      annotations: reading,
    },
    ({ text, filename, ...judged }) =>
      during(async () => {
        const verdict = await checker.text(text, filename, judged, await rootsNow())
        return answer(verdict, textOf(verdict))
      }),
  )
  server.registerTool(
    'lint_files',
    {
      title: 'Check files',
      description: 'The same for Markdown files and folders below the folders that the server was given.',
      inputSchema: schemas.lintFiles.input,
      outputSchema: schemas.lintFiles.output,
      annotations: reading,
    },
    ({ paths, ...judged }) =>
      during(async () => {
        const verdict = await checker.files(paths, judged, await rootsNow())
        return answer(verdict, [textOf(verdict), ...verdict.refused].join('\n'))
      }),
  )
  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description: 'What a rule looks for, why, examples, how to mend what it reports, and the law it names.',
      inputSchema: schemas.explainRule.input,
      outputSchema: schemas.explainRule.output,
      annotations: reading,
    },
    ({ rule }) =>
      during(async () => {
        const told = explainRule(rule, await knowledge())
        return answer(told, told.page)
      }),
  )
  server.registerTool(
    'list_requirements',
    {
      title: 'List what an article owes its reader',
      description:
        'For a substance and a jurisdiction: the notes an article needs, the warnings, and dated facts on its legal status with their sources. Call it before writing.',
      inputSchema: schemas.listRequirements.input,
      outputSchema: schemas.listRequirements.output,
      annotations: reading,
    },
    asked =>
      during(async () => {
        const told = await requirementsFor(asked, await knowledge(), checker)
        const lines = told.notes.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`)
        const facts = (told.substance?.legal ?? []).map(
          ({ jurisdiction, status, asOf }) => `${jurisdiction}: ${status} (as of ${asOf})`,
        )
        return answer(told, [...lines, ...facts, told.note].join('\n'))
      }),
  )
}

function answer<Told extends object>(told: Told, text: string) {
  return { content: [{ type: 'text' as const, text }], structuredContent: { ...told } }
}

/** The folders that the client names as its roots, where it does. */
async function clientRoots({ server }: McpServer): Promise<Roots> {
  if (server.getClientCapabilities()?.roots === undefined) return []
  const { roots } = await server.listRoots()
  return foldersAt(roots.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : [])))
}
