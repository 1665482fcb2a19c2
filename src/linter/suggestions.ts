import type { Passage } from '../claims/index.ts'
import { words } from '../claims/index.ts'
import { type Edit, removeSentence, replaceProse } from '../document/edit.ts'
import type { ProseSpan } from '../document/types.ts'
import type { TokenRange } from '../language/types.ts'
import type { Match } from './rule.ts'
import { severityOf } from './severity.ts'
import type { LintSuggestion, RuleSetting, Severity } from './types.ts'

/** How a finding became what it is: needed to tell whether a hedge would change it. */
export type Judged = {
  readonly match: Match
  readonly severity: Severity
  readonly setting: Pick<RuleSetting, 'level' | 'severity'>
  readonly reportLow: boolean
}

/**
 * What an editor may choose for a finding in prose: to use the wording that is authorised for the substance, to hedge the claim, where that makes it weigh less, or to take the
 * sentence out. No suggestion adds a source: none is known to be true.
 */
export function suggestionsFor(source: string, judged: Judged): LintSuggestion[] {
  const { place } = judged.match
  if ('span' in place || place.passage.block.kind === 'html') return []
  return [
    authorised(judged, place.passage, place.range),
    hedge(judged, place.passage),
    removal(source, place.passage, place.range),
  ].filter(suggestion => suggestion !== null)
}

/** The authorised wording that comes nearest, without its substance, which the sentence names already. */
function authorised({ match }: Judged, passage: Passage, range: TokenRange): LintSuggestion | null {
  const wordings = match.data['authorised']
  if (!Array.isArray(wordings) || match.data['form'] !== 'active') return null
  const predicates = wordings.map(wording => /\bcontributes? to\b.*$/.exec(String(wording))?.[0] ?? '')
  const shortest = predicates.filter(Boolean).sort((a, b) => a.length - b.length)[0]
  if (shortest === undefined) return null
  const edit = replaceProse(passage.block, proseOf(passage, range), shortest)
  return (
    edit &&
    suggestion(
      'authorised',
      `Use the authorised wording: "${shortest}". Its conditions of use are not verified.`,
      edit,
    )
  )
}

function hedge({ match, severity, setting, reportLow }: Judged, passage: Passage): LintSuggestion | null {
  if (!match.hedge) return null
  const { range, text, weight } = match.hedge
  const after = weight === null ? null : severityOf(setting, weight, reportLow)
  if (after !== null && after >= severity) return null
  const edit = replaceProse(passage.block, proseOf(passage, range), text)
  return edit && suggestion('hedge', `Say "${text}" instead of "${words(passage, range)}".`, edit)
}

function removal(source: string, passage: Passage, range: TokenRange): LintSuggestion | null {
  const { sentences, sentenceOf } = passage.analysis
  const sentence = sentences[sentenceOf[range.from] ?? 0]
  if (!sentence || range.to > sentence.to) return null
  const edit = removeSentence(source, passage.block, proseOf(passage, sentence))
  if (!edit) return null
  const isLine = passage.block.kind === 'list-item' && sentences.length === 1
  return suggestion('remove', isLine ? 'Remove this list item.' : 'Remove this sentence.', edit)
}

function proseOf({ analysis: { tokens } }: Passage, { from, to }: TokenRange): ProseSpan {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }
}

function suggestion(messageId: string, desc: string, { range: [start, end], text }: Edit): LintSuggestion {
  return { messageId, desc, fix: { range: [start, end], text } }
}
