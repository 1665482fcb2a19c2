import { statSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from '../package-root.ts'
import { readVersion } from '../version.ts'

/** A name for what makes the verdicts: the version, and which build of code and data this is. */
export function programName(parser: string): string {
  const parts = ['tables.json', 'cli.cjs'].map(file => {
    const stats = statSync(path.join(packageRoot(), 'dist', file), { throwIfNoEntry: false })
    return stats === undefined ? '-' : `${stats.size}@${Math.round(stats.mtimeMs)}`
  })
  return [readVersion(), parser, ...parts].join(' ')
}
