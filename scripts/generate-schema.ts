import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../rules/index.ts'
import { configSchema } from './config-schema.ts'

/** The schema as it is shipped. */
export function schemaText(): string {
  return `${JSON.stringify(configSchema(rules.map(({ meta }) => meta)), null, 2)}\n`
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const folder = path.join(process.cwd(), 'schema')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'claimlintrc.schema.json'), schemaText())
}
