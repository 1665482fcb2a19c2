import { rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { type Material, readMaterial, writeArticles } from './articles.ts'
import type { Command } from './compare.ts'

/** What the parts of a benchmark share. */
export type Work = {
  /** The repository. */
  readonly root: string
  /** Where corpora lie: outside of the repository, because several programs leave out what git or npm ignores. */
  readonly folder: string
  readonly rounds: number
  readonly material: Material
  /** The built claimlint, without a config. */
  readonly claimlint: readonly string[]
  readonly tell: (line: string) => void
  /** The page that figures are written to. */
  readonly page: string
}

export function openWork(rounds: number): Work {
  const root = process.cwd()
  return {
    root,
    folder: path.join(tmpdir(), 'claimlint-bench'),
    rounds,
    material: readMaterial(root),
    claimlint: [process.execPath, path.join(root, 'dist/claimlint.cjs'), '--no-config-lookup'],
    tell: line => console.error(line),
    page: path.join(root, 'docs/performance.md'),
  }
}

/** Where and when, for the head of a table. */
export function machine(): string {
  return `${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`
}

/** A folder of its own with `count` articles of about 9 kB. */
export function writeCorpus(
  { folder, material }: Work,
  count: number,
): { readonly place: string; readonly bytes: number } {
  const place = path.join(folder, `articles-${count}`)
  rmSync(place, { recursive: true, force: true })
  return { place, bytes: writeArticles(place, count, 9000, material) }
}

export function command(name: string, does: string, ...argv: readonly string[]): Command {
  return { name, does, argv, slow: false }
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
