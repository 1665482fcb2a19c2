import type { Lexicon } from '../../language/lexicon.ts'
import { flag, type Sentence, type Tag, type TokenRange } from '../../language/types.ts'
import { kindOf } from '../kinds.ts'
import type { Passage } from '../types.ts'

/** The signs of a sentence by name, each with the words that show it, in their order. */
export type Signs = ReadonlyMap<string, readonly TokenRange[]>

/** Tokens up to which a sentence is short, and from which on it is long. */
const lengths = { short: 8, long: 25 }
/** Words in capitals that make a sentence shout. */
const shouting = 3

/** Collects what the lexicon, the cues and the shape of a sentence tell about how it is meant. */
export function signsOf(passage: Passage, sentence: Sentence, lexicon: Lexicon): Signs {
  const { cues } = passage
  const signs = new Map<string, TokenRange[]>()
  const add = (name: string, range: TokenRange): void => {
    const list = signs.get(name)
    if (list) list.push(range)
    else signs.set(name, [range])
  }
  for (const tag of tagsOf(sentence, passage, lexicon)) {
    add(lexicon.kinds[tag.entry.kind] ?? '', tag)
    if (tag.entry.classKind !== -1) add(lexicon.kinds[tag.entry.classKind] ?? '', tag)
  }
  for (const { role, range } of cues) {
    if (range.from >= sentence.from && range.to <= sentence.to) add(`cue:${role}`, range)
  }
  for (const shape of shapesOf(sentence, passage)) add(`shape:${shape}`, sentence)
  return signs
}

/** The tags of a sentence, without those inside a phrase that only looks like health (`strain on memory`). */
export function tagsOf(sentence: Sentence, { analysis }: Passage, lexicon: Lexicon): Tag[] {
  // From the tokens of the sentence: looking through all tags would cost a long paragraph its square.
  const tags: Tag[] = []
  for (let i = sentence.from; i < sentence.to; i++)
    for (const tag of analysis.starting[i] ?? []) if (tag.to <= sentence.to) tags.push(tag)
  const traps = tags.filter(({ entry }) => kindOf(entry, lexicon) === 'trap')
  return traps.length === 0
    ? tags
    : tags.filter(tag => !traps.some(trap => trap !== tag && trap.from <= tag.from && tag.to <= trap.to))
}

function shapesOf(sentence: Sentence, { analysis: { tokens } }: Passage): string[] {
  const shapes: string[] = []
  if (sentence.terminator === 'none') shapes.push('fragment')
  if (sentence.terminator === 'exclamation') shapes.push('exclamation')
  if (sentence.terminator === 'question') shapes.push('question')
  const size = sentence.to - sentence.from
  if (size <= lengths.short) shapes.push('short')
  if (size >= lengths.long) shapes.push('long')
  let capitals = 0
  let numbers = 0
  for (let i = sentence.from; i < sentence.to; i++) {
    const flags = tokens.flags[i] ?? 0
    if (flags & flag.allCaps) capitals++
    if (flags & flag.number) numbers++
  }
  if (capitals >= shouting) shapes.push('capitals')
  if (numbers > 0) shapes.push('number')
  return shapes
}
