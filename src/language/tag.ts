import type { Lexicon } from './lexicon.ts'
import type { Entry, Tag, Tokens } from './types.ts'

/**
 * Finds every lexicon entry in the tokens, sorted by start, longer first. A content entry (agent, condition, effect, …)
 * inside a longer content entry is dropped: `blood pressure tablets` is a medicine, not a biomarker. Entries of the
 * layer `structure` (cues, function words) neither hide nor are hidden.
 */
export function tag(tokens: Tokens, lexicon: Lexicon): Tag[] {
  const found: Tag[] = []
  let coveredTo = 0
  let coveredFrom = 0
  // One list for all tokens: at most of them nothing starts, and a new one each would be most of the work.
  const hits: Tag[] = []
  for (let from = 0; from < tokens.count; from++) {
    hits.length = 0
    walk(tokens, from, lexicon, hits)
    if (hits.length === 0) {
      const stem = stemOf(tokens, from, lexicon)
      if (stem) found.push({ from, to: from + 1, entry: stem })
      continue
    }
    let longest = 0
    for (const hit of hits) if (isContent(hit.entry, lexicon)) longest = Math.max(longest, hit.to)
    for (let i = hits.length - 1; i >= 0; i--) {
      const hit = hits[i]
      if (hit === undefined) continue
      if (isContent(hit.entry, lexicon)) {
        const insideEarlier = hit.to <= coveredTo && from > coveredFrom
        if (insideEarlier || hit.to < longest) continue
      }
      found.push(hit)
    }
    if (longest > coveredTo) {
      coveredTo = longest
      coveredFrom = from
    }
  }
  return found
}

/** Adds the entries that start at a token, shorter first. */
function walk(tokens: Tokens, from: number, lexicon: Lexicon, hits: Tag[]): void {
  let node = 0
  for (let to = from; to < tokens.count; to++) {
    const next = lexicon.step(node, tokens.word[to] ?? -1)
    const base = tokens.base[to] ?? -1
    node = next === -1 && base >= 0 ? lexicon.step(node, base) : next
    if (node === -1) return
    const entries = lexicon.accepted[node]
    if (!entries) continue
    for (const entry of entries) {
      if (entry.exact === null || matchesExactly(tokens, from, to, entry.exact))
        hits.push({ from, to: to + 1, entry })
    }
  }
}

/** Shortest unknown word that its ending may make a medicine. */
const shortestStemmed = 6

/** The medicine that an unknown word's ending makes it (`…mab`, `…statin`), or null. */
function stemOf(tokens: Tokens, at: number, lexicon: Lexicon): Entry | null {
  // A word that only a wording of a pack knows is as unknown as before.
  const word = tokens.word[at] ?? -1
  if (word !== -1 && word < lexicon.ownWords) return null
  const start = tokens.start[at] ?? 0
  const end = tokens.end[at] ?? 0
  if (end - start < shortestStemmed) return null
  for (const { ending, entry } of lexicon.stems) if (tokens.prose.endsWith(ending, end)) return entry
  return null
}

/** Words of the layer `structure` tell about grammar and cues: they neither hide things nor are hidden by them. */
function isContent(entry: Entry, lexicon: Lexicon): boolean {
  return lexicon.structure[entry.kind] !== 1
}

function matchesExactly(tokens: Tokens, from: number, to: number, exact: string): boolean {
  return tokens.prose.slice(tokens.start[from], tokens.end[to]).startsWith(exact)
}
