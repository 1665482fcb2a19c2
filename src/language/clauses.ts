import type { Lexicon } from './lexicon.ts'
import { punctuationOf } from './tokenize.ts'
import type { Clause, Sentence, Tag, Tokens } from './types.ts'

const comma = 44
/** How many tokens an insertion between commas may have. */
const longestInsertion = 10
const open = new Set([40, 91])
const closed = new Set([41, 93])
/** ; : – — and the bar that titles use. */
const breaks = new Set([59, 58, 0x2013, 0x2014, 124])

/**
 * Splits sentences into clauses, the scope of cues: at semicolons, colons, dashes and brackets, before contrasting
 * conjunctions (kind `clause-break`), and at a comma or coordinator before a new subject (kind `function-word.subject`).
 * Bracketed text is a clause of its own, and so is a short insertion between commas (`, however it is made,`); the clause
 * around them goes on behind.
 */
export function splitClauses(
  tokens: Tokens,
  sentences: readonly Sentence[],
  starting: readonly (readonly Tag[])[],
  lexicon: Lexicon,
): { clauses: Clause[]; clauseOf: number[] } {
  const breakKind = lexicon.kindIds.get('clause-break') ?? -1
  const subjectKind = lexicon.kindIds.get('function-word.subject') ?? -1
  const coordinator = lexicon.kindIds.get('function-word.coordinator') ?? -1
  const inserting = lexicon.kindIds.get('clause-break.inserted') ?? -1
  const subordinator = lexicon.kindIds.get('subordinator') ?? -1
  const has = (index: number, kind: number): boolean => {
    for (const tag of starting[index] ?? [])
      if (tag.entry.kind === kind || tag.entry.classKind === kind) return true
    return false
  }
  /** The comma that ends the insertion opened by the one at `comma`, or -1 where none is opened. */
  const endOfInsertion = (at: number, sentence: Sentence): number => {
    const opens = has(at + 1, inserting) || has(at + 1, subordinator)
    if (!opens || at === sentence.from || has(sentence.from, subordinator)) return -1
    for (let i = at + 2; i < Math.min(sentence.to - 1, at + longestInsertion); i++) {
      if (punctuationOf(tokens, i) !== comma) continue
      return has(i + 1, subjectKind) || has(i + 1, coordinator) || has(i + 1, breakKind) ? -1 : i
    }
    return -1
  }
  const clauses: { from: number; to: number; readonly sentence: number }[] = []
  const clauseOf: number[] = new Array<number>(tokens.count).fill(0)
  for (const sentence of sentences) {
    const stack: number[] = []
    let current = clauses.push({ from: sentence.from, to: sentence.from, sentence: sentence.index }) - 1
    const begin = (at: number): void => {
      current = clauses.push({ from: at, to: at, sentence: sentence.index }) - 1
    }
    const put = (at: number): void => {
      clauseOf[at] = current
      const clause = clauses[current]
      if (clause) clause.to = at + 1
    }
    let insertedTo = -1
    for (let i = sentence.from; i < sentence.to; i++) {
      const code = punctuationOf(tokens, i)
      if (code !== 0 && open.has(code)) {
        stack.push(current)
        begin(i)
        put(i)
      } else if (code !== 0 && closed.has(code) && stack.length > 0) {
        put(i)
        current = stack.pop() ?? current
      } else if (code !== 0 && breaks.has(code)) {
        put(i)
        begin(i + 1)
      } else if (i === insertedTo) {
        put(i)
        current = stack.pop() ?? current
        insertedTo = -1
      } else if (code === comma && insertedTo === -1 && endOfInsertion(i, sentence) !== -1) {
        insertedTo = endOfInsertion(i, sentence)
        stack.push(current)
        begin(i)
        put(i)
      } else if (code === comma || has(i, coordinator)) {
        let next = i + 1
        while (next < sentence.to && has(next, coordinator)) next++
        const newSubject = next < sentence.to && has(next, subjectKind) && i > sentence.from
        put(i)
        if (newSubject) begin(i + 1)
      } else {
        if (has(i, breakKind) && (clauses[current]?.to ?? i) > (clauses[current]?.from ?? i)) begin(i)
        put(i)
      }
    }
  }
  return { clauses, clauseOf }
}
