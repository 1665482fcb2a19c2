import type { Claim } from '../claims/index.ts'
import type { Edit } from '../document/edit.ts'
import { insertAtEnd, insertAtStart, insertBefore } from '../document/insert.ts'
import { readDocument } from '../document/read.ts'
import type { Document, Parse } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { ReadProse } from '../language/read-prose.ts'
import { baseWeights } from './base-weights.ts'
import { type Understood, understand } from './findings.ts'
import { type Insert, insertable } from './inserts.ts'
import type { LintFix, LintMessage, ResolvedConfig } from './types.ts'

type Deps = {
  readonly parse: Parse
  readonly lexicon: Lexicon
  readonly today: string
  readonly readProse?: ReadProse
}

/**
 * The messages with a fix where the team has a text of its own for what is missing. There is none on a page that makes
 * a claim about a disease, where the configured place is not there, or where the page with the text would lack it all
 * the same: so a text is inserted once.
 */
export function withFixes(
  messages: readonly LintMessage[],
  understood: Understood,
  config: ResolvedConfig,
  deps: Deps,
): LintMessage[] {
  const { inserts } = config
  if (!inserts || understood.reading.claims.some(isDiseaseClaim)) return [...messages]
  return messages.map(message => {
    const name = insertable.find(each => message.ruleId === `required/${each}`)
    const insert = name && inserts[name]
    if (!insert || message.messageId !== 'missing') return message
    const edit = editFor(insert, understood.document)
    if (!edit || !isGiven(name, edit, understood.document, config, deps)) return message
    return { ...message, fix: { range: [...edit.range], text: edit.text } }
  })
}

/** Carries out the fixes of messages. Gives null where there are none. */
export function applyFixes(source: string, messages: readonly LintMessage[]): string | null {
  const fixes = messages.flatMap(({ fix }): LintFix[] => (fix ? [fix] : []))
  return fixes.length === 0 ? null : editedBy(source, fixes)
}

/** The text after the fixes that do not touch one another, in the order of the text. */
export function editedBy(source: string, fixes: readonly LintFix[]): string {
  const inOrder = fixes.toSorted(
    (one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1],
  )
  let out = ''
  let at = -1
  for (const { range, text } of inOrder) {
    if (range[0] <= at) continue
    out += source.slice(Math.max(at, 0), range[0]) + text
    at = range[1]
  }
  return at === -1 ? source : out + source.slice(at)
}

/** Whatever it leans on and however it is hedged: beside such a claim, a note would only be a fig leaf. */
function isDiseaseClaim({ assertion, category, targets }: Claim): boolean {
  if (assertion !== 'asserted') return false
  const onDisease = targets.some(({ kind }) => kind === 'condition' || kind === 'pathogen')
  return onDisease || baseWeights[`claim/${category}`] === 'high'
}

function editFor({ text, at }: Insert, document: Document): Edit | null {
  if (at.kind === 'start') return insertAtStart(document, text)
  if (at.kind === 'end') return insertAtEnd(document, text)
  return insertBefore(document, at.heading, text)
}

/** Whether the page with the text says what it owes. A text nobody recognises, or that lands in code, does not. */
function isGiven(
  requirement: string,
  { range: [start, end], text }: Edit,
  { source, kind }: Document,
  config: ResolvedConfig,
  deps: Deps,
): boolean {
  const document = readDocument(source.slice(0, start) + text + source.slice(end), kind, deps.parse)
  if (document.problems.some(problem => problem.fatal)) return false
  const { requirements } = understand(document, config, deps)
  const own = requirements.judgements.filter(judgement => judgement.requirement === requirement)
  return own.length > 0 && own.every(({ grade }) => grade !== 'missing' && grade !== 'late')
}
