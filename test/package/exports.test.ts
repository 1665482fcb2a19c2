import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import * as core from '../../src/core.ts'
import * as api from '../../src/index.ts'

const root = path.join(import.meta.dirname, '../..')

const coreNames = [
  'createLinter',
  'defineRule',
  'fingerprint',
  'fingerprints',
  'loadLexicon',
  'parseRemark',
  'presetFor',
  'resolveConfig',
  'rules',
]

it('the core exports these names and no others', () => {
  expect(Object.keys(core).sort()).toEqual(coreNames)
})

it('the package exports these names and no others', () => {
  expect(Object.keys(api).sort()).toEqual(
    [
      ...coreNames,
      'CacheError',
      'ClaimLint',
      'ConfigError',
      'InvalidOptionsError',
      'ParserError',
      'ReportError',
      'WorkerError',
      'createConfigs',
      'defineConfig',
      'lintText',
      'loadLinter',
      'loadPacks',
    ].sort(),
  )
})

it('docs/api.md tells of every method of ClaimLint', () => {
  const page = readFileSync(path.join(root, 'docs/api.md'), 'utf8')
  const own = (from: object): string[] =>
    Object.getOwnPropertyNames(from).filter(name => name !== 'constructor')
  const statics = own(api.ClaimLint).filter(name => !['length', 'name', 'prototype'].includes(name))
  const names = [...own(api.ClaimLint.prototype), ...statics]
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter(name => !page.includes(`\`${name}`) && !page.includes(`ClaimLint.${name}`))).toEqual([])
})
