import { spawnSync } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import type { CodeAction, Diagnostic, Hover, TextEdit } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Client, main, type StartOptions, start, workspace } from './client.ts'

const article = '# Ginger\n\nGinger boosts your immunity. It is warm.\n'
const config = 'extends: recommended\njurisdictions: [us]\nprofile: commercial\n'

const open: { site: ReturnType<typeof workspace>; client: Client | null }[] = []
afterEach(async () => {
  for (const { site, client } of open.splice(0)) {
    await client?.stop()
    site.remove()
  }
})

async function serve(files: Record<string, string>, options: Omit<StartOptions, 'root'> = {}) {
  const site = workspace(files)
  const entry: (typeof open)[number] = { site, client: null }
  open.push(entry)
  const client = await start({ root: site.root, ...options })
  entry.client = client
  return { site, client, uri: site.uri('tea.md') }
}

function immunity(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find(({ code }) => code === 'claim/immunity')
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a.md', 'markdown', 0, text), [...edits])
}

describe('diagnostics', () => {
  it('come when a document is opened, with rule, page and severity of the config', async () => {
    const { client, uri } = await serve({ '.claimlintrc.yaml': config })
    await client.open(uri, article)
    const found = immunity(await client.diagnostics(uri))
    expect(found).toMatchObject({
      range: { start: { line: 2, character: 7 }, end: { line: 2, character: 27 } },
      severity: 1,
      source: 'claimlint',
      codeDescription: { href: expect.stringMatching(/^file:.*rules\/claim\/immunity\/README\.md$/) },
    })
    expect(found?.message).toContain('boosts your immunity')
  })

  it('follow what is typed, and end when the document is closed', async () => {
    const { client, uri } = await serve({})
    await client.open(uri, article)
    await client.diagnostics(uri)
    await client.change(uri, 2, [
      { range: { start: { line: 2, character: 7 }, end: { line: 2, character: 27 } }, text: 'tastes sharp' },
    ])
    expect(immunity(await client.diagnostics(uri, ({ version }) => version === 2))).toBeUndefined()
    await client.change(uri, 3, [{ text: `${article}\nIt cures cancer.\n` }])
    expect((await client.diagnostics(uri, ({ version }) => version === 3)).map(({ code }) => code)).toContain(
      'claim/cancer',
    )
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    expect(await client.diagnostics(uri)).toEqual([])
  })

  it('are given when they are asked for, and then not sent', async () => {
    const { client, uri } = await serve({}, { capabilities: { textDocument: { diagnostic: {} } } })
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ identifier: 'claimlint' })
    await client.open(uri, article)
    const report: { kind: string; items: Diagnostic[] } = await client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    )
    expect(report.kind).toBe('full')
    expect(immunity(report.items)).toBeDefined()
  })

  it.each([
    ['utf-8', 12],
    ['utf-16', 9],
    ['utf-32', 8],
  ])('have columns in %s', async (encoding, character) => {
    const { client, uri } = await serve({}, { capabilities: { general: { positionEncodings: [encoding] } } })
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding)
    await client.open(uri, 'Naïve 🌿 ginger boosts your immunity.\n')
    const { range } = immunity(await client.diagnostics(uri)) ?? {}
    expect(range?.start).toEqual({ line: 0, character: character + 'ginger '.length })
    // A change is counted in the same way: what stands before "ginger" goes.
    const start = { line: 0, character: 0 }
    await client.change(uri, 2, [{ range: { start, end: { line: 0, character } }, text: '' }])
    const moved = immunity(await client.diagnostics(uri, ({ version }) => version === 2))
    expect(moved?.range.start).toEqual({ line: 0, character: 7 })
  })

  it('name the source that was looked at, where the client shows it', async () => {
    const { client, uri } = await serve(
      {},
      { capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } },
    )
    await client.open(uri, 'Ginger boosts immunity ([a blog](https://www.healthblog.example/ginger)).\n')
    const found = immunity(await client.diagnostics(uri))
    expect(found?.relatedInformation?.[0]).toMatchObject({
      location: { uri, range: { start: { line: 0, character: 25 }, end: { line: 0, character: 31 } } },
      message: expect.stringContaining('healthblog.example'),
    })
  })

  it('are not made for ignored files, installed packages and other languages', async () => {
    const { client, site } = await serve({ '.claimlintrc.yaml': `${config}ignores: [drafts]\n` })
    for (const [name, language] of [
      ['drafts/tea.md', 'markdown'],
      ['node_modules/tea/README.md', 'markdown'],
      ['tea.txt', 'plaintext'],
    ] as const) {
      await client.open(site.uri(name), article, language)
      expect(await client.diagnostics(site.uri(name)), name).toEqual([])
    }
  })

  it('are made for a text that has no file yet', async () => {
    const { client } = await serve({ '.claimlintrc.yaml': config })
    await client.open('untitled:Untitled-1', article)
    expect(immunity(await client.diagnostics('untitled:Untitled-1'))?.severity).toBe(1)
  })
})

describe('actions', () => {
  const at = { start: { line: 2, character: 10 }, end: { line: 2, character: 10 } }

  async function actions(client: Client, uri: string, only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only ? { only } : {}) }
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: at,
      context,
    })
  }

  it('a suggestion changes the text', async () => {
    const { client, uri } = await serve({})
    await client.open(uri, article)
    const action = (await actions(client, uri)).find(({ title }) => title === 'Remove this sentence.')
    expect(action?.diagnostics?.[0]?.code).toBe('claim/immunity')
    expect(applied(article, action?.edit?.changes?.[uri] ?? [])).toBe('# Ginger\n\nIt is warm.\n')
  })

  it('a finding is set aside with a reason', async () => {
    const { client, uri } = await serve({})
    await client.open(uri, article)
    const found = await actions(client, uri)
    const [edit] =
      found.find(({ title }) => title === 'Disable claim/immunity for this paragraph, list or table')?.edit
        ?.changes?.[uri] ?? []
    expect(edit?.newText).toBe('<!-- claimlint-disable-next-block claim/immunity --  -->\n')
    expect(edit?.range.start).toEqual({ line: 2, character: 0 })
  })

  it('edits name their version, and the cursor goes where the reason is written, where the client can', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true }
    const { client, uri } = await serve({}, { capabilities: { workspace: { workspaceEdit } } })
    await client.open(uri, article)
    const action = (await actions(client, uri)).find(({ title }) => title.startsWith('Disable'))
    expect(action?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri, version: 1 },
        edits: [
          expect.objectContaining({
            snippet: { kind: 'snippet', value: expect.stringContaining('-- $0 -->') },
          }),
        ],
      },
    ])
  })

  it('a sentence is proposed to the claim register', async () => {
    const { client, site, uri } = await serve({
      '.claimlintrc.yaml': `${config}register: ./claims.yml\n`,
      'claims.yml': '',
    })
    await client.open(uri, article)
    const action = (await actions(client, uri)).find(({ title }) => title.includes('claim register'))
    const text = applied('', action?.edit?.changes?.[site.uri('claims.yml')] ?? [])
    expect(text).toContain('wording: "Ginger boosts your immunity."')
  })

  it('all fixes at once', async () => {
    const inserts =
      'inserts:\n  medical-consultation:\n    text: Talk to your doctor before you take any supplement.\n'
    const { client, uri } = await serve({ '.claimlintrc.yaml': `extends: recommended\n${inserts}` })
    const text = '# Ginger\n\nGinger supports digestion. Take two capsules a day.\n'
    await client.open(uri, text)
    const [action, ...others] = await actions(client, uri, ['source.fixAll'])
    expect(others).toEqual([])
    expect(action?.kind).toBe('source.fixAll.claimlint')
    expect(applied(text, action?.edit?.changes?.[uri] ?? [])).toContain('Talk to your doctor')
    expect(await actions(client, uri, ['refactor'])).toEqual([])
  })
})

describe('hover', () => {
  it('tells how a claim was read, how to mend it, and the law', async () => {
    const { client, uri } = await serve({ '.claimlintrc.yaml': config })
    await client.open(uri, article)
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 15 },
    })
    const { value } = hover.contents as { value: string }
    expect(value).toContain('- agent: Ginger')
    expect(value).toContain('- effect: boosts')
    expect(value).toContain('- support: none')
    expect(value).toContain('**How to fix**')
    expect(value).toContain('https://www.ecfr.gov/')
    expect(value).toContain('rules/claim/immunity/README.md')
  })

  it('tells nothing where there is nothing', async () => {
    const { client, uri } = await serve({})
    await client.open(uri, article)
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 35 },
    })
    expect(hover).toBeNull()
  })

  it('the claims of an article can be listed', async () => {
    const { client, uri } = await serve({})
    await client.open(uri, article)
    const claims = await client.connection.sendRequest('claimlint/claims', { uri })
    expect(claims).toMatchObject([
      { words: 'boosts your immunity', range: { start: { line: 2, character: 7 } } },
    ])
  })
})

describe('configuration', () => {
  it('is read anew when the client tells that a file changed', async () => {
    const { client, site, uri } = await serve(
      { '.claimlintrc.yaml': config },
      { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } },
    )
    await client.open(uri, article)
    await client.diagnostics(uri)
    expect(client.registered.map(({ method }) => method)).toContain('workspace/didChangeWatchedFiles')
    site.write('.claimlintrc.yaml', `${config}rules:\n  claim/immunity: "off"\n`)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: site.uri('.claimlintrc.yaml'), type: 2 }],
    })
    expect(immunity(await client.diagnostics(uri))).toBeUndefined()
  })

  it('is read anew at each save for clients that watch nothing, JavaScript too', async () => {
    const { client, site, uri } = await serve({
      'claimlint.config.mjs': 'export default { extends: "recommended" }\n',
    })
    await client.open(uri, article)
    expect(immunity(await client.diagnostics(uri))?.severity).toBe(2)
    site.write('claimlint.config.mjs', 'export default { rules: { "claim/immunity": "warn" } }\n')
    await client.save(uri)
    expect(immunity(await client.diagnostics(uri))?.severity).toBe(2)
  })

  it('with a mistake is told in its file and in the article, once in a message, and mended without a restart', async () => {
    const { client, site, uri } = await serve({ '.claimlintrc.yaml': 'profile: publicher\n' })
    await client.open(uri, article)
    const [fault] = await client.diagnostics(site.uri('.claimlintrc.yaml'))
    expect(fault).toMatchObject({ range: { start: { line: 0, character: 9 } }, severity: 1 })
    const [told] = await client.diagnostics(uri)
    expect(told?.message).toMatch(/^Not checked: the configuration has a mistake\. .*publicher/)
    await client.change(uri, 2, [{ text: `${article}\n` }])
    await client.diagnostics(uri, ({ version }) => version === 2)
    expect(client.shown).toHaveLength(1)
    site.write('.claimlintrc.yaml', config)
    await client.save(uri)
    expect(await client.diagnostics(site.uri('.claimlintrc.yaml'))).toEqual([])
    expect(immunity(await client.diagnostics(uri))).toBeDefined()
  })

  it('that is code is not run in a workspace that is not trusted', async () => {
    const ran =
      'import { writeFileSync } from "node:fs"\nwriteFileSync(new URL("ran", import.meta.url), "")\nexport default {}\n'
    const { client, site, uri } = await serve(
      { 'claimlint.config.mjs': ran },
      { initializationOptions: { trusted: false } },
    )
    await client.open(uri, article)
    const [fault] = await client.diagnostics(site.uri('claimlint.config.mjs'))
    expect(fault?.message).toContain('not trusted')
    const { existsSync } = await import('node:fs')
    expect(existsSync(`${site.root}/ran`)).toBe(false)
  })

  it('follows the settings of the editor', async () => {
    let settings: unknown = { enable: false }
    const { client, uri } = await serve(
      {},
      { capabilities: { workspace: { configuration: true } }, settings: () => settings },
    )
    await client.open(uri, 'Ginger cures arthritis.\n')
    expect(await client.diagnostics(uri)).toEqual([])
    settings = { enable: true, profile: 'commercial', run: 'sometimes' }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    const found = await client.diagnostics(uri)
    expect(found.find(({ code }) => code === 'claim/disease-treatment')?.message).toContain('remove it')
    expect(client.shown.join()).toContain('claimlint.run: expected "onType" or "onSave", found "sometimes".')
  })

  it('on save: nothing happens while the text is typed', async () => {
    const { client, uri } = await serve({}, { initializationOptions: { settings: { run: 'onSave' } } })
    await client.open(uri, article)
    await client.diagnostics(uri)
    await client.change(uri, 2, [{ text: 'Tea.\n' }])
    await client.change(uri, 3, [{ text: 'Tea is warm.\n' }])
    await client.save(uri)
    // The first to come after the changes is that of the saved text.
    expect(immunity(await client.diagnostics(uri))).toBeUndefined()
  })

  it('each workspace folder has its own', async () => {
    const { client, site } = await serve({
      'one/.claimlintrc.yaml': 'rules:\n  claim/immunity: "off"\n',
      'two/.claimlintrc.yaml': 'rules:\n  claim/immunity: warn\n',
    })
    await client.open(site.uri('one/tea.md'), article)
    await client.open(site.uri('two/tea.md'), article)
    expect(immunity(await client.diagnostics(site.uri('one/tea.md')))).toBeUndefined()
    expect(immunity(await client.diagnostics(site.uri('two/tea.md')))?.severity).toBe(2)
  })
})

describe('the baseline', () => {
  it('lets pass what it holds, wherever it moved in the file, and nothing new', async () => {
    const { client, site, uri } = await serve({ '.claimlintrc.yaml': config, 'tea.md': article })
    const made = spawnSync(process.execPath, [main, '--suppress-all', 'tea.md'], {
      cwd: site.root,
      encoding: 'utf8',
    })
    expect(made.status).toBe(0)
    await client.open(uri, `A line above.\n\n${article}`)
    expect(immunity(await client.diagnostics(uri))).toBeUndefined()
    await client.change(uri, 2, [{ text: `${article}\nMint strengthens your immunity.\n` }])
    const found = await client.diagnostics(uri, ({ version }) => version === 2)
    expect(immunity(found)?.range.start.line).toBe(4)
  })

  it('that is broken is told, not passed over', async () => {
    const { client, uri } = await serve({ 'claimlint-suppressions.json': '{' })
    await client.open(uri, article)
    expect((await client.diagnostics(uri))[0]?.message).toMatch(
      /^Not checked: .*claimlint-suppressions\.json/,
    )
  })
})

describe('the end', () => {
  it('is clean after shutdown, and a failure without it', async () => {
    const { client } = await serve({})
    expect(await client.stop()).toBe(0)
    for (const { site } of open.splice(0)) site.remove()
  })
})
