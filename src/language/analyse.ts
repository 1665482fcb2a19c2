import { splitClauses } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import { splitSentences } from './sentences.ts'
import { tag } from './tag.ts'
import { tokenize } from './tokenize.ts'
import type { Analysis, Tag } from './types.ts'

/** Reads one block of prose: tokens, lexicon tags, sentences, clauses. Pure; the cost is linear in the prose. */
export function analyse(prose: string, lexicon: Lexicon): Analysis {
  const tokens = tokenize(prose, lexicon.vocabulary)
  const tags = tag(tokens, lexicon)
  const starting = new Array<Tag[]>(tokens.count + 1).fill(none)
  const ending = new Array<Tag[]>(tokens.count + 1).fill(none)
  for (const each of tags) {
    const list = starting[each.from]
    if (list === none || list === undefined) starting[each.from] = [each]
    else list.push(each)
  }
  for (const each of tags) {
    const list = ending[each.to]
    // Most tags start and end alone, so that both sides can share a list.
    const own = starting[each.from]
    if (list === none || list === undefined) ending[each.to] = own?.length === 1 ? own : [each]
    else ending[each.to] = [...list, each]
  }
  const sentences = splitSentences(tokens, tags, lexicon)
  const { clauses, clauseOf } = splitClauses(tokens, sentences, starting, lexicon)
  const stopKind = lexicon.kindIds.get('gap-stop') ?? -1
  const stops: boolean[] = new Array<boolean>(tokens.count).fill(false)
  for (const each of tags) if (each.entry.kind === stopKind) stops.fill(true, each.from, each.to)
  const sentenceOf: number[] = new Array<number>(tokens.count).fill(0)
  for (const sentence of sentences) sentenceOf.fill(sentence.index, sentence.from, sentence.to)
  return { tokens, tags, starting, ending, sentences, sentenceOf, clauses, clauseOf, stops }
}

/** Most tokens have no tag: they share one empty list. */
const none: Tag[] = []
