import { type Passage, type Reading, type Wording, words } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { Tag, TokenRange } from '../language/types.ts'
import { isAbout } from './legal-notes.ts'
import { checkedOn } from './note-date.ts'
import { overlap, sentenceAt, tagsIn, type WordingsOf, wholeOf } from './spot.ts'
import { type Context, contextsOf } from './surroundings.ts'
import type { Topic } from './topic.ts'

/** The article says flatly that a substance is allowed, or not, in a place: what can be compared with data. */
export type Statement = {
  readonly passage: Passage
  /** The words that say so, up to the place where it stands near. */
  readonly said: TokenRange
  readonly says: 'permits' | 'forbids'
  readonly code: string
  /** The place in the article's words. */
  readonly place: string
  /** Ids of the substances it speaks of. */
  readonly substances: readonly string[]
  readonly checked: string | null
}

const asserting: ReadonlySet<string> = new Set(['asserted', 'regulatory', 'reported', 'background'])

/**
 * The flat statements of the article. Careful: what is doubted, dated back, planned or excepted in the same clause is
 * left out, since only a sure reading may be called wrong.
 */
export function statementsOf(
  topics: readonly Topic[],
  reading: Reading,
  wordings: WordingsOf,
  lexicon: Lexicon,
): readonly Statement[] {
  const contexts = contextsOf(reading)
  const statements: Statement[] = []
  for (const passage of reading.passages) {
    if (passage.block.kind === 'image-alt' || passage.block.kind === 'front-matter') continue
    for (const says of ['permits', 'forbids'] as const) {
      for (const wording of wordings(passage, says)) {
        const context = contexts(passage)
        const read = readStatement(wording, says, context, topics, wordings, lexicon)
        if (read) statements.push(...read)
      }
    }
  }
  return statements
}

function readStatement(
  wording: Wording,
  says: 'permits' | 'forbids',
  context: Context,
  topics: readonly Topic[],
  wordings: WordingsOf,
  lexicon: Lexicon,
): readonly Statement[] | null {
  const { passage, range } = wording
  const denies = wording.properties['denies'] === true
  if (!denies && !asserting.has(wording.assertion)) return null
  if (wordings(passage, 'other-sense', range).length > 0) return null
  const sentence = sentenceAt(passage, range.from)
  if (!sentence || sentence.terminator === 'question') return null
  const clause = clauseAt(passage, range)
  const doubts = wordings(passage, 'doubt', sentence)
  if (doubts.some(doubt => !(denies && within(doubt.range, range)))) return null
  if (!isAbout(passage, sentence, context, topics, lexicon)) return null
  if (namesOther(passage, clause, lexicon)) return null
  const places = placesOf(wording, clause, context, wordings, lexicon)
  const substances = substancesIn(passage, clause, sentence, topics, lexicon)
  const checked = checkedOn(passage, sentence, wordings)
  return places.flatMap(({ other, tag }) => {
    const code = tag.entry.properties['code']
    if (typeof code !== 'string') return []
    const said = other === passage ? joined(range, tag) : range
    return [{ passage, said, says, code, place: words(other, tag), substances, checked }]
  })
}

/** So many tokens between status and place are still read in one. */
const near = 6

function joined(range: TokenRange, tag: Tag): TokenRange {
  const both = { from: Math.min(range.from, tag.from), to: Math.max(range.to, tag.to) }
  return both.to - both.from <= range.to - range.from + tag.to - tag.from + near ? both : range
}

function within(inner: TokenRange, outer: TokenRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

function clauseAt(passage: Passage, range: TokenRange): TokenRange {
  const { clauses, clauseOf } = passage.analysis
  return clauses[clauseOf[range.from] ?? 0] ?? range
}

type Place = { readonly other: Passage; readonly tag: Tag }

const colon = 58
/** Colon and dashes, as between a place and its status: `Tennessee: banned`. */
const joins: ReadonlySet<number> = new Set([colon, 0x2013, 0x2014])

/** The places of the clause; else of what it is joined to, of its row, or of the list that it introduces. */
function placesOf(
  { passage, range }: Wording,
  clause: TokenRange,
  context: Context,
  wordings: WordingsOf,
  lexicon: Lexicon,
): readonly Place[] {
  const named = (other: Passage, range: TokenRange): Place[] =>
    tagsIn(other, range, 'place', lexicon).map(tag => ({ other, tag }))
  const reach = untilNext(passage, range, clause, wordings)
  const behind = named(passage, { from: range.from, to: reach.to })
  if (behind.length > 0) return behind
  const ahead = named(passage, { from: reach.from, to: range.to })
  if (ahead.length > 0) return ahead
  const { clauses, clauseOf, tokens } = passage.analysis
  const beside = (token: number, neighbour: number): Place[] => {
    const other = clauses[clauseOf[neighbour] ?? -1]
    return other && joins.has(punctuationOf(tokens, token)) ? named(passage, other) : []
  }
  const joined = [
    ...(clause.from > 0 ? beside(clause.from - 1, clause.from - 1) : []),
    ...(clause.to < tokens.count ? beside(clause.to - 1, clause.to) : []),
  ]
  if (joined.length > 0) return joined
  const cell = passage.block.cell
  const ends = punctuationOf(tokens, tokens.count - 1) === colon
  return context.around
    .filter(other => {
      const inRow = cell && other.block.cell?.row === cell.row
      const inList = ends && other.block.leadIn === passage.block.index && isPlain(other, wordings)
      return inRow || inList
    })
    .flatMap(other => named(other, wholeOf(other)))
}

/** The part of a clause that no other word on the law has its say in: `banned in Tennessee and legal in Florida`. */
function untilNext(
  passage: Passage,
  range: TokenRange,
  clause: TokenRange,
  wordings: WordingsOf,
): TokenRange {
  let { from, to } = clause
  for (const id of ['permits', 'forbids', 'status']) {
    for (const other of wordings(passage, id, clause)) {
      if (overlap(other.range, range)) continue
      if (other.range.from >= range.to) to = Math.min(to, other.range.from)
      else from = Math.max(from, other.range.to)
    }
  }
  return { from: Math.min(from, range.from), to: Math.max(to, range.to) }
}

/** The clause names a remedy that is none of the sensitive substances: `in Alabama, hemp is legal`. */
function namesOther(passage: Passage, clause: TokenRange, lexicon: Lexicon): boolean {
  const sensitive = tagsIn(passage, clause, 'cue.substance', lexicon)
  return tagsIn(passage, clause, 'agent', lexicon).some(tag => !sensitive.some(own => overlap(own, tag)))
}

/** A list item that only names, and says nothing of its own about the law. */
function isPlain(passage: Passage, wordings: WordingsOf): boolean {
  return ['permits', 'forbids', 'doubt', 'status'].every(id => wordings(passage, id).length === 0)
}

function substancesIn(
  passage: Passage,
  clause: TokenRange,
  sentence: TokenRange,
  topics: readonly Topic[],
  lexicon: Lexicon,
): readonly string[] {
  const ids = (tags: readonly Tag[]): string[] =>
    tags.flatMap(tag => {
      const id = tag.entry.properties['id']
      return typeof id === 'string' ? [id] : []
    })
  for (const range of [clause, sentence]) {
    const named = ids(tagsIn(passage, range, 'cue.substance', lexicon))
    if (named.length > 0) return [...new Set(named)]
  }
  const topic = topics[0]
  const first = topic?.mentions.find(({ tag }) => tag.entry.name === topic.name)
  return first ? ids([first.tag]) : []
}
