import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeText } from '../src/engine/decode.ts'

/** The texts of all Markdown files in a folder and below it; files that are not UTF-8 text are left out. */
export function readMarkdown(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .sort()
    .flatMap(name => {
      const decoded = decodeText(readFileSync(path.join(folder, name)))
      return decoded.kind === 'text' ? [decoded.text] : []
    })
}

/**
 * The folder and the number of rounds that a benchmark was started with (folder, then rounds), and the folder's texts.
 * Without Markdown there it says so, sets exit code 2 and gives null.
 */
export function askedFor(
  rounds: number,
): { readonly folder: string; readonly texts: readonly string[]; readonly rounds: number } | null {
  const [given, roundsGiven] = process.argv.slice(2)
  const folder = given ?? process.env['CLAIMLINT_CORPUS'] ?? path.join(process.cwd(), 'fixtures')
  const texts = readMarkdown(folder)
  if (texts.length > 0) return { folder, texts, rounds: Number(roundsGiven ?? rounds) }
  console.error(`bench: no Markdown in ${folder}`)
  process.exitCode = 2
  return null
}
