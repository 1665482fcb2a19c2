import type { Block } from '../../document/types.ts'

/** One work in the article's list of sources. */
export type ListedWork = { readonly text: string; readonly urls: readonly string[] }

/** The article's own list of sources. */
export type ReferenceList = {
  readonly byNumber: ReadonlyMap<number, ListedWork>
  /** By `surname year`, small letters. */
  readonly byAuthor: ReadonlyMap<string, ListedWork>
  /** Blocks that are the list: marks in them cite nothing. */
  readonly blocks: ReadonlySet<number>
}

/** `[1] Smith …` at the start of a line. */
const numbered = /^\s*\[(\d{1,3})\][.:]?\s+(?=\S)/
const plainNumber = /^\s*(\d{1,3})[.)]\s+(?=\S)/
/** What makes a line a reference where no heading says so. */
const bibliographic = /\b(?:19|20)\d\d\b|\bdoi\b|10\.\d{4,9}\/|https?:|\bPMID\b/i

/**
 * Gathers the list of sources: blocks under a heading such as `References` (`isListed` tells), lines that begin with
 * `[1]`, and lists in front matter. Numbers are those a reader sees; `source` is the Markdown, for the numbers of
 * ordered lists.
 */
export function readReferenceList(
  blocks: readonly Block[],
  isListed: (block: Block) => boolean,
  source: string | null,
  frontMatter: Readonly<Record<string, unknown>>,
): ReferenceList {
  const byNumber = new Map<number, ListedWork>()
  const byAuthor = new Map<string, ListedWork>()
  const listBlocks = new Set<number>()
  const add = (number: number | null, work: ListedWork): void => {
    if (number !== null && !byNumber.has(number)) byNumber.set(number, work)
    for (const key of authorKeys(work.text)) if (!byAuthor.has(key)) byAuthor.set(key, work)
  }
  let next = 1
  let list: number | null = null
  for (const block of blocks) {
    const listed = isListed(block) && block.kind !== 'heading'
    if (!listed && !(numbered.test(block.prose) && bibliographic.test(textOf(block)))) continue
    listBlocks.add(block.index)
    const lines = block.list === null ? splitLines(block.prose) : [block.prose]
    for (const line of lines) {
      const urls = lines.length === 1 ? block.links.map(link => link.url) : []
      const own = numbered.exec(line) ?? (block.list === null ? plainNumber.exec(line) : null)
      let number = own ? Number(own[1]) : null
      if (number === null && block.list !== null) {
        const shown = shownNumber(block, source)
        // A list counts on from its first number, whatever the others say.
        if (block.list !== list) next = shown ?? next
        list = block.list
        if (shown !== null) number = next++
      }
      add(number, { text: line.slice(own?.[0].length ?? 0), urls })
    }
  }
  if (byNumber.size === 0) {
    for (const [index, work] of frontMatterWorks(frontMatter).entries()) add(index + 1, work)
  }
  return { byNumber, byAuthor, blocks: listBlocks }
}

function textOf(block: Block): string {
  return block.links.length > 0 ? `${block.prose} ${block.links[0]?.url ?? ''}` : block.prose
}

/** The lines of a paragraph of references: at hard breaks, and before each `[n]`. */
function splitLines(prose: string): string[] {
  return prose.split(/\n|\s(?=\[\d{1,3}\][.:]?\s+\p{Lu})/u).filter(line => line.trim() !== '')
}

/** The number before an item of an ordered list, as written; null for a bullet. Without the source, any item is one. */
function shownNumber(block: Block, source: string | null): number | null {
  const at = block.runs[0]?.source
  if (source === null || at === undefined) return 1
  const line = source.slice(Math.max(source.lastIndexOf('\n', at - 1) + 1, at - 80), at)
  const found = /(\d{1,4})[.)][ \t]+[^\p{L}\p{N}]*$/u.exec(line)
  return found ? Number(found[1]) : null
}

/** `surname year` for the first names and every year of a reference. */
function authorKeys(text: string): string[] {
  const head = text.slice(0, 160)
  const names = [...head.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'-]{1,40}/gu)].slice(0, 3).map(([name]) => name)
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].slice(0, 4).map(([year]) => year)
  return names.flatMap(name => years.map(each => authorKey(name, each)))
}

export function authorKey(surname: string, year: string): string {
  return `${surname.toLowerCase()} ${year}`
}

const listKeys = ['references', 'citations', 'citation', 'sources', 'bibliography', 'footnotes']

function frontMatterWorks(data: Readonly<Record<string, unknown>>): ListedWork[] {
  for (const key of listKeys) {
    const value = data[key]
    if (!Array.isArray(value)) continue
    return value.map((item: unknown) => {
      const parts =
        typeof item === 'object' && item !== null ? Object.values(item).map(String) : [String(item)]
      return { text: parts.join(' '), urls: parts.filter(part => /^https?:/.test(part)) }
    })
  }
  return []
}
