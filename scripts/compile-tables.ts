import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from '../src/language/compile/compile.ts'
import type { TextFile } from '../src/language/compile/lexicon-file.ts'

/** Reads every lexicon, wording and substance file below `root` (the project's folder). */
export function readSources(root: string): Parameters<typeof compile>[0] {
  const files = readdirSync(path.join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yml'))
    .sort()
    .map(file => `rules/${file.replaceAll(path.sep, '/')}`)
  const load = (file: string): TextFile => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })
  const inLexicon = files.filter(file => file.startsWith('rules/lexicon/'))
  const irregular = inLexicon.find(file => file.endsWith('/irregular.yml'))
  return {
    lexicon: inLexicon.filter(file => file !== irregular).map(load),
    patterns: files.filter(file => file.endsWith('.en.yml')).map(load),
    irregular: irregular ? load(irregular) : null,
    substances: files.filter(file => file.startsWith('rules/substances/')).map(load),
    sources: files.includes('rules/sources.yml') ? load('rules/sources.yml') : null,
    signals: files.includes('rules/signals.yml') ? load('rules/signals.yml') : null,
    authorised: files.includes('rules/authorised.yml') ? load('rules/authorised.yml') : null,
  }
}

/** Compiles all data below `root` and writes the tables as JSON to `target`. */
export function writeTables(root: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, JSON.stringify(compile(readSources(root))))
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const root = process.cwd()
  try {
    writeTables(root, path.join(root, 'dist/tables.json'))
  } catch (error) {
    console.error(error instanceof Error && error.name === 'TableError' ? error.message : error)
    process.exitCode = 1
  }
}
