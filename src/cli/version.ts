import { readFileSync } from 'node:fs'
import { isRecord } from '../config/validate/values.ts'

/** The version of this package: its package.json stands two folders above the source, three above the build. */
export function readVersion(): string {
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      const data: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (isRecord(data) && data['name'] === 'claimlint') return String(data['version'])
    } catch {
      // Not there: the other one is.
    }
  }
  return 'unknown'
}
