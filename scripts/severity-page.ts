import { baseWeights } from '../src/linter/base-weights.ts'
import type { RuleMeta } from '../src/linter/rule.ts'
import { severityOf } from '../src/linter/severity.ts'
import type { Weight } from '../src/linter/types.ts'
import {
  type ClaimFacts,
  claimRows,
  type Row,
  type Situation,
  weighClaim,
  wordingRows,
} from '../src/linter/weight.ts'

/** The page on severity, `docs/severity.md`, from the table of weights and the metadata of the rules. */
export function severityPage(metas: readonly RuleMeta[]): string {
  return `${[
    '# Severity',
    '<!-- Made by `npm run generate` from src/linter/weight.ts; do not edit. -->',
    intro,
    '## Claims',
    'What a claim is reported as under `recommended`, by what it is about. "Flat" has no hedge and no source.',
    claimsTable(),
    'A claim is weighed by the first of these rows that holds:',
    rowsTable(claimRows),
    '## Wordings',
    'Other rules look for wordings. This is how each is reported when it is flatly said; a few wordings have a weight of their own.',
    wordingsTable(),
    'A wording is weighed by the first of these rows that holds:',
    rowsTable(wordingRows),
    '## What an article owes',
    'These rules grade what the article tells its reader. Grades that are not listed are not reported.',
    gradesTable(metas),
  ].join('\n\n')}\n`
}

const intro = `Every finding has a weight: high, medium or low. A rule set to \`auto\`, as the presets set it, reports high as an
error and medium as a warning; low is left out, and reported as a warning by \`strict\`. A rule set to \`warn\` or \`error\` reports
high and medium alike as that. Errors make the exit code 1, warnings do not.

A clean run is not legal advice, and a warning is not a verdict.`

const flat: ClaimFacts = {
  category: '',
  outcome: 'treat',
  assertion: 'asserted',
  hedged: false,
  grade: 'none',
  agent: 'named',
  target: 'condition',
  boosts: false,
  onDisease: false,
  bare: false,
  implied: false,
}

/** Categories whose claims are mostly about functions of the body. */
const functions: ReadonlySet<string> = new Set([
  'anti-ageing',
  'body-function',
  'detox',
  'immunity',
  'sexual-health',
  'weight-loss',
])

const informs: Situation = { profile: 'publisher', jurisdictions: [], disclaimer: false }
const sells: Situation = { ...informs, profile: 'commercial' }

const columns: readonly {
  readonly head: string
  readonly facts: Partial<ClaimFacts>
  readonly situation: Situation
}[] = [
  { head: 'informs, flat', facts: {}, situation: informs },
  { head: 'hedged', facts: { hedged: true }, situation: informs },
  { head: 'weak source', facts: { grade: 'weak' }, situation: informs },
  { head: 'cited', facts: { grade: 'cited' }, situation: informs },
  { head: 'verified', facts: { grade: 'verified' }, situation: informs },
  { head: 'sells, flat', facts: {}, situation: sells },
  { head: 'hedged', facts: { hedged: true }, situation: sells },
  { head: 'cited', facts: { grade: 'cited' }, situation: sells },
  { head: 'US, disclaimer', facts: {}, situation: { ...sells, jurisdictions: ['us'], disclaimer: true } },
  { head: 'EU or UK', facts: {}, situation: { ...sells, jurisdictions: ['eu'] } },
]

function claimsTable(): string {
  const cases: (readonly [string, Partial<ClaimFacts>])[] = []
  for (const id of Object.keys(baseWeights).filter(each => each.startsWith('claim/'))) {
    const category = id.slice('claim/'.length)
    const outcome = functions.has(category) ? 'function' : 'treat'
    const target = outcome === 'function' ? 'function' : 'condition'
    cases.push([id, { category, outcome, target }])
    if (category === 'immunity')
      cases.push([`${id}, against a disease`, { category, outcome: 'prevent', onDisease: true }])
    if (category === 'mental-health')
      cases.push([`${id}, stress and worry`, { category, outcome, target: 'symptom' }])
  }
  return table(
    ['Claim', ...columns.map(({ head }) => head)],
    cases.map(([name, facts]) => [
      name,
      ...columns.map(column => {
        const { weight } = weighClaim({ ...flat, ...facts, ...column.facts }, column.situation)
        return reportOf(weight)
      }),
    ]),
  )
}

function rowsTable<Facts>(rows: readonly Row<Facts>[]): string {
  const weights = { none: 'not reported', base: 'as the rule', high: 'high', medium: 'medium', low: 'low' }
  return table(
    ['When', 'Weight'],
    rows.map(({ says, weight }) => [says.replace(/\.$/, ''), weights[weight]]),
  )
}

function wordingsTable(): string {
  const ids = Object.keys(baseWeights).filter(id => !id.startsWith('claim/'))
  return table(
    ['Rule', 'Reported as'],
    ids.map(id => [id, reportOf(baseWeights[id] ?? null)]),
  )
}

function gradesTable(metas: readonly RuleMeta[]): string {
  return table(
    ['Rule', 'Grade', 'Reported as'],
    metas.flatMap(({ id, weights = {} }) =>
      Object.entries(weights).map(([grade, weight]) => [id, grade, reportOf(weight)]),
    ),
  )
}

function reportOf(weight: Weight | null): string {
  if (weight === null) return '–'
  const severity = severityOf({ level: 'auto' }, weight, false)
  return severity === null ? 'strict only' : severity === 2 ? '**error**' : 'warning'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
