import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/options/parse.ts'
import { ClaimLint } from '../../src/index.ts'

const root = path.join(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/eslint-parity.md'), 'utf8')
const eslint = path.dirname(createRequire(import.meta.url).resolve('eslint/package.json'))

type Row = { readonly name: string; readonly verdict: string; readonly why: string }

/** The rows of the table under a heading. */
function rowsOf(heading: string): Row[] {
  const section = page.slice(page.indexOf(`\n${heading}\n`)).split(/\n#{2,3} /)[1] ?? ''
  return [...section.matchAll(/^\| (.+?) \| (.*?) \| ?(.*?) ?\|$/gm)]
    .map(([, name = '', verdict = '', why = '']) => ({ name, verdict, why }))
    .filter(({ name }) => name !== 'ESLint' && name !== '---')
}

const named = (rows: readonly Row[]): string[] =>
  rows.map(({ name }) => /`([^`]+)`/.exec(name)?.[1] ?? name).sort()
const commandLine = rowsOf('## Command line')
const methods = rowsOf('## The `ESLint` class')
const options = rowsOf('### Its options')
const help = parseArguments(['--help'], '0.0.0')
const helpText = help.kind === 'print' ? help.text : ''
const offered = (option: string): boolean => new RegExp(`${option}(?![\\w-])`).test(helpText)

describe('docs/eslint-parity.md', () => {
  it('has a row for every option of the command line of ESLint, and no others', () => {
    const source = readFileSync(path.join(eslint, 'lib/options.js'), 'utf8')
    const names = [...source.matchAll(/\boption: "([\w-]+)"/g)].map(([, name]) => `--${name}`)
    expect(names.length).toBeGreaterThan(40)
    expect(named(commandLine)).toEqual(names.sort())
  })

  it('has a row for every method of the ESLint class, and no others', () => {
    const own = (from: object): string[] => Object.getOwnPropertyNames(from)
    const statics = own(ESLint).filter(name => !['length', 'name', 'prototype'].includes(name))
    const names = [...own(ESLint.prototype), ...statics]
    expect(names.length).toBeGreaterThan(12)
    expect(named(methods).map(name => name.replace('()', ''))).toEqual([...new Set(names)].sort())
  })

  it('has a row for every option of the ESLint class, and no others', () => {
    const source = readFileSync(path.join(eslint, 'lib/eslint/eslint-helpers.js'), 'utf8')
    const list = /function processOptions\(\{([\s\S]*?)\.\.\.unknownOptions/.exec(source)?.[1] ?? ''
    const names = [...list.matchAll(/^\t(\w+) = /gm)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(20)
    expect(named(options)).toEqual(names.sort())
  })

  it('leaves nothing blank, and gives a reason for what is not the same', () => {
    const rows = [...page.matchAll(/^\| .+$/gm)].length
    const tables = [
      '## Command line',
      '## The `ESLint` class',
      '### Its options',
      '## Config',
      '## Directives',
    ].map(rowsOf)
    // Each table has two lines above its rows.
    expect(tables.flat().length).toBe(rows - 2 * tables.length)
    for (const { name, verdict, why } of tables.flat()) {
      expect(['same', 'different', 'does not apply', 'not yet'], name).toContain(verdict)
      if (verdict !== 'same') expect(why.length, name).toBeGreaterThan(5)
    }
  })

  it('says what is so of our own command line', () => {
    const wrong = commandLine.filter(({ name, verdict }) => {
      const option = name.replaceAll('`', '')
      const ours = offered(option) || offered(option.replace('--', '--no-'))
      return verdict === 'same' ? !ours : verdict === 'not yet' ? ours : false
    })
    expect(wrong.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([])
  })

  it('says what is so of our own class', () => {
    const missing = methods
      .filter(({ verdict }) => verdict === 'same' || verdict === 'different')
      .map(({ name }) => /`(\w+)/.exec(name)?.[1] ?? name)
      .filter(name => !(name in ClaimLint.prototype || name in ClaimLint))
    expect(missing).toEqual([])
  })

  it('says what is so of the options of our own class', () => {
    const wrong = options.filter(({ name, verdict }) => {
      let known = true
      try {
        Reflect.construct(ClaimLint, [{ [/`(\w+)`/.exec(name)?.[1] ?? name]: undefined }])
      } catch {
        known = false
      }
      return verdict === 'same' ? !known : verdict === 'not yet' ? known : false
    })
    expect(wrong.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([])
  })
})
