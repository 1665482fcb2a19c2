import { analyse } from './analyse.ts'
import type { Lexicon } from './lexicon.ts'
import { matchAll } from './match.ts'
import type { Analysis, Hit } from './types.ts'

/** What the tables tell about one block of prose, and the wordings met in it. */
export type ProseReading = { readonly analysis: Analysis; readonly hits: readonly Hit[] }

/** Reads one block of prose. It depends on nothing but the prose and the lexicon. */
export type ReadProse = (prose: string, lexicon: Lexicon) => ProseReading

export const readProse: ReadProse = (prose, lexicon) => {
  const analysis = analyse(prose, lexicon)
  return { analysis, hits: matchAll(analysis, lexicon) }
}

/** About ten long articles: 16-bit units of prose. */
const roomFor = 1_500_000

/**
 * A reader that remembers, for editors: a keystroke changes one block, and the others are read as before. What was not
 * asked for since the memory was last full is forgotten.
 */
export function rememberProse(read: ReadProse = readProse, room: number = roomFor): ReadProse {
  const memories = new WeakMap<Lexicon, Memory>()
  return (prose, lexicon) => {
    const memory = memories.get(lexicon) ?? { recent: new Map(), older: new Map(), size: 0 }
    memories.set(lexicon, memory)
    const known = memory.recent.get(prose)
    if (known) return known
    const reading = memory.older.get(prose) ?? read(prose, lexicon)
    if (memory.size + prose.length > room / 2) {
      memory.older = memory.recent
      memory.recent = new Map()
      memory.size = 0
    }
    memory.recent.set(prose, reading)
    memory.size += prose.length
    return reading
  }
}

type Memory = { recent: Map<string, ProseReading>; older: Map<string, ProseReading>; size: number }
