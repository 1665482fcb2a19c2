import { type Disable, defaultDirectiveSettings, type Finding, silence } from '../directives/index.ts'
import { type LineIndex, lineIndex, offsetAt } from '../document/place.ts'
import type { Document, Parse } from '../document/types.ts'
import { placed } from './findings.ts'
import type { Rule } from './rule.ts'
import { soundFixes } from './sound-fixes.ts'
import type { LintMessage, ResolvedConfig, SuppressedLintMessage } from './types.ts'

type Deps = { readonly rules: readonly Rule[]; readonly today: string }
type WithParser = Deps & { readonly parse: Parse }

export type Suppressed = {
  readonly messages: readonly LintMessage[]
  readonly suppressedMessages: readonly SuppressedLintMessage[]
}

/** The rules of what is said of the file itself; `document/directive` is not among them: no directive silences that. */
const own = ['document/parse-error', 'document/too-complex']

/** The directive that silences each message it may silence, and what there is to say of the directives. */
export function silencedBy(
  messages: readonly LintMessage[],
  document: Document,
  config: ResolvedConfig,
  deps: Deps,
): { readonly by: ReadonlyMap<LintMessage, Disable>; readonly said: readonly LintMessage[] } {
  const index = lineIndex(document.source)
  const findings = messages.filter(({ fatal }) => !fatal).map(message => findingOf(message, index))
  const rules = [...deps.rules.map(({ meta }) => meta.id), ...own]
  const { silenced, problems } = silence(findings, document, index, rules, judgeOf(config, deps.today))
  return {
    by: new Map([...silenced].map(([{ message }, directive]) => [message, directive])),
    said: problems.map(({ messageId, severity, message, span, fix }) => ({
      ruleId: 'document/directive',
      severity,
      message,
      messageId,
      ...placed(index, span),
      ...(fix ? { fix: { range: [...fix.range], text: fix.text } } : {}),
    })),
  }
}

/**
 * Moves the messages that directives in the article silence to `suppressedMessages`, with the reasons given, and adds
 * what there is to say of the directives (`document/directive`).
 */
export function suppress(
  messages: readonly LintMessage[],
  document: Document,
  config: ResolvedConfig,
  deps: WithParser,
): Suppressed {
  const { by, said: all } = silencedBy(messages, document, config, deps)
  const said = withSoundFixes(all, document, deps.parse)
  return {
    messages: [...messages.filter(message => !by.has(message)), ...said],
    suppressedMessages: [...by].map(([message, directive]) => ({
      ...message,
      suppressions: [{ kind: 'directive', justification: justificationOf(directive) }],
    })),
  }
}

function withSoundFixes(
  said: readonly LintMessage[],
  document: Document,
  parse: Parse,
): readonly LintMessage[] {
  const fixes = said.flatMap(({ fix }) => (fix ? [fix] : [])).toSorted((a, b) => a.range[0] - b.range[0])
  const sound = new Set(soundFixes(fixes, document, parse))
  return said.map(message => {
    const { fix, ...rest } = message
    return fix && !sound.has(fix) ? rest : message
  })
}

function findingOf(message: LintMessage, index: LineIndex): Finding & { readonly message: LintMessage } {
  const also = message.data?.['also']
  return {
    rules: [message.ruleId ?? '', ...(Array.isArray(also) ? also : [])],
    severity: message.severity,
    at: offsetAt(index, message),
    whole: message.identity?.kind === 'document',
    message,
  }
}

function judgeOf({ directives, register }: ResolvedConfig, today: string) {
  const entries = new Map((register?.entries ?? []).map(({ id, expires }) => [id, expires]))
  return { settings: { ...defaultDirectiveSettings, ...directives }, today, entries }
}

/** The reason as it is kept in results, with the entry that allows it. */
export function justificationOf({ reason: { text, entry } }: Disable): string {
  return entry === null ? text : [`register ${entry}`, text].filter(Boolean).join(': ')
}
