import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { type Material, readMaterial, writeArticle } from '../articles.ts'
import { installPeers } from '../peers/install.ts'
import { seeded } from '../seeded.ts'

const root = process.cwd()
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100' },
    words: { type: 'string', default: '1500,20000' },
    // Outside of node_modules, where nobody's articles are.
    peers: { type: 'string', default: path.join(tmpdir(), 'claimlint-bench/language-servers') },
  },
})

/** A server under test: how it is started, and what is said of it. */
type Server = { readonly name: string; readonly argv: readonly string[] }

/** An article of so many words, the same for the same number. */
function articleOf(words: number, material: Material): string {
  let size = words * 6
  for (;;) {
    const text = writeArticle(material, size, seeded(words))
    const found = text.split(/\s+/)
    // Something for the other server to find.
    if (found.length >= words) return `${text}\nSee [the list][nowhere].\n`
    size = Math.ceil(size * 1.1)
  }
}

/**
 * Types into the middle of an article, one letter after the other, and gives the milliseconds from each change to its
 * diagnostics. The first fifth warms up and is not counted.
 */
async function typing(
  { argv }: Server,
  cwd: string,
  text: string,
  edits: number,
): Promise<{ readonly times: readonly number[]; readonly busy: number }> {
  const [command = '', ...rest] = argv
  const child = spawn(command, rest, { cwd, stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let heard: ((params: PublishDiagnosticsParams) => void) | null = null
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    heard?.(params),
  )
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  const uri = pathToFileURL(path.join(cwd, 'article.md')).href
  const next = (version: number): Promise<number> =>
    new Promise(done => {
      heard = params => {
        if (params.uri !== uri || (params.version ?? version) !== version) return
        done(params.diagnostics.length)
      }
    })
  const workspaceFolders = [{ uri: pathToFileURL(cwd).href, name: 'bench' }]
  const capabilities = { workspace: { workspaceFolders: true } }
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities,
  })
  await connection.sendNotification('initialized', {})
  const opened = next(1)
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  if ((await opened) === 0) throw new Error('the server found nothing: it is not at work')
  const middle = text.slice(0, text.indexOf('\n\n', text.length / 2) + 2).split('\n')
  const line = middle.length - 1
  const times: number[] = []
  const before = cpuOf(child.pid)
  for (let version = 2; version < edits + 2; version += 1) {
    const typed = version - 2
    const at = { line, character: typed }
    const shown = next(version)
    const started = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'tea '[typed % 4] ?? '' }],
    })
    await shown
    times.push(performance.now() - started)
  }
  const busy = (cpuOf(child.pid) - before) / edits
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  return { times: times.slice(Math.floor(edits / 5)), busy }
}

/** Milliseconds of processor time that a process took so far, which other work on the machine does not lengthen; NaN off Linux. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // Fields 14 and 15, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

installPeers(root, values.peers, 'bench/lsp/package.json')
const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended']
writeFileSync(path.join(values.peers, '.remarkrc.json'), JSON.stringify({ plugins }))
const servers: readonly Server[] = [
  {
    name: 'claimlint',
    argv: [process.execPath, path.join(root, 'dist/src/cli/main.js'), '--lsp', '--stdio'],
  },
  {
    name: 'remark (as remark-language-server), its rules',
    argv: [process.execPath, path.join(root, 'bench/lsp/remark-server.mjs'), values.peers, '--stdio'],
  },
]
const read = readMaterial(root)
// Directives are rare in articles; here they would be in every one.
const material = { ...read, sections: read.sections.filter(section => !section.includes('claimlint-')) }
for (const words of values.words.split(',').map(Number)) {
  const text = articleOf(words, material)
  console.log(`${text.split(/\s+/).length} words, ${values.edits} keystrokes`)
  const slow: number[] = []
  for (const server of servers) {
    const { times, busy } = await typing(server, values.peers, text, Number(values.edits))
    const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
    slow.push(most)
    console.log(
      `  ${server.name.padEnd(44)} median ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms, processor ${busy.toFixed(1)} ms`,
    )
  }
  const [ours = 0, theirs = 1] = slow
  console.log(`  ratio of the p95: ${(ours / theirs).toFixed(2)}`)
}
