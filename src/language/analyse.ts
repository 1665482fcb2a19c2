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
  const starting: Tag[][] = Array.from({ length: tokens.count + 1 }, () => [])
  const ending: Tag[][] = Array.from({ length: tokens.count + 1 }, () => [])
  for (const each of tags) {
    starting[each.from]?.push(each)
    ending[each.to]?.push(each)
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
