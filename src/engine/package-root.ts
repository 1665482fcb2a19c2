import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: the nearest one above this file that has its package.json, built or not. */
export function packageRoot(): string {
  const start = path.dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (isOurs(folder)) return folder
    if (path.dirname(folder) === folder) return start
  }
}

function isOurs(folder: string): boolean {
  try {
    return /"name":\s*"claimlint"/.test(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  } catch {
    return false
  }
}
