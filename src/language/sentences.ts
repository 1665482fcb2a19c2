import type { Lexicon } from './lexicon.ts'
import { punctuationOf } from './tokenize.ts'
import { flag, type Sentence, type SentenceEnd, type Tag, type Tokens } from './types.ts'

const mark = {
  stop: 46,
  exclamation: 33,
  question: 63,
  quote: 34,
  apostrophe: 39,
  close: 41,
  bracket: 93,
  ellipsis: 0x2026,
}

/** Text without stops is cut here, in tokens, so that work within a sentence stays bounded. */
const longestSentence = 300

/**
 * Splits a block into sentences: at full stops, question and exclamation marks and hard line breaks; not at
 * abbreviations (lexicon kind `abbreviation`), decimals, or a stop before a small letter.
 */
export function splitSentences(tokens: Tokens, tags: readonly Tag[], lexicon: Lexicon): Sentence[] {
  const abbreviation = lexicon.kindIds.get('abbreviation') ?? -1
  const abbreviated = new Set<number>()
  for (const tag of tags) {
    if (tag.entry.kind === abbreviation) for (let i = tag.from; i < tag.to; i++) abbreviated.add(i)
  }
  const lines = tokens.prose.includes('\n')
  const sentences: Sentence[] = []
  let from = 0
  const close = (to: number, terminator: SentenceEnd): void => {
    if (to > from) sentences.push({ index: sentences.length, from, to, terminator })
    from = to
  }
  for (let i = 0; i < tokens.count; i++) {
    if (lines && i > from && breaksBefore(i, tokens)) close(i, endOf(i - 1, tokens))
    if (i - from >= longestSentence) close(i, 'none')
    const code = punctuationOf(tokens, i)
    if (code !== mark.stop && code !== mark.exclamation && code !== mark.question && code !== mark.ellipsis)
      continue
    if (abbreviated.has(i) && !endsAnyway(i, tokens)) continue
    let next = i + 1
    while (next < tokens.count && isTail(punctuationOf(tokens, next))) next++
    if (next < tokens.count) {
      const glued = tokens.start[next] === tokens.end[next - 1]
      if (glued && code === mark.stop) continue
      const starts = (tokens.flags[next] ?? 0) & (flag.capital | flag.number | flag.punctuation)
      if (!starts && code !== mark.question && code !== mark.exclamation) continue
    }
    close(next, code === mark.question ? 'question' : code === mark.exclamation ? 'exclamation' : 'stop')
    i = next - 1
  }
  close(tokens.count, endOf(tokens.count - 1, tokens))
  return sentences
}

/** Whether a hard line break stands before a token. */
function breaksBefore(index: number, { prose, start, end }: Tokens): boolean {
  for (let at = end[index - 1] ?? 0; at < (start[index] ?? 0); at++)
    if (prose.charCodeAt(at) === 10) return true
  return false
}

/** An abbreviation at the end of the block still ends its sentence. */
function endsAnyway(index: number, tokens: Tokens): boolean {
  return index === tokens.count - 1
}

function isTail(code: number): boolean {
  return (
    code === mark.quote ||
    code === mark.close ||
    code === mark.bracket ||
    code === mark.apostrophe ||
    code === mark.stop ||
    code === mark.question ||
    code === mark.exclamation
  )
}

function endOf(index: number, tokens: Tokens): SentenceEnd {
  const code = punctuationOf(tokens, index)
  if (code === mark.question) return 'question'
  if (code === mark.exclamation) return 'exclamation'
  if (code === mark.stop) return 'stop'
  return code === 58 ? 'colon' : 'none'
}
