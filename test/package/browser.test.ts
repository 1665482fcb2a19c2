import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { tablesFile } from '../support/build-tables.ts'
import { linter, recommended } from '../support/linter.ts'

const root = path.join(import.meta.dirname, '../..')

/** What a page or a worker would write: the pure core, the tables, one text. */
const page = `
import { createLinter, loadLexicon, parseRemark, presetFor, resolveConfig, rules } from './src/core.ts'
import tables from ${JSON.stringify(tablesFile)}

const linter = createLinter({ parse: parseRemark, lexicon: loadLexicon(tables), rules, today: '2026-11-22' })
const catalogue = rules.map(rule => rule.meta)
const config = resolveConfig([presetFor('recommended', catalogue)], catalogue)
globalThis.lint = source => JSON.stringify(linter.lintText(source, { filePath: 'article.md', config }))
`

type Bundle = { readonly code: string; readonly inputs: readonly string[] }

/** Bundles the page as sites do. `worker` takes what packages export for workers, where there is no DOM. */
async function bundle(conditions: readonly string[]): Promise<Bundle> {
  const built = await build({
    stdin: { contents: page, resolveDir: root, loader: 'js' },
    bundle: true,
    platform: 'browser',
    conditions: [...conditions],
    format: 'iife',
    target: 'es2023',
    write: false,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: root,
  })
  expect(built.warnings).toEqual([])
  return { code: built.outputFiles[0]?.text ?? '', inputs: Object.keys(built.metafile.inputs) }
}

let forPage: Bundle = { code: '', inputs: [] }
let worker: vm.Context = vm.createContext()

beforeAll(async () => {
  forPage = await bundle([])
  // A global scope without Node: nothing but what the language itself brings.
  worker = vm.createContext({})
  vm.runInContext((await bundle(['worker'])).code, worker, { filename: 'bundle.js' })
}, 60_000)

function lintInWorker(source: string): unknown {
  return JSON.parse(String(vm.runInContext(`lint(${JSON.stringify(source)})`, worker)))
}

describe('the pure core outside Node', () => {
  it('bundles without Node modules or shims, and without engine, command line or the compiler of the data', () => {
    const { code, inputs } = forPage
    expect(inputs.length).toBeGreaterThan(50)
    expect(inputs.filter(input => /^node:|polyfill|browserify|shim/.test(input))).toEqual([])
    expect(inputs.filter(input => /^src\/(?:engine|cli|report|language\/compile)\//.test(input))).toEqual([])
    expect(code).not.toMatch(/\brequire\(["']/)
  })

  it('lints a string where there is no process, no Buffer and no document', () => {
    expect(vm.runInContext('[typeof process, typeof Buffer, typeof document].join()', worker)).toBe(
      'undefined,undefined,undefined',
    )
    expect(lintInWorker('# Tea\n\nElderberry tea boosts **immunity**.\n')).toHaveProperty(
      'messages',
      expect.arrayContaining([expect.objectContaining({ ruleId: 'claim/immunity', line: 3, column: 16 })]),
    )
  })

  it('says there what it says in Node', () => {
    const article = readFileSync(path.join(root, 'fixtures/articles/kratom.md'), 'utf8')
    const here = linter.lintText(article, { filePath: 'article.md', config: recommended() })
    expect(here.messages.length).toBeGreaterThan(20)
    expect(lintInWorker(article)).toEqual(JSON.parse(JSON.stringify(here)))
  })

  it('reads front matter and character references there', () => {
    const source = '---\ntitle: Elderberry boosts immunity\n---\n\nIt strengthens&nbsp;your immune system.\n'
    const claims = [2, 5].map(line => expect.objectContaining({ ruleId: 'claim/immunity', line }))
    expect(lintInWorker(source)).toHaveProperty('messages', expect.arrayContaining(claims))
  })
})
