import { type Claim, type Passage, type Wording, words } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { TokenRange } from '../language/types.ts'
import { allowanceOf, isAllowed } from './allowed.ts'
import { baseWeights } from './base-weights.ts'
import type { Reported, Understood } from './findings.ts'
import { approvalOver } from './register.ts'
import type { Rule } from './rule.ts'
import { severityOf } from './severity.ts'
import type { ResolvedConfig, Severity, Weight } from './types.ts'
import {
  claimRows,
  factsOf,
  type Verdict,
  weighClaim,
  weighWording,
  wordingFactsOf,
  wordingRows,
} from './weight.ts'

/** What a verdict is told from. */
export type Told = {
  readonly understood: Understood
  readonly reported: readonly Reported[]
  /** The directives in the article that silence findings, in words. */
  readonly silenced: ReadonlyMap<Reported, string>
  readonly config: ResolvedConfig
  readonly rules: readonly Rule[]
}

/** `→ reported by …` or `→ not reported: …`, for a claim. */
export function claimVerdict(claim: Claim, told: Told): string {
  const id = `claim/${claim.category}`
  const allowance = allowanceOf(claim, told.config.rules[id]?.options ?? {})
  if (allowance !== null && isOn(id, told)) return allowed(allowance)
  const verdict = weighClaim(factsOf(claim, told.understood.situation), told.understood.situation)
  return verdictOf(id, claim, verdict, () => unassertedClaim(claim, told.understood), claimRows, told)
}

/** The same for a wording. A wording that only helps to judge the whole article is said to do so. */
export function wordingVerdict(wording: Wording, told: Told): string {
  const { set } = wording
  if (!told.rules.some(({ meta }) => meta.id === set && meta.input !== 'document'))
    return `→ read for ${set}, which looks at the whole article`
  const options = told.config.rules[set]?.options ?? {}
  if (isOn(set, told) && isAllowed(wording.passage, wording.range, options)) return allowed('allow')
  const facts = wordingFactsOf(wording, baseWeights[set] ?? 'medium')
  const verdict = weighWording(facts, told.understood.situation)
  return verdictOf(set, wording, verdict, () => unasserted(wording), wordingRows, told)
}

function isOn(id: string, { config }: Told): boolean {
  return (config.rules[id]?.level ?? 'off') !== 'off'
}

function allowed(option: string): string {
  return `→ not reported: the configuration allows it (${option})`
}

type Met = {
  readonly passage: Passage
  readonly range: TokenRange
  readonly assertion: Claim['assertion']
  readonly support: Claim['support']
}

function verdictOf(
  id: string,
  met: Met,
  { weight, because }: Verdict,
  whyNot: () => string,
  rows: readonly { readonly id: string; readonly says: string }[],
  { reported, silenced, config, understood }: Told,
): string {
  const setting = config.rules[id]
  if (!setting || setting.level === 'off') return `→ not reported: ${id} is off in the configuration`
  const own = reported.find(({ rule, match }) => rule.meta.id === id && overlaps(match.place, met))
  if (own) {
    const directive = silenced.get(own)
    const by = directive === undefined ? '→' : `→ silenced by ${directive}; otherwise`
    return `${by} reported by ${id} (${gravity(own.severity, own.match.weight, config, id)})`
  }
  const other = reported.find(({ also, match }) => also.includes(id) && overlaps(match.place, met))
  if (other) return `→ not reported: ${other.rule.meta.id} reports the same words`
  if (met.assertion !== 'asserted' && weight === null) return `→ not reported: ${whyNot()}`
  const approval = approvalOver(understood.approvals, met.passage, met.range)
  if (approval?.standing === 'approved')
    return `→ not reported: approved as ${approval.entry.id} in the claim register`
  const row = rows.find(({ id: name }) => name === because)
  const says = row ? row.says.replace(/\.$/, '') : 'nothing asks for it'
  if (weight === null) {
    const { source, grade } = met.support
    const cited = source !== null && grade !== 'weak' ? `"${source}" is ${grade}; ` : ''
    return `→ not reported: ${cited}the table of severity says: ${says}`
  }
  if (severityOf(setting, weight, config.reportLow) === null)
    return `→ not reported: its weight is low, which ${presetOf(config)} leaves out (${because === 'flat' ? id : says})`
  return `→ not reported: ${id} leaves it alone, because of what stands around it`
}

function overlaps(place: Reported['match']['place'], { passage, range }: Met): boolean {
  if ('span' in place || place.passage !== passage) return false
  return place.range.from < range.to && range.from < place.range.to
}

function gravity(severity: Severity, weight: Weight, config: ResolvedConfig, id: string): string {
  const name = severity === 2 ? 'error' : 'warning'
  const level = config.rules[id]?.level
  return level === 'auto'
    ? `${name}: ${weight} weight under ${presetOf(config)}`
    : `${name}: the configuration says ${level}`
}

function presetOf({ reportLow }: ResolvedConfig): string {
  return reportLow ? 'strict' : 'recommended'
}

/** What words of a role do to a claim. */
const deeds: Readonly<Record<string, string>> = {
  negate: 'denies it',
  attribute: 'says that somebody else claims it',
  debunk: 'calls it untrue',
  regulator: 'tells what regulators say',
  hypothetical: 'only supposes it',
  uncertain: 'says that it is not certain',
  report: 'reports what a study found',
  warn: 'makes it a warning',
  licensed: 'speaks of established medicine',
}

const rolesOf: Readonly<Record<string, string>> = {
  negated: 'negate',
  attributed: 'attribute',
  debunked: 'debunk',
  regulatory: 'regulator',
  hypothetical: 'hypothetical',
  uncertain: 'uncertain',
  reported: 'report',
  warning: 'warn',
  background: 'licensed',
}

/** Why a wording is not asserted, in a few words. */
function unasserted({ passage, assertion, cues }: Pick<Wording, 'passage' | 'assertion' | 'cues'>): string {
  const role = rolesOf[assertion]
  // Of cues that say the same, the one with the most words says it best.
  const [cue] = cues
    .filter(each => each.role === role)
    .toSorted((one, other) => other.range.to - other.range.from - (one.range.to - one.range.from))
  if (cue) return `"${words(passage, cue.range)}" ${deeds[cue.role] ?? cue.role}`
  if (assertion === 'asked') return 'the sentence asks'
  if (assertion === 'attributed') return 'it stands in quotation marks'
  return `it is ${assertion}`
}

function unassertedClaim(claim: Claim, { reading }: Understood): string {
  const { agent, assertion, cues } = claim
  if (assertion !== 'background' || cues.some(({ role }) => role === 'licensed')) return unasserted(claim)
  if (agent.kind === 'care') return `"${agent.tag.entry.name}" is a medicine or medical care`
  if (agent.kind === 'biology') return `it tells what "${agent.tag.entry.name}" does in the body`
  if (reading.topic === 'medical') return 'the page is about medicine, and no product is named here'
  return 'nobody is said to do it'
}

const parts = [
  { name: 'agent', kinds: new Set(['agent', 'medicine']) },
  {
    name: 'effect',
    kinds: new Set(['effect', 'effect-noun', 'effect-adjective', 'property', 'property-noun', 'purpose']),
  },
  {
    name: 'target',
    kinds: new Set(['condition', 'symptom', 'function', 'organ', 'biomarker', 'pathogen', 'stem']),
  },
]

/** Why no claim was found in a sentence: where it stands, or which part of a claim it lacks. */
export function noClaimVerdict(
  passage: Passage,
  sentence: TokenRange,
  { reading }: Understood,
  lexicon: Lexicon,
): string {
  if (reading.isListed(passage)) return '→ not reported: it stands in a list of references'
  const kinds = new Set(
    passage.analysis.tags
      .filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
      .map(({ entry }) => lexicon.kinds[entry.kind] ?? ''),
  )
  const missing = parts.filter(part => ![...part.kinds].some(kind => kinds.has(kind))).map(({ name }) => name)
  const [first, ...others] = missing.map(name => `no ${name}`)
  if (first === undefined)
    return '→ not reported: no claim found (agent, effect and target are here, but not joined into one)'
  return `→ not reported: no claim found (${others.length > 0 ? `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}` : first})`
}
