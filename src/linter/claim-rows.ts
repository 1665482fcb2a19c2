import { type Claim, type Passage, type Wording, words } from '../claims/index.ts'
import { lineIndex, sourceSpan } from '../document/place.ts'
import type { TokenRange } from '../language/types.ts'
import { placed, type Reported } from './findings.ts'
import { approvalOver } from './register.ts'
import { whyWeak } from './source-words.ts'
import { claimVerdict, type Told, wordingVerdict } from './verdict.ts'

/**
 * A claim of an article, in words for people: a row of the report that a team keeps. Lines and columns are 1-based,
 * `endColumn` is exclusive.
 */
export type ClaimRow = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The sentence that the words stand in. */
  readonly sentence: string
  readonly words: string
  readonly agent: string
  readonly effect: string
  readonly target: string
  readonly strength: string
  readonly assertion: string
  readonly support: string
  readonly source: string
  /** Why the source is weak; '' where it is not. */
  readonly weakness: string
  readonly status: string
}

/** Rules whose wordings are claims without an effect on a target: `no side effects`. */
const claiming = /^(?:claim|safety|medicine|promise|legal|house)\//

/** Every claim of a document in its order, reported or not, and the wordings that claim something. */
export function claimRows(told: Told): ClaimRow[] {
  const { reading, document } = told.understood
  const index = lineIndex(document.source)
  const placeOf = ({ passage, range }: Met): RowPlace => {
    const { tokens, sentences, sentenceOf } = passage.analysis
    const span = { start: tokens.start[range.from] ?? 0, end: tokens.end[range.to - 1] ?? 0 }
    const sentence = sentences[sentenceOf[range.from] ?? 0] ?? range
    return { ...placed(index, sourceSpan(passage.block, span)), sentence: words(passage, sentence) }
  }
  const known = new Set(told.rules.filter(({ meta }) => meta.input !== 'document').map(({ meta }) => meta.id))
  const wordings = reading.wordings.filter(({ set }) => claiming.test(set) && known.has(set))
  const rows = [
    ...reading.claims.map(claim => ({ met: claim, row: claimRow(claim, placeOf(claim), told) })),
    ...wordings.map(wording => ({ met: wording, row: wordingRow(wording, placeOf(wording), told) })),
  ]
  return rows
    .toSorted(
      (one, other) =>
        one.met.passage.block.index - other.met.passage.block.index ||
        one.met.range.from - other.met.range.from,
    )
    .map(({ row }) => row)
}

type RowPlace = Pick<ClaimRow, 'line' | 'column' | 'endLine' | 'endColumn' | 'sentence'>
type Met = { readonly passage: Passage; readonly range: TokenRange }

function claimRow(claim: Claim, place: RowPlace, told: Told): ClaimRow {
  const { passage, range, effect, targets, strength, hedged, assertion, support } = claim
  return {
    ...place,
    words: words(passage, range),
    agent: agentOf(claim),
    effect: words(passage, effect),
    target: targets.map(({ name }) => name).join(', '),
    strength: hedged ? `${strength}, hedged` : strength,
    assertion,
    support: support.grade,
    source: support.source ?? '',
    weakness: whyWeak(support),
    status: statusOf(`claim/${claim.category}`, claim, claimVerdict(claim, told), told),
  }
}

function wordingRow(wording: Wording, place: RowPlace, told: Told): ClaimRow {
  const { passage, range, hedged, assertion, support, set } = wording
  return {
    ...place,
    words: words(passage, range),
    agent: '',
    effect: '',
    target: '',
    strength: hedged ? 'hedged' : '',
    assertion,
    support: support.grade,
    source: support.source ?? '',
    weakness: whyWeak(support),
    status: statusOf(set, wording, wordingVerdict(wording, told), told),
  }
}

function agentOf({ agent, passage }: Claim): string {
  if ('tag' in agent) return words(passage, agent.tag)
  return agent.range === null ? '(implied)' : words(passage, agent.range)
}

function statusOf(id: string, { passage, range }: Met, verdict: string, told: Told): string {
  const found = told.reported.find(
    ({ rule, also, match: { place } }) =>
      !('span' in place) &&
      place.passage === passage &&
      place.range.from < range.to &&
      range.from < place.range.to &&
      (rule.meta.id === id || also.includes(id)),
  )
  const approval = approvalOver(told.understood.approvals, passage, range)
  if (!found)
    return approval?.standing === 'approved' ? `approved ${approval.entry.id}` : verdict.replace(/^→ /, '')
  const lapsed = approval?.standing === 'expired' ? `; approval ${approval.entry.id} expired` : ''
  const directive = told.silenced.get(found)
  const silenced = directive === undefined ? '' : `silenced by ${directive}; otherwise `
  return `${silenced}${reportedAs(found)}${lapsed}`
}

function reportedAs({ rule, severity }: Reported): string {
  return `reported ${severity === 2 ? 'error' : 'warning'} (${rule.meta.id})`
}
