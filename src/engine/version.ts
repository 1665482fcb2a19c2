import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../config/validate/values.ts'
import { packageRoot } from './package-root.ts'

/** The version of this package, or `unknown` where its package.json cannot be read. */
export function readVersion(): string {
  const { version } = readPackage()
  return typeof version === 'string' ? version : 'unknown'
}

/** Where this package is at home on the web; null where its package.json does not say. */
export function readHomepage(): string | null {
  const { homepage } = readPackage()
  return typeof homepage === 'string' ? homepage : null
}

function readPackage(): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
    return isRecord(data) ? data : {}
  } catch {
    return {}
  }
}
