import { type Passage, type Reading, words } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'
import type { Match } from './rule.ts'
import type { Identity, MessageData } from './types.ts'

/** A sentence longer than this is known by what stands around the words found. */
const longest = 1000
const around = 300

/** What a match says and of what, without a word about where: see `fingerprint.ts`. */
export function identityOf({ place, messageId, data }: Match, reading: Reading): Identity {
  if ('span' in place) return { kind: 'document', subject: subjectIn(data), grade: messageId }
  const { passage, range } = place
  return {
    kind: 'text',
    words: spaced(words(passage, range)),
    sentence: spaced(sentenceOf(passage, range)),
    subject: spaced(besides(passage, reading)),
    headings: passage.block.headings.map(({ prose }) => spaced(prose)),
  }
}

/** What a finding about the whole article is about: a substance, a country, an entry of the register. */
const subjects = ['substance', 'subject', 'place', 'id'] as const

function subjectIn(data: MessageData): string {
  return subjects.flatMap(key => (typeof data[key] === 'string' ? [data[key]] : [])).join(', ')
}

function sentenceOf(passage: Passage, range: TokenRange): string {
  const { sentences, sentenceOf: sentenceAt, tokens } = passage.analysis
  const first = sentences[sentenceAt[range.from] ?? 0] ?? range
  const last = sentences[sentenceAt[range.to - 1] ?? 0] ?? range
  const whole = { from: first.from, to: Math.max(first.to, last.to) }
  const text = words(passage, whole)
  if (text.length <= longest) return text
  const start = tokens.start[range.from] ?? 0
  const end = tokens.end[range.to - 1] ?? start
  return tokens.prose.slice(Math.max(tokens.start[whole.from] ?? 0, start - around), end + around)
}

/**
 * The words outside of its block that a text cannot be read without: the sentence that introduces a list, the row and
 * column of a cell.
 */
function besides({ block }: Passage, reading: Reading): string {
  if (block.cell !== null) {
    const { column, header, rowLabel } = block.cell
    return [column > 0 ? rowLabel : '', header].filter(Boolean).join(' / ')
  }
  const leadIn = block.leadIn === null ? undefined : reading.passages[block.leadIn]
  const sentence = leadIn?.analysis.sentences.at(-1)
  const text = leadIn && sentence ? words(leadIn, sentence) : ''
  // A sentence that has ended introduces nothing.
  return /[.!?…]["')\]]*\s*$/.test(text) ? '' : text.slice(-longest)
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
