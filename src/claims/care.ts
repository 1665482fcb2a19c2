import type { Lexicon } from '../language/lexicon.ts'
import type { Analysis, Tag } from '../language/types.ts'
import { classOf, kindOf } from './kinds.ts'
import type { Agent, Candidate } from './types.ts'

/** Signs that somebody praises or sells: then care is only what the thing is compared with. */
const selling: ReadonlySet<string> = new Set([
  'sign.seller',
  'sign.customers',
  'sign.praise',
  'sign.life',
  'sign.experience',
])

/**
 * True where nobody in particular acts, or only `tablets`, and the sentence speaks of medicines or care without praise:
 * `When tablets no longer control the tremor, an operation may help`. It is about medicine then.
 */
export function isAboutCare(claim: Candidate, agent: Agent, analysis: Analysis, lexicon: Lexicon): boolean {
  const bare =
    agent.kind === 'unknown' ||
    agent.kind === 'implied' ||
    (agent.kind === 'named' && classOf(agent.tag.entry) === 'product')
  const sentence = analysis.sentences[analysis.sentenceOf[claim.range.from] ?? 0]
  if (!bare || !sentence) return false
  let care = false
  for (let i = sentence.from; i < sentence.to; i++) {
    for (const tag of analysis.starting[i] ?? []) {
      if (selling.has(lexicon.kinds[tag.entry.classKind] ?? '')) return false
      const kind = kindOf(tag.entry, lexicon)
      if (kind === 'agent' && !(agent.kind === 'named' && agent.tag.from === tag.from)) return false
      care ||= isCare(tag, kind) && !isInside(tag, claim) && !isCompared(tag, analysis, lexicon)
    }
  }
  return care
}

function isCare(tag: Tag, kind: string): boolean {
  return kind === 'medicine' || (kind === 'care' && classOf(tag.entry) !== 'generic-word')
}

function isInside(tag: Tag, { range }: Candidate): boolean {
  return tag.from >= range.from && tag.to <= range.to
}

/** How far before a medicine the word may stand that sets something against it. */
const longestComparison = 16

/** `better than chemo`, `without the risks of opioids`, `post-vaccine`: what something is set against does not act. */
function isCompared(tag: Tag, { ending, clauseOf }: Analysis, lexicon: Lexicon): boolean {
  const against = lexicon.kindIds.get('function-word.against') ?? -1
  for (let end = tag.from; end > tag.from - longestComparison; end--) {
    if (clauseOf[end] !== clauseOf[tag.from]) return false
    if ((ending[end] ?? []).some(each => each.entry.classKind === against)) return true
  }
  return false
}
