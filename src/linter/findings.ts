import { type Reading, readClaims } from '../claims/index.ts'
import { type LineIndex, lineIndex, positionAt, sourceSpan } from '../document/place.ts'
import type { Document, Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { ReadProse } from '../language/read-prose.ts'
import { judge } from '../requirements/judge.ts'
import { saleOf } from '../requirements/sale.ts'
import type { Requirements } from '../requirements/types.ts'
import { authorisationsOf } from './authorised.ts'
import { identityOf } from './identity.ts'
import { messageText } from './message.ts'
import { oneEach } from './one-each.ts'
import { type Candidate, oneFact } from './one-fact.ts'
import { type Approval, approvalOver, approvalsOf, withApprovals } from './register.ts'
import type { Match, Place, Related, Rule } from './rule.ts'
import { withDefaults } from './rule-options.ts'
import { severityOf } from './severity.ts'
import { suggestionsFor } from './suggestions.ts'
import type {
  Jurisdiction,
  LintMessage,
  LintRelated,
  MessageData,
  ResolvedConfig,
  Severity,
} from './types.ts'
import type { Situation } from './weight.ts'

/** What a rule found, with what config makes of it. */
export type Found = { readonly rule: Rule; readonly match: Match; readonly severity: Severity }

/** A finding as it is reported; `also` are the rules that found the same fact. */
export type Reported = Found & { readonly also: readonly string[] }

/** A document as it was understood: what rules ask, and `--why` tells. */
export type Understood = {
  readonly document: Document
  readonly reading: Reading
  readonly requirements: Requirements
  readonly situation: Situation
  /** The wordings of the claim register that stand in the document. */
  readonly approvals: readonly Approval[]
}

/** Reads the claims of a document, and judges what it owes and for whom its findings are weighed. */
export function understand(
  document: Document,
  config: ResolvedConfig,
  {
    lexicon,
    today,
    readProse,
  }: { readonly lexicon: Lexicon; readonly today: string; readonly readProse?: ReadProse },
): Understood {
  const { references = {}, trustedSources = [] } = config
  const basis = { document, references, trustedSources }
  const read = readClaims(document.blocks, lexicon, basis, readProse)
  const approvals = approvalsOf(document, read, config, today)
  const reading = withApprovals(read, approvals)
  const { jurisdictions } = config
  const sale = saleOf(document, reading)
  const profile = config.profile === 'auto' ? (sale ? 'commercial' : 'publisher') : config.profile
  const requirements = judge(document, reading, { ...config, profile, today }, lexicon, sale)
  const disclaimer = requirements.judgements.some(
    ({ requirement, grade }) => requirement === 'fda-disclaimer' && grade === 'present',
  )
  const authorised = authorisationsOf(reading, jurisdictions, lexicon)
  const situation = { profile, jurisdictions, disclaimer, authorised }
  return { document, reading, requirements, situation, approvals }
}

const noOptions = {}

/** Runs the rules that config switches on; of several findings on the same words one is left. */
export function findingsOf(
  understood: Understood,
  config: ResolvedConfig,
  { rules, lexicon }: { readonly rules: readonly Rule[]; readonly lexicon: Lexicon },
): Reported[] {
  const inProse: (Found & Candidate)[] = []
  const elsewhere: Reported[] = []
  for (const rule of rules) {
    const setting = config.rules[rule.meta.id]
    if (!setting || setting.level === 'off') continue
    const context = {
      ...understood,
      config,
      options: withDefaults(rule.meta.options ?? noOptions, setting.options),
      lexicon,
    }
    for (const match of oneEach(rule.find(context))) {
      const own = severityOf(setting, match.weight, config.reportLow)
      const severity = own === null ? null : afterApproval(own, rule, match, understood)
      if (severity === null) continue
      const found = { rule, match, severity }
      if ('span' in match.place) elsewhere.push({ ...found, also: [] })
      else inProse.push({ ...found, ...match.place, id: rule.meta.id, weight: match.weight })
    }
  }
  const facts = oneFact(inProse).map(({ finding: { rule, match, severity }, also }) => ({
    rule,
    match,
    severity,
    also,
  }))
  return [...facts, ...elsewhere]
}

/**
 * What an approval makes of a finding: nothing is left of it, or, once the approval has expired, no more than a warning,
 * so that no run fails by the calendar alone. What neither a source nor a hedge excuses, an approval does not excuse.
 */
function afterApproval(
  severity: Severity,
  { meta }: Rule,
  { place }: Match,
  { approvals, reading }: Understood,
): Severity | null {
  if (approvals.length === 0 || 'span' in place || /^(?:required|document)\//.test(meta.id)) return severity
  const approval = approvalOver(approvals, place.passage, place.range)
  if (!approval || approval.standing === 'early') return severity
  const firm = reading.wordings.some(
    ({ set, passage, range, properties }) =>
      set === meta.id &&
      passage === place.passage &&
      properties['firm'] === true &&
      range.from < place.range.to &&
      place.range.from < range.to,
  )
  if (firm) return severity
  return approval.standing === 'approved' ? null : 1
}

/** Findings as ESLint's messages, with data and suggestions. */
export function messagesOf(
  { document, reading }: Understood,
  reported: readonly Reported[],
  config: ResolvedConfig,
): LintMessage[] {
  const index = lineIndex(document.source)
  return reported.map(({ rule, match, severity, also }) => {
    const setting = config.rules[rule.meta.id]
    const data = dataOf(rule, match, also, config.jurisdictions, document)
    const suggestions = suggestionsFor(document.source, {
      match,
      severity,
      setting: setting ?? { level: 'auto' },
      reportLow: config.reportLow,
    })
    return {
      ruleId: rule.meta.id,
      severity,
      message: messageText(rule.meta, match.messageId, data, setting),
      messageId: match.messageId,
      ...placed(index, spanOf(match.place)),
      data,
      ...(match.related ? { related: match.related.map(each => relatedAt(index, each)) } : {}),
      identity: identityOf(match, reading),
      ...(setting?.url === undefined ? {} : { url: setting.url }),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    }
  })
}

function relatedAt(index: LineIndex, { span, says }: Related): LintRelated {
  return { message: says, ...placed(index, span) }
}

/** Lines and columns of a source range. */
export function placed(index: LineIndex, span: Span) {
  const start = positionAt(index, span.start)
  const end = positionAt(index, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The data of a match, with the rules that say the same, the list it stands in, and the laws of who objects. */
function dataOf(
  { meta }: Rule,
  { data, place }: Match,
  also: readonly string[],
  jurisdictions: readonly Jurisdiction[],
  { blocks }: Document,
): MessageData {
  const { list, leadIn } = 'span' in place ? { list: null, leadIn: null } : place.passage.block
  const introduction = leadIn === null ? undefined : blocks[leadIn]?.prose
  const objectors = meta.law.filter(key => jurisdictions.some(where => key.startsWith(`${where}-`)))
  return {
    ...data,
    ...(also.length > 0 ? { also } : {}),
    ...(list === null ? {} : { group: `list-${list}` }),
    ...(list === null || introduction === undefined ? {} : { leadIn: shortened(introduction) }),
    ...(objectors.length > 0 ? { objectors } : {}),
  }
}

/** Enough of a lead-in to know it by: it is told with each item of its list. */
function shortened(prose: string): string {
  return prose.length <= 80 ? prose : `${prose.slice(0, 79).trimEnd()}…`
}

/** The source range of a match. */
function spanOf(place: Place): Span {
  if ('span' in place) return place.span
  const { tokens } = place.passage.analysis
  return sourceSpan(place.passage.block, {
    start: tokens.start[place.range.from] ?? 0,
    end: tokens.end[place.range.to - 1] ?? 0,
  })
}
