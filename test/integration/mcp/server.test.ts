import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { type CallToolResult, ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../../../dist/claimlint.cjs', import.meta.url))
const clients: Client[] = []
let root = ''
let secret = ''

beforeAll(async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-mcp-')))
  root = join(folder, 'site')
  secret = join(folder, 'secret')
  await mkdir(join(root, 'blog'), { recursive: true })
  await mkdir(secret)
  writeFileSync(join(folder, '.claimlintrc.yaml'), 'rules:\n  claim/immunity: "off"\n')
  writeFileSync(join(root, '.claimlintrc.yaml'), 'profile: commercial\n')
  writeFileSync(join(root, 'blog/tea.md'), '# Ginger\n\nGinger boosts your immunity.\n')
  writeFileSync(join(root, 'blog/warm.md'), '# Ginger\n\nGinger is warm.\n')
  writeFileSync(join(secret, 'plan.md'), 'Ginger cures cancer.\n')
  symlinkSync(join(secret, 'plan.md'), join(root, 'blog/link.md'))
  symlinkSync(secret, join(root, 'linked'))
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }))

async function connect(argv: readonly string[], roots: readonly string[] | null = null): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: roots === null ? {} : { roots: {} } },
  )
  if (roots !== null) {
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map(path => ({ uri: pathToFileURL(path).href })),
    }))
  }
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [main, '--mcp', ...argv], cwd: tmpdir() }),
  )
  clients.push(client)
  return client
}

type Told = {
  errors: number
  files: { path: string; findings: { rule: string; line: number; suggestions: string[] }[] }[]
  refused: string[]
  note: string
}

async function call<T>(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<{ told: T; text: string; failed: boolean }> {
  // The client checks the structured answer against the schema that the tool announced.
  const result = (await client.callTool({ name, arguments: given })) as CallToolResult
  const text = result.content.map(part => (part.type === 'text' ? part.text : '')).join('\n')
  return { told: result.structuredContent as T, text, failed: result.isError === true }
}

describe('the tools', () => {
  it('are announced with what they take and give, and only read', async () => {
    const { tools } = await (await connect([])).listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'lint_text',
      'lint_files',
      'explain_rule',
      'list_requirements',
    ])
    for (const { outputSchema, annotations } of tools) {
      expect(outputSchema?.type).toBe('object')
      expect(annotations?.readOnlyHint).toBe(true)
    }
  })

  it('a text is checked, under the profile that is asked for', async () => {
    const client = await connect([])
    const text = 'Ginger cures arthritis.\n'
    const found = await call<Told>(client, 'lint_text', { text, profile: 'commercial' })
    expect(found.told.files[0]?.findings[0]).toMatchObject({ rule: 'claim/disease-treatment', line: 1 })
    expect(found.text).toMatch(/^\d errors?, \d warnings?\.\ntext:1:8 error claim\/disease-treatment /)
    const clean = await call<Told>(client, 'lint_text', { text: 'Ginger is a plant.\n' })
    expect(clean.told).toMatchObject({ errors: 0, files: [{ findings: [] }] })
    expect(clean.text).toContain('no legal advice')
    expect(clean.text).not.toMatch(/\bcompliant\b|\bis legal\b/)
  })

  it('a rule is explained; one that is not there is guessed', async () => {
    const client = await connect([])
    const { told } = await call<{ page: string; law: { url: string }[] }>(client, 'explain_rule', {
      rule: 'claim/immunity',
    })
    expect(told.page).toContain('## How to fix')
    expect(told.law[0]?.url).toMatch(/^https:/)
    const { failed, text } = await call(client, 'explain_rule', { rule: 'claim/imunity' })
    expect({ failed, text }).toEqual({
      failed: true,
      text: expect.stringContaining('Did you mean "claim/immunity"?'),
    })
  })

  it('requirements are listed with dated facts for the place', async () => {
    const client = await connect([])
    type Listed = {
      substance: { id: string; legal: { jurisdiction: string; asOf: string }[] }
      notes: { rule: string }[]
    }
    const asked = { substance: 'Mitragyna speciosa', jurisdiction: 'us', profile: 'commercial' }
    const { told } = await call<Listed>(client, 'list_requirements', asked)
    expect(told.substance.id).toBe('kratom')
    expect(told.substance.legal.length).toBeGreaterThan(3)
    expect(told.substance.legal.every(({ jurisdiction }) => jurisdiction.startsWith('us'))).toBe(true)
    const rules = told.notes.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['required/medical-consultation', 'required/legal-status']))
    const { text, failed } = await call(client, 'list_requirements', {
      substance: 'kratem',
      jurisdiction: 'us',
    })
    expect({ text, failed }).toEqual({
      failed: true,
      text: expect.stringContaining('Did you mean "kratom"?'),
    })
    const general = await call<Listed>(client, 'list_requirements', { jurisdiction: 'au' })
    expect(general.told.substance).toBeNull()
    expect(general.told.notes.length).toBeGreaterThan(0)
  })
})

describe('a client that hangs up behind its question', () => {
  it('still gets the answer', () => {
    const said = [
      {
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'pipe', version: '1' },
        },
      },
      { method: 'notifications/initialized' },
      {
        id: 2,
        method: 'tools/call',
        params: { name: 'lint_text', arguments: { text: 'Ginger cures arthritis.' } },
      },
    ]
    const input = said.map(each => `${JSON.stringify({ jsonrpc: '2.0', ...each })}\n`).join('')
    const { stdout, status } = spawnSync(process.execPath, [main, '--mcp'], { input, encoding: 'utf8' })
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual([1, 2])
    expect(answers[1].result.structuredContent.errors).toBeGreaterThan(0)
    expect(status).toBe(0)
  })
})

describe('files', () => {
  it('are checked below the folder that was given, under its config and none above', async () => {
    const client = await connect(['--mcp-root', root])
    const { told } = await call<Told>(client, 'lint_files', { paths: ['blog'] })
    expect(told.files.map(({ path }) => path)).toEqual(['blog/tea.md', 'blog/warm.md'])
    expect(told.files[0]?.findings.map(({ rule }) => rule)).toContain('claim/immunity')
    expect(told.refused).toEqual([])
  })

  it('outside are refused, however they are named', async () => {
    const client = await connect(['--mcp-root', root])
    const paths = [
      '../secret/plan.md',
      join(secret, 'plan.md'),
      'blog/link.md',
      'linked',
      'linked/plan.md',
      '/etc/passwd',
      'blog/none.md',
    ]
    const { told, text } = await call<Told>(client, 'lint_files', { paths })
    expect(told.files).toEqual([])
    expect(told.refused).toHaveLength(paths.length)
    expect(told.refused.slice(0, -1).every(why => why.includes('is not below'))).toBe(true)
    expect(told.refused.at(-1)).toContain('does not exist')
    expect(text).not.toContain('cancer')
  })

  it('may be those of the roots that the client names', async () => {
    const client = await connect([], [root])
    const { told } = await call<Told>(client, 'lint_files', { paths: ['blog/tea.md'] })
    expect(told.files).toHaveLength(1)
  })

  it('are none where no folder was given', async () => {
    const { told } = await call<Told>(await connect([]), 'lint_files', { paths: ['/etc'] })
    expect(told).toMatchObject({ files: [], refused: [expect.stringContaining('--mcp-root')] })
  })

  it('a text with the name of a file is judged by the config of that file', async () => {
    const client = await connect(['--mcp-root', root])
    const given = { text: 'Ginger cures arthritis.\n', filename: 'blog/new.md' }
    const { told } = await call<Told>(client, 'lint_text', given)
    expect(told.files[0]?.path).toBe('blog/new.md')
    expect(told.errors).toBeGreaterThan(0)
  })

  it('a mistake in the config is told, and a config that is code is not run', async () => {
    const bad = join(root, 'bad')
    await mkdir(bad, { recursive: true })
    writeFileSync(join(bad, 'a.md'), 'Tea.\n')
    writeFileSync(join(bad, '.claimlintrc.yaml'), 'profile: publicher\n')
    const client = await connect(['--mcp-root', root])
    const first = await call(client, 'lint_files', { paths: ['bad'] })
    expect(first).toMatchObject({ failed: true, text: expect.stringContaining('Did you mean "publisher"?') })
    rmSync(join(bad, '.claimlintrc.yaml'))
    writeFileSync(join(bad, 'claimlint.config.mjs'), 'process.exit(7)\n')
    const second = await call(client, 'lint_files', { paths: ['bad'] })
    expect(second).toMatchObject({ failed: true, text: expect.stringContaining('not trusted') })
  })
})
