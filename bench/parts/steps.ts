import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeArticle, writeArticles } from '../articles.ts'
import type { Command } from '../compare.ts'
import { seeded } from '../seeded.ts'
import { command, type Work } from '../work.ts'

export type Step = { readonly command: Command; readonly bytes: number }

/** claimlint on folders of more and more articles. */
export function folderSteps(
  folder: string,
  counts: readonly number[],
  { material, claimlint }: Work,
): readonly Step[] {
  rmSync(folder, { recursive: true, force: true })
  return counts.map(count => {
    const place = path.join(folder, `articles-${count}`)
    const bytes = writeArticles(place, count, 9000, material)
    return { command: command(`${count} articles`, 'claimlint', ...claimlint, place), bytes }
  })
}

/** claimlint on one article that is longer and longer. */
export function lengthSteps(
  folder: string,
  sizes: readonly number[],
  { material, claimlint }: Work,
): readonly Step[] {
  mkdirSync(folder, { recursive: true })
  return sizes.map(size => {
    const article = writeArticle(material, size, seeded(size))
    const place = path.join(folder, `${size}.md`)
    writeFileSync(place, article)
    const name = `one article of ${size / 1000} kB`
    return { command: command(name, 'claimlint', ...claimlint, place), bytes: Buffer.byteLength(article) }
  })
}
