import type { LineIndex } from '../document/place.ts'
import type { Document } from '../document/types.ts'
import { applyDirectives, type Finding, type Judge } from './apply.ts'
import * as messages from './messages.ts'
import { readDirectives } from './read.ts'
import { checkDirective, reportOutcomes } from './report.ts'
import type { Directive, DirectiveProblem, Disable } from './types.ts'

export { covers, isKnown } from './patterns.ts'
export {
  type Directive,
  type DirectiveProblem,
  type DirectiveSettings,
  type Disable,
  defaultDirectiveSettings,
} from './types.ts'
export type { Finding, Judge }

export type Silenced<F extends Finding> = {
  readonly silenced: ReadonlyMap<F, Disable>
  readonly problems: readonly DirectiveProblem[]
}

/**
 * Reads the directives of a document, silences the findings they may silence, and says what is wrong with them. Pure;
 * near linear in the document.
 */
export function silence<F extends Finding>(
  findings: readonly F[],
  document: Document,
  index: LineIndex,
  rules: readonly string[],
  judge: Judge,
): Silenced<F> {
  const nothing: Silenced<F> = { silenced: new Map(), problems: [] }
  const { inline } = judge.settings
  if (inline === 'ignored' || !document.source.includes('claimlint')) return nothing
  const read = readDirectives(document, index)
  if (inline === 'reported') return { ...nothing, problems: read.directives.map(ignored) }
  const flawed = new Set<Directive>()
  const around = { document, index, rules, flawed }
  const problems: DirectiveProblem[] = [...read.problems]
  const directives: Directive[] = []
  for (const each of read.directives) {
    const checked = checkDirective(each, around, judge)
    problems.push(...checked.problems)
    if (checked.directive === null) continue
    directives.push(checked.directive)
    if (checked.problems.length > 0) flawed.add(checked.directive)
  }
  const applied = applyDirectives(findings, directives, judge)
  problems.push(...reportOutcomes(directives, applied, judge.settings, around))
  return { silenced: applied.silenced, problems }
}

function ignored({ name, span }: Directive): DirectiveProblem {
  return { messageId: 'ignored', severity: 1, message: messages.ignored(name), span }
}
