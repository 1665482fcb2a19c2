import { readFileSync } from 'node:fs'
import { rules } from '../rules/index.ts'
import { loadParser } from '../src/engine/parsers/load.ts'
import { askedFor } from './files.ts'
import { measure, summarise } from './measure.ts'

const asked = askedFor(7)
if (asked) {
  const tables = JSON.parse(readFileSync(new URL('../tables.json', import.meta.url), 'utf8'))
  const { name, parse } = await loadParser('auto')
  const rounds = measure(asked.texts, { tables, rules, rounds: asked.rounds, parse })
  console.log(`${asked.folder}, parsed by ${name}\n${summarise(asked.texts, rounds)}`)
}
