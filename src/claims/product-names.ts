import type { Lexicon } from '../language/lexicon.ts'
import { flag, type TokenRange } from '../language/types.ts'
import { kindOf } from './kinds.ts'
import type { Passage } from './types.ts'

/** Letters that a name made of two parts has at least. */
const shortestName = 6

/**
 * Names of products that claim by themselves (`ArthriCure`, `Migra-Stop`): capitalised words the lexicon does not know,
 * which begin with what they are against and end with what they do to it (kind `name-part`).
 */
export function claimingNames({ analysis }: Passage, lexicon: Lexicon): TokenRange[] {
  const { tokens, starting } = analysis
  const { matters, deeds } = partsOf(lexicon)
  const names: TokenRange[] = []
  for (let i = 0; i < tokens.count; i++) {
    const flags = tokens.flags[i] ?? 0
    if ((flags & flag.capital) === 0 || (flags & flag.hyphen) !== 0) continue
    if ((starting[i] ?? []).some(tag => lexicon.structure[tag.entry.kind] !== 1)) continue
    const joined = ((tokens.flags[i + 1] ?? 0) & flag.hyphen) !== 0
    const to = joined ? i + 2 : i + 1
    const name = tokens.prose
      .slice(tokens.start[i], tokens.end[to - 1])
      .toLowerCase()
      .replace('-', '')
    if (name.length < shortestName) continue
    if (matters.some(matter => name.startsWith(matter) && deeds.has(name.slice(matter.length))))
      names.push({ from: i, to })
  }
  return names
}

const known = new WeakMap<
  Lexicon,
  { readonly matters: readonly string[]; readonly deeds: ReadonlySet<string> }
>()

function partsOf(lexicon: Lexicon) {
  const found = known.get(lexicon)
  if (found) return found
  const parts = lexicon.entries.filter(entry => kindOf(entry, lexicon) === 'name-part')
  const made = {
    matters: parts.filter(({ properties }) => properties['class'] === 'matter').map(({ name }) => name),
    deeds: new Set(parts.filter(({ properties }) => properties['class'] === 'deed').map(({ name }) => name)),
  }
  known.set(lexicon, made)
  return made
}
