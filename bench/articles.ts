import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseRemark } from '../src/document/parse-remark.ts'
import { type Draw, seeded } from './seeded.ts'

/** What articles are put together from: sections and sentences of the project's own fixtures. */
export type Material = {
  /** Markdown from a heading up to the next one. */
  readonly sections: readonly string[]
  readonly claims: readonly string[]
  readonly careful: readonly string[]
}

/** Reads the sections of all Markdown below `fixtures` and the sentences of `fixtures/eval`. */
export function readMaterial(root: string): Material {
  const folder = path.join(root, 'fixtures')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const texts = (end: string): string[] =>
    files.filter(name => name.endsWith(end)).map(name => readFileSync(path.join(folder, name), 'utf8'))
  return {
    sections: texts('.md').flatMap(sectionsOf),
    claims: texts('positives.jsonl').flatMap(sentencesOf),
    careful: texts('negatives.jsonl').flatMap(sentencesOf),
  }
}

/** An article of at least `size` UTF-16 code units: front matter, sections, and paragraphs, one sentence in eight a claim. */
export function writeArticle({ sections, claims, careful }: Material, size: number, draw: Draw): string {
  const paragraph = (): string =>
    Array.from({ length: 3 + Math.floor(draw() * 4) }, () =>
      pick(draw() < 1 / 8 ? claims : careful, draw),
    ).join(' ')
  const parts = [
    `---\ntitle: "Notes ${Math.floor(draw() * 1e6)}"\ndescription: What is known, and what is not.\n---`,
  ]
  for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1) {
    parts.push(draw() < 0.3 ? pick(sections, draw) : paragraph())
  }
  return `${parts.join('\n\n')}\n`
}

/** Writes `count` articles of about `size` code units, the same ones for the same seed, 100 a folder; gives their bytes. */
export function writeArticles(
  folder: string,
  count: number,
  size: number,
  material: Material,
  seed = 1,
): number {
  const draw = seeded(seed)
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const place = path.join(folder, String(Math.floor(index / 100)).padStart(4, '0'))
    if (index % 100 === 0) mkdirSync(place, { recursive: true })
    const article = writeArticle(material, size * (0.5 + draw()), draw)
    bytes += Buffer.byteLength(article)
    writeFileSync(path.join(place, `${String(index).padStart(6, '0')}.md`), article)
  }
  return bytes
}

function sectionsOf(text: string): string[] {
  const { children } = parseRemark(text, 'markdown')
  const starts = children.flatMap(node =>
    node.type === 'heading' && node.position?.start.offset !== undefined ? [node.position.start.offset] : [],
  )
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { text: sentence }: { text: string } = JSON.parse(line)
      return sentence.replace(/\s+/g, ' ')
    })
}

function pick(from: readonly string[], draw: Draw): string {
  return from[Math.floor(draw() * from.length)] ?? ''
}
