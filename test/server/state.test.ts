import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { LintMessage } from '../../src/linter/types.ts'
import { readClient } from '../../src/server/client.ts'
import { folderOf, isInstalled } from '../../src/server/configs.ts'
import { diagnosticOf } from '../../src/server/diagnostics.ts'
import { createFaults } from '../../src/server/faults.ts'
import { placesOf } from '../../src/server/positions.ts'
import { waitAfter } from '../../src/server/schedule.ts'
import { defaultSettings, readSettings } from '../../src/server/settings.ts'

describe('settings', () => {
  it.each([undefined, null, {}, { profile: null, configFile: '' }])('%j are the defaults', value => {
    expect(readSettings(value)).toEqual({ settings: defaultSettings, problems: [] })
  })

  it('are read, and what cannot be understood is told', () => {
    const { settings, problems } = readSettings({
      enable: 'yes',
      run: 'onSave',
      profile: 'auto',
      configFile: 3,
    })
    expect(settings).toEqual({ enable: true, run: 'onSave', profile: 'auto', configFile: null })
    expect(problems).toEqual([
      'claimlint.enable: expected true or false, found "yes". The default holds until it is mended.',
      'claimlint.configFile: expected the path of a config, found 3. The default holds until it is mended.',
    ])
  })
})

describe('a client', () => {
  it('that says nothing gets what every client understands', () => {
    const client = readClient({
      processId: null,
      rootUri: 'file:///site',
      capabilities: {},
      workspaceFolders: null,
    })
    expect(client).toMatchObject({ encoding: 'utf-16', pulls: false, trusted: true, folders: ['/site'] })
  })

  it('is trusted unless it says otherwise', () => {
    const initializationOptions = { trusted: false }
    const client = readClient({ processId: null, rootUri: null, capabilities: {}, initializationOptions })
    expect(client).toMatchObject({ trusted: false, folders: [] })
  })
})

describe('folders', () => {
  it('a file belongs to the innermost, or to its own', () => {
    expect(folderOf('/a/b/c/x.md', ['/a', '/a/b', '/a/bc'])).toBe('/a/b')
    expect(folderOf('/z/x.md', ['/a'])).toBe('/z')
  })

  it('of installed packages are known by their name', () => {
    expect(isInstalled('/a/node_modules/b/README.md')).toBe(true)
    expect(isInstalled('/a/node_modules_old/README.md')).toBe(false)
  })
})

describe('faults of the configuration', () => {
  const fault = { file: '/site/.claimlintrc.yaml', place: { line: 1, column: 1 }, message: 'wrong' }

  it('are shown once, and taken back when no document meets them any more', () => {
    const faults = createFaults()
    const uri = 'file:///site/.claimlintrc.yaml'
    expect(faults.note('a', [fault])).toEqual(new Map([[uri, [fault]]]))
    expect(faults.note('b', [fault]).size).toBe(0)
    expect(faults.note('a', []).size).toBe(0)
    expect(faults.note('b', [])).toEqual(new Map([[uri, []]]))
  })

  it('are news once, and again after they were mended', () => {
    const faults = createFaults()
    const news = [[fault], [fault], [], [fault]].map(problems => faults.isNews(problems))
    expect(news).toEqual([true, false, false, true])
  })
})

describe('waiting', () => {
  it('grows with the text, from next to nothing to no longer than a moment', () => {
    expect([0, 8, 100, 5000].map(waitAfter)).toEqual([1, 1, 10, 200])
  })
})

describe('diagnostics', () => {
  const message: LintMessage = {
    ruleId: 'claim/pain',
    severity: 1,
    message: 'm',
    messageId: 'unsupported',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 4,
    related: [{ message: 'the source', line: 1, column: 5, endLine: 1, endColumn: 8 }],
  }
  const view = {
    uri: 'file:///a.md',
    places: placesOf(TextDocument.create('file:///a.md', 'markdown', 1, 'Tea and more.'), 'utf-16'),
    pageOf: () => 'file:///page.md',
    related: true,
  }

  it('are warnings or errors as the config says, with page and places beside them', () => {
    expect(diagnosticOf(message, view)).toMatchObject({
      severity: 2,
      code: 'claim/pain',
      codeDescription: { href: 'file:///page.md' },
      relatedInformation: [{ message: 'the source', location: { range: { start: { character: 4 } } } }],
    })
    expect(diagnosticOf({ ...message, severity: 2 }, { ...view, related: false })).not.toHaveProperty(
      'relatedInformation',
    )
  })

  it('lead to the page that the config names', () => {
    const { codeDescription } = diagnosticOf({ ...message, url: 'https://team.example/pain' }, view)
    expect(codeDescription?.href).toBe('https://team.example/pain')
  })

  it('show what does nothing as such', () => {
    expect(diagnosticOf({ ...message, messageId: 'unused' }, view).tags).toEqual([1])
  })
})
