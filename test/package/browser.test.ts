import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { tablesFile } from '../support/build-tables.ts'

const root = path.join(import.meta.dirname, '../..')

/** What a page or a worker would write: the pure core, the tables, one text. */
const page = `
import { createLinter, loadLexicon, parseRemark, resolveConfig, rules } from './src/core.ts'
import tables from ${JSON.stringify(tablesFile)}

const linter = createLinter({ parse: parseRemark, lexicon: loadLexicon(tables), rules })
const nothing = { profile: null, jurisdictions: null, rules: [] }
const config = resolveConfig(null, [], nothing, rules.map(rule => rule.meta))
globalThis.lint = source => JSON.stringify(linter.lintText(source, { filePath: 'article.md', config }))
`

let code = ''
let inputs: string[] = []

beforeAll(async () => {
  const built = await build({
    stdin: { contents: page, resolveDir: root, loader: 'js' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    write: false,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: root,
  })
  expect(built.warnings).toEqual([])
  code = built.outputFiles[0]?.text ?? ''
  inputs = Object.keys(built.metafile.inputs)
}, 60_000)

/** A global scope without Node: what the language itself brings, and what the test adds. */
function browserLike(globals: Readonly<Record<string, unknown>> = {}): vm.Context {
  const context = vm.createContext({ ...globals })
  vm.runInContext(code, context, { filename: 'bundle.js' })
  return context
}

function lintIn(context: vm.Context, source: string): unknown {
  return JSON.parse(String(vm.runInContext(`lint(${JSON.stringify(source)})`, context)))
}

describe('the pure core in a browser', () => {
  it('bundles without Node modules, shims, the engine, the configuration loader or the YAML compiler', () => {
    expect(inputs.filter(input => /^node:|\bnode-(?:libs|polyfill)|\bpath-browserify/.test(input))).toEqual([])
    expect(inputs.filter(input => /^src\/(?:engine|cli|report|language\/compile)\//.test(input))).toEqual([])
    expect(code).not.toMatch(/\brequire\(["']/)
  })

  it('lints a string where there is no process, no Buffer and no document', () => {
    const context = browserLike()
    expect(vm.runInContext('typeof process + typeof Buffer + typeof document', context)).toBe(
      'undefinedundefinedundefined',
    )
    expect(lintIn(context, '# Tea\n\nElderberry tea boosts **immunity**.\n')).toMatchObject({
      messages: [{ ruleId: 'claim/immunity', line: 3, column: 16, endLine: 3, endColumn: 33 }],
    })
  })

  it('says there what it says in Node', async () => {
    const article = readFileSync(path.join(root, 'fixtures/articles/kratom.md'), 'utf8')
    const { linter, recommended } = await import('../support/linter.ts')
    const here = linter.lintText(article, { filePath: 'article.md', config: recommended() })
    expect(lintIn(browserLike(), article)).toEqual(JSON.parse(JSON.stringify(here)))
  })

  it('reads front matter and character references too', () => {
    const source = '---\ntitle: Elderberry boosts immunity\n---\n\nIt strengthens&nbsp;your immune system.\n'
    const { messages } = Object(lintIn(browserLike(), source))
    expect(messages).toMatchObject([{ line: 2 }, { line: 5 }])
  })
})
