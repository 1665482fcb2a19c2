import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../rules/index.ts'
import { readMarkdown } from './files.ts'
import { measure, summarise } from './measure.ts'

const [given, roundsGiven] = process.argv.slice(2)
const folder = given ?? process.env['CLAIMLINT_CORPUS'] ?? path.join(process.cwd(), 'fixtures')
const texts = readMarkdown(folder)
if (texts.length === 0) {
  console.error(`bench: no Markdown in ${folder}`)
  process.exitCode = 2
} else {
  const tables = JSON.parse(readFileSync(new URL('../tables.json', import.meta.url), 'utf8'))
  const rounds = measure(texts, { tables, rules, rounds: Number(roundsGiven ?? 7) })
  console.log(`${folder}\n${summarise(texts, rounds)}`)
}
