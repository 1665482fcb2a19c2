import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  childrenOf,
  describe as describeNode,
  type ToldClaim,
  treeOf,
} from '../../editors/vscode/src/claims-tree.ts'
import { findServer } from '../../editors/vscode/src/server-package.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

const manifest = (version: string, name = 'claimlint'): string =>
  JSON.stringify({ name, version, bin: { claimlint: 'cli.js' } })

/** A workspace with a claimlint of its own above the folder that is open, one to set, and the extension's. */
function makePlaces(): Parameters<typeof findServer>[0] & { readonly folder: string } {
  const folder = temporaryFolder({
    'site/node_modules/claimlint/package.json': manifest('1.0.0'),
    'site/node_modules/claimlint/cli.js': '',
    'site/blog/tea.md': '',
    'set/package.json': manifest('2.0.0'),
    'set/cli.js': '',
    'other/package.json': manifest('2.0.0', 'something-else'),
    'other/cli.js': '',
    'extension/server/node_modules/claimlint/package.json': manifest('3.0.0'),
    'extension/server/node_modules/claimlint/cli.js': '',
  })
  const workspaceFolders = [join(folder, 'site/blog')]
  return { folder, setting: '', workspaceFolders, extension: join(folder, 'extension'), trusted: true }
}

describe('which claimlint runs', () => {
  test('the nearest one of the workspace', () => {
    const { folder, ...places } = makePlaces()
    expect(findServer(places)).toEqual({
      script: join(folder, 'site/node_modules/claimlint/cli.js'),
      version: '1.0.0',
      from: 'workspace',
    })
  })

  test('the one of the extension where the workspace has none', () => {
    const { folder, ...places } = makePlaces()
    expect(findServer({ ...places, workspaceFolders: [join(folder, 'other')] })).toMatchObject({
      version: '3.0.0',
      from: 'extension',
    })
  })

  test('the one that is set, relative to the workspace folder', () => {
    const places = makePlaces()
    expect(findServer({ ...places, setting: '../../set' })).toMatchObject({
      version: '2.0.0',
      from: 'setting',
    })
  })

  test('nothing of the workspace where it is not trusted, whatever is set', () => {
    const places = makePlaces()
    expect(findServer({ ...places, trusted: false, setting: '../../set' })).toMatchObject({
      from: 'extension',
    })
  })

  test('a setting that leads to no claimlint says so', () => {
    const places = makePlaces()
    for (const setting of ['../../nowhere', '../../other'])
      expect(() => findServer({ ...places, setting })).toThrow(
        `"claimlint.path" is ${setting}, but there is no claimlint package. Change or empty the setting.`,
      )
  })

  test('an extension without its claimlint says so', () => {
    const { folder, ...places } = makePlaces()
    const incomplete = { ...places, workspaceFolders: [], extension: join(folder, 'other') }
    expect(() => findServer(incomplete)).toThrow('Install the extension again.')
  })
})

describe('the tree of claims', () => {
  const claim = (agent: string, words: string): ToldClaim => ({
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } },
    words,
    agent,
    effect: 'boosts',
    target: 'immunity',
    strength: 'direct',
    assertion: 'asserted',
    support: 'none',
    source: '',
    status: 'error',
  })

  test('claims stand below their agent, in the order of the article', () => {
    const tree = treeOf([
      claim('ginger', 'boosts immunity'),
      claim('', 'eases pain'),
      claim('ginger', 'cures colds'),
    ])
    expect(tree.map(node => describeNode(node))).toEqual([
      { label: 'ginger', beside: '2', tip: '' },
      { label: 'not named', beside: '1', tip: '' },
    ])
    expect(tree.flatMap(childrenOf).map(node => describeNode(node).label)).toEqual([
      'boosts immunity',
      'cures colds',
      'eases pain',
    ])
  })

  test('a claim tells its parts, and nothing of those it lacks', () => {
    const [leaf] = treeOf([claim('ginger', 'boosts immunity')]).flatMap(childrenOf)
    expect(leaf && describeNode(leaf)).toEqual({
      label: 'boosts immunity',
      beside: 'error, none',
      tip: 'effect: boosts\ntarget: immunity\nstrength: direct\nassertion: asserted\nsupport: none\nstatus: error',
    })
  })
})
