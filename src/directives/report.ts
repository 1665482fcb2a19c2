import type { Edit } from '../document/edit.ts'
import { type LineIndex, positionAt } from '../document/place.ts'
import type { Document } from '../document/types.ts'
import { didYouMean } from '../language/closest.ts'
import type { Applied, Finding, Judge, Outcome, Refusal } from './apply.ts'
import * as messages from './messages.ts'
import { covers, isKnown } from './patterns.ts'
import { keepPatterns, removeComment, removeFrontMatterKey } from './remove.ts'
import type { Directive, DirectiveProblem, DirectiveSettings, Disable, Pattern } from './types.ts'

export type Surroundings = {
  readonly document: Document
  readonly index: LineIndex
  /** The ids of all rules there are. */
  readonly rules: readonly string[]
}

/** What is wrong with a directive whatever the article says, and the directive without it. */
export function checkDirective<D extends Directive>(
  directive: D,
  { rules }: Surroundings,
  { settings, entries }: Judge,
): { readonly directive: D | null; readonly problems: readonly DirectiveProblem[] } {
  const problems: DirectiveProblem[] = []
  const report = (messageId: DirectiveProblem['messageId'], message: string, span = directive.span): void =>
    void problems.push({ messageId, severity: 2, message, span })
  const sound = directive.patterns.filter(({ text, span }) => {
    const known = isKnown(text, rules)
    if (!known) report('unknown-rule', messages.unknownRule(text, hintFor(text, rules)), span ?? undefined)
    const fixed = known && directive.act === 'disable' && covers(settings.noInlineDisable, text)
    if (fixed) report('not-disableable', messages.notDisableable(text), span ?? undefined)
    return known && !fixed
  })
  const entry = directive.act === 'disable' ? directive.reason.entry : null
  if (entry !== null && !entries.has(entry)) report('unknown-entry', messages.unknownEntry(entry))
  const nothingLeft = sound.length === 0 && directive.patterns.length > 0
  return { directive: nothingLeft ? null : { ...directive, patterns: sound }, problems }
}

function hintFor(pattern: string, rules: readonly string[]): string {
  if (!pattern.endsWith('/*')) return didYouMean(pattern, rules)
  return didYouMean(pattern, [...new Set(rules.map(rule => `${rule.split('/')[0]}/*`))])
}

/** What came of the directives, where somebody should know: refused, expired, unused. */
export function reportOutcomes(
  directives: readonly Directive[],
  { outcomes }: Applied<Finding>,
  settings: DirectiveSettings,
  around: Surroundings & { readonly flawed: ReadonlySet<Directive> },
): DirectiveProblem[] {
  return directives.flatMap(directive => {
    const outcome = outcomes.get(directive)
    if (!outcome) return []
    const refusals = directive.act === 'disable' ? refusalsOf(directive, outcome, around) : []
    const unused = unusedOf(directive, outcome, settings, around)
    return unused ? [...refusals, unused] : refusals
  })
}

function refusalsOf(directive: Disable, { refused }: Outcome, { index }: Surroundings): DirectiveProblem[] {
  return [...refused].map(
    ([
      refusal,
      {
        rules: [rule],
        at,
      },
    ]) => {
      const { line } = positionAt(index, at)
      const day = directive.reason.until ?? ''
      const says: Readonly<Record<Refusal, string>> = {
        expired: messages.expired(day, rule, line),
        'no-reason': messages.noReason(rule, line, directive.place),
        'no-entry': messages.noEntry(rule, line),
      }
      // A day that passes gives the finding back, and adds no error of its own.
      return {
        messageId: refusal,
        severity: refusal === 'expired' ? 1 : 2,
        message: says[refusal],
        span: directive.span,
      }
    },
  )
}

function unusedOf(
  directive: Directive,
  { used }: Outcome,
  { reportUnused }: DirectiveSettings,
  { document, flawed }: Surroundings & { readonly flawed: ReadonlySet<Directive> },
): DirectiveProblem | null {
  const { patterns, span } = directive
  const idle = patterns.filter(({ text }) => !used.has(text))
  const busy = patterns.filter(({ text }) => used.has(text))
  if (reportUnused === 'off' || (used.size > 0 && idle.length === 0)) return null
  const names = idle.map(({ text }) => text)
  const message =
    directive.act === 'enable' ? messages.unusedEnable(names) : messages.unusedDisable(directive.name, names)
  const fix = flawed.has(directive) ? null : fixFor(directive, busy, document)
  const severity = reportUnused === 'error' ? 2 : 1
  return { messageId: 'unused', severity, message, span, ...(fix ? { fix } : {}) }
}

/** Takes out what is not used. A directive with a mistake in it is left to the person who made it. */
function fixFor(
  directive: Directive,
  busy: readonly Pattern[],
  { source, frontMatter }: Document,
): Edit | null {
  if (busy.length > 0) return keepPatterns(directive, busy, source)
  if (directive.act === 'enable' || directive.place === 'comment')
    return removeComment(source, directive.span)
  const several = Array.isArray(frontMatter.data['claimlint'])
  return several || !frontMatter.span ? null : removeFrontMatterKey(source, directive.span, frontMatter.span)
}
