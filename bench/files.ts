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
