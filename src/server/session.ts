import { join } from 'node:path'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextLinter } from '../engine/types.ts'
import { isMarkdown } from '../engine/walk.ts'
import type { ClaimRow } from '../linter/claim-rows.ts'
import { type Checked, checkText } from './check.ts'
import { type Client, pathOf } from './client.ts'
import { type ConfigBasis, createConfigCache, folderOf, isInstalled } from './configs.ts'
import type { Settings } from './settings.ts'

/** What a session is made of. */
export type SessionDeps = {
  readonly client: Client
  readonly basis: ConfigBasis
  /** Where the server was started: for texts that have no file. */
  readonly cwd: string
  /** The linter of the day; it may be asked for with each text. */
  readonly linter: () => Promise<TextLinter>
  readonly settingsFor: (uri: string) => Promise<Settings>
}

/** One client and its documents, from `initialize` to `shutdown`. */
export type Session = {
  /** Lints a document, or gives what is known of this very version. */
  readonly check: (document: TextDocument) => Promise<Checked>
  /** The claims of a document as they were read. */
  readonly claims: (document: TextDocument) => Promise<readonly ClaimRow[]>
  /** What is known of a document, of whatever version. */
  readonly last: (uri: string) => Checked | null
  readonly settingsFor: (uri: string) => Promise<Settings>
  /** Configs, packs, registers and settings are read anew. */
  readonly reload: () => void
  readonly close: (uri: string) => void
  readonly setFolders: (added: readonly string[], removed: readonly string[]) => void
}

type Known = {
  readonly version: number
  readonly generation: number
  readonly checked: Promise<Checked>
  result: Checked | null
  rows: readonly ClaimRow[] | null
}

export function createSession({ client, basis, cwd, linter, settingsFor }: SessionDeps): Session {
  const configs = createConfigCache(basis)
  const known = new Map<string, Known>()
  const settings = new Map<string, Promise<Settings>>()
  let folders = client.folders
  let generation = 0

  function settingsOf(uri: string): Promise<Settings> {
    const found = settings.get(uri) ?? settingsFor(uri)
    settings.set(uri, found)
    return found
  }

  async function lint({ uri, languageId }: TextDocument, source: string): Promise<Checked> {
    const here = await settingsOf(uri)
    const path = pathOf(uri)
    const installed = path !== null && isInstalled(path)
    if (!here.enable || !isArticle(languageId, path) || installed) return { kind: 'skipped' }
    const home = folders[0] ?? cwd
    const filePath = path ?? join(home, languageId === 'mdx' ? 'untitled.mdx' : 'untitled.md')
    const folder = path === null ? home : folderOf(path, folders)
    return checkText(source, filePath, folder, configs.of(folder, here), await linter())
  }

  function lookUp(document: TextDocument): Known {
    const { uri, version } = document
    const found = known.get(uri)
    if (found && found.version === version && found.generation === generation) return found
    // The text is taken now: the document goes on changing while the linter waits for its configuration.
    const checked = lint(document, document.getText())
    const fresh: Known = { version, generation, checked, result: found?.result ?? null, rows: null }
    known.set(uri, fresh)
    void checked.then(result => {
      fresh.result = result
    })
    return fresh
  }

  return {
    check: document => lookUp(document).checked,
    last: uri => known.get(uri)?.result ?? null,
    settingsFor: settingsOf,
    async claims(document) {
      const entry = lookUp(document)
      const checked = await entry.checked
      if (checked.kind !== 'linted') return []
      const { source, filePath, config } = checked
      entry.rows ??= (await linter()).inspectText(source, { filePath, config, claims: true }).claims
      return entry.rows
    },
    reload() {
      generation += 1
      configs.forget()
      settings.clear()
    },
    close(uri) {
      known.delete(uri)
      settings.delete(uri)
    },
    setFolders(added, removed) {
      folders = [...folders.filter(folder => !removed.includes(folder)), ...added]
      generation += 1
      settings.clear()
    },
  }
}

/** What the client calls Markdown or MDX, or what is named like it. */
function isArticle(languageId: string, path: string | null): boolean {
  return languageId === 'markdown' || languageId === 'mdx' || (path !== null && isMarkdown(path))
}
