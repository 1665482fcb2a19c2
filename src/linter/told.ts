import { lineIndex, positionAt } from '../document/place.ts'
import { messagesOf, type Reported, type Understood } from './findings.ts'
import type { Rule } from './rule.ts'
import { justificationOf, silencedBy } from './suppress.ts'
import type { ResolvedConfig } from './types.ts'
import type { Told } from './verdict.ts'

/** What verdicts are told from: what was understood and reported, and which directives silence it. */
export function toldOf(
  understood: Understood,
  reported: readonly Reported[],
  config: ResolvedConfig,
  deps: { readonly rules: readonly Rule[]; readonly today: string },
): Told {
  const silenced = silencedIn(understood, reported, config, deps)
  return { understood, reported, silenced, config, rules: deps.rules }
}

/** The directive that silences a finding, in words: `claimlint-disable-line in line 4 (quoted from the label)`. */
function silencedIn(
  understood: Understood,
  reported: readonly Reported[],
  config: ResolvedConfig,
  deps: { readonly rules: readonly Rule[]; readonly today: string },
): ReadonlyMap<Reported, string> {
  const { document } = understood
  const messages = messagesOf(understood, reported, config)
  const { by } = silencedBy(messages, document, config, deps)
  const index = lineIndex(document.source)
  const said = reported.flatMap((each, at): [Reported, string][] => {
    const message = messages[at]
    const directive = message && by.get(message)
    if (!directive) return []
    const { line } = positionAt(index, directive.span.start)
    const reason = justificationOf(directive)
    return [[each, `${directive.name} in line ${line}${reason === '' ? '' : ` (${reason})`}`]]
  })
  return new Map(said)
}
