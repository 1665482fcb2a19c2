import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSources } from '../../scripts/compile-tables.ts'
import { readLexiconFile } from '../../src/language/compile/lexicon-file.ts'

/** Names of conditions, as many as asked for, that serve the other programs as a dictionary. */
export function phrasesOf(root: string, count: number): readonly string[] {
  const names = readSources(root)
    .lexicon.map(readLexiconFile)
    .filter(({ kind }) => kind === 'condition')
    .flatMap(({ entries }) => entries)
    .map(({ spellings }) => spellings[0] ?? '')
    .filter(name => /^[a-z][a-z ]+$/.test(name))
  return [...new Set(names)].slice(0, count)
}

/** Writes the configuration of each program that needs one. */
export function writeSetups(folder: string, peers: string, phrases: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)
  const json = (name: string, value: unknown): void => write(name, `${JSON.stringify(value, null, 2)}\n`)
  const installed = (name: string): string => path.join(peers, 'node_modules', name, 'index.js')
  write('phrases.txt', `${phrases.join('\n')}\n`)
  write(
    'prh.yml',
    [
      'version: 1',
      'rules:',
      ...phrases.map(phrase => `  - expected: "[${phrase}]"\n    pattern: "${phrase}"`),
      '',
    ].join('\n'),
  )
  json('textlintrc.json', { rules: { prh: { rulePaths: [path.join(folder, 'prh.yml')] } } })
  json('remarkrc.json', {
    plugins: [
      'remark-gfm',
      'remark-frontmatter',
      'remark-preset-lint-recommended',
      'remark-preset-lint-consistent',
    ].map(installed),
  })
  json('.markdownlint-cli2.jsonc', { config: { default: true } })
  json('cspell.json', { version: '0.2', language: 'en' })
}
