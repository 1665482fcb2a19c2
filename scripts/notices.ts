import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The licences of the packages that files of a bundle come from, by name: most ask that their notice goes along with
 * copies. Throws for a package that names no licence.
 */
export function noticesOf(files: readonly string[]): string {
  const folders = new Set(files.map(packageFolder).filter(folder => folder !== null))
  return [...folders]
    .sort()
    .map(noticeOf)
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}

function packageFolder(file: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll(path.sep, '/'))?.[0] ?? null
}

function noticeOf(folder: string): string {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  )
  // Old packages say it in their README alone.
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each)) ?? readmeOf(folder)
  if (file === undefined) throw new Error(`${folder} names no licence`)
  const text = readFileSync(path.join(folder, file), 'utf8').trim()
  return `${manifest['name']} ${manifest['version']}\n\n${text}`
}

function readmeOf(folder: string): string | undefined {
  return readdirSync(folder).find(
    each => /^readme/i.test(each) && /licen[cs]e/i.test(readFileSync(path.join(folder, each), 'utf8')),
  )
}
