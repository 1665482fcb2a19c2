import { Readable, Writable } from 'node:stream'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import type { Services } from '../../src/cli/services.ts'
import { catalogue, fakeLinter } from './fake-linter.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type Situation = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Where to run; a folder made of `files` unless given. */
  readonly cwd?: string
  /** What is piped in; a terminal unless given. */
  readonly stdin?: string | Uint8Array
  readonly env?: Io['env']
  /** Columns of the terminal on standard output; a pipe unless given. */
  readonly columns?: number
  /** Aborted when the run is to stop. */
  readonly signal?: AbortSignal
  /** Real services in the place of fake ones. */
  readonly services?: Partial<Services>
}

export type Transcript = { readonly stdout: string; readonly stderr: string; readonly code: number }

/** Runs the command line in this process and gives what a user would see, with the folder written as <cwd>. */
export async function transcript(argv: readonly string[], situation: Situation = {}): Promise<Transcript> {
  const cwd = situation.cwd ?? temporaryFolder(situation.files)
  const stdout = collector()
  const stderr = collector()
  const stdin = Readable.from(situation.stdin === undefined ? [] : [Buffer.from(situation.stdin)])
  const terminal = situation.columns === undefined ? {} : { isTTY: true, columns: situation.columns }
  const code = await run(
    argv,
    {
      cwd,
      stdin: Object.assign(stdin, { isTTY: situation.stdin === undefined }),
      stdout: Object.assign(stdout.stream, terminal),
      stderr: stderr.stream,
      env: situation.env ?? {},
      ...(situation.signal === undefined ? {} : { signal: situation.signal }),
    },
    {
      version: '1.2.3',
      homepage: null,
      today: () => '2026-11-22',
      loadCatalogue: async () => catalogue,
      loadLinter: async () => fakeLinter,
      loadCalendar: async () => ({ days: [], monthsValid: 12 }),
      workerScript: null,
      loadRuleInfo: async () => () => null,
      loadPacks: async () => ({ files: [], rules: [], problems: [] }),
      testPack: async path => {
        throw new Error(`${path}: the fake linter tests no packs`)
      },
      ...situation.services,
    },
  )
  return {
    stdout: stdout.text().replaceAll(cwd, '<cwd>'),
    stderr: stderr.text().replaceAll(cwd, '<cwd>'),
    code,
  }
}

function collector(): { stream: Writable; text: () => string } {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return { stream, text: () => text }
}
