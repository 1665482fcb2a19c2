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
  for (let from = 0; from < tokens.count; from++) {
    const hits: Tag[] = []
    let node = 0
    for (let to = from; to < tokens.count; to++) {
      const next = lexicon.step(node, tokens.word[to] ?? -1)
      const base = tokens.base[to] ?? -1
      node = next === -1 && base >= 0 ? lexicon.step(node, base) : next
      if (node === -1) break
      const entries = lexicon.accepted[node]
      if (!entries) continue
      for (const entry of entries) {
        if (entry.exact === null || matchesExactly(tokens, from, to, entry.exact))
          hits.push({ from, to: to + 1, entry })
      }
    }
    hits.reverse()
    let longest = 0
    for (const hit of hits) if (isContent(hit.entry, lexicon)) longest = Math.max(longest, hit.to)
    for (const hit of hits) {
      if (isContent(hit.entry, lexicon)) {
        const insideEarlier = hit.to <= coveredTo && from > coveredFrom
        if (insideEarlier || hit.to < longest) continue
      }
      found.push(hit)
    }
    const stem = hits.length === 0 ? stemOf(tokens, from, lexicon) : null
    if (stem) found.push({ from, to: from + 1, entry: stem })
    if (longest > coveredTo) {
      coveredTo = longest
      coveredFrom = from
    }
  }
  return found
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
  const written = tokens.prose.slice(start, end)
  return lexicon.stems.find(({ ending }) => written.endsWith(ending))?.entry ?? null
}

/** Words of the layer `structure` tell about grammar and cues: they neither hide things nor are hidden by them. */
function isContent(entry: Entry, lexicon: Lexicon): boolean {
  return !lexicon.structure.has(entry.kind)
}

function matchesExactly(tokens: Tokens, from: number, to: number, exact: string): boolean {
  return tokens.prose.slice(tokens.start[from], tokens.end[to]).startsWith(exact)
}
