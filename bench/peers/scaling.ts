import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Material, writeArticle, writeArticles } from '../articles.ts'
import { seeded } from '../seeded.ts'
import type { Command } from './commands.ts'

export type Step = { readonly command: Command; readonly files: number; readonly bytes: number }

/** claimlint on folders of more and more articles. */
export function folderSteps(
  folder: string,
  counts: readonly number[],
  material: Material,
  claimlint: readonly string[],
): readonly Step[] {
  return counts.map(count => {
    const place = path.join(folder, `articles-${count}`)
    const bytes = writeArticles(place, count, 9000, material)
    return step(`${count} articles`, [...claimlint, place], count, bytes)
  })
}

/** claimlint on one article that is longer and longer. */
export function lengthSteps(
  folder: string,
  sizes: readonly number[],
  material: Material,
  claimlint: readonly string[],
): readonly Step[] {
  mkdirSync(folder, { recursive: true })
  return sizes.map(size => {
    const article = writeArticle(material, size, seeded(size))
    const place = path.join(folder, `${size}.md`)
    writeFileSync(place, article)
    return step(`one of ${size / 1000} kB`, [...claimlint, place], 1, Buffer.byteLength(article))
  })
}

function step(name: string, argv: readonly string[], files: number, bytes: number): Step {
  return { command: { name, argv, slow: false, does: 'claimlint' }, files, bytes }
}
