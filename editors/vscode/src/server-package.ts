import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A claimlint that can be started. */
export type ServerPackage = {
  /** The script to run with Node. */
  readonly script: string
  readonly version: string
  readonly from: 'setting' | 'workspace' | 'extension'
}

export type Places = {
  /** The folder of a package, as a person set it; '' where nobody did. */
  readonly setting: string
  readonly workspaceFolders: readonly string[]
  /** Where this extension is installed. */
  readonly extension: string
  /** False: nothing of the workspace may run. */
  readonly trusted: boolean
}

/**
 * The claimlint to run: the one that was set, the nearest one installed in or above a workspace folder, or the one that
 * comes with the extension. Throws an Error that says what to do when a set one is none, or when there is none at all.
 */
export function findServer({ setting, workspaceFolders, extension, trusted }: Places): ServerPackage {
  if (trusted && setting !== '') {
    const folder = path.resolve(workspaceFolders[0] ?? '', setting)
    const found = readPackage(folder, 'setting')
    if (found === null)
      throw new Error(
        `"claimlint.path" is ${setting}, but there is no claimlint package. Change or empty the setting.`,
      )
    return found
  }
  const installed = trusted ? workspaceFolders.flatMap(folder => [...upwards(folder)]) : []
  for (const folder of installed) {
    const found = readPackage(path.join(folder, 'node_modules/claimlint'), 'workspace')
    if (found !== null) return found
  }
  const own = readPackage(path.join(extension, 'server/node_modules/claimlint'), 'extension')
  if (own === null)
    throw new Error('This extension is incomplete: its claimlint is missing. Install the extension again.')
  return own
}

function* upwards(folder: string): Generator<string, void, undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at
    if (path.dirname(at) === at) return
  }
}

function readPackage(folder: string, from: ServerPackage['from']): ServerPackage | null {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(manifest)) return null
  const read: { name?: unknown; version?: unknown; bin?: { claimlint?: unknown } } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  )
  if (read.name !== 'claimlint' || typeof read.bin?.claimlint !== 'string') return null
  const script = path.join(folder, read.bin.claimlint)
  return isFile(script) ? { script, version: String(read.version), from } : null
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}
