import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../config/validate/values.ts'
import { packageRoot } from './package-root.ts'

/** The version of this package, or `unknown` where its package.json cannot be read. */
export function readVersion(): string {
  try {
    const data: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
    return isRecord(data) ? String(data['version']) : 'unknown'
  } catch {
    return 'unknown'
  }
}
