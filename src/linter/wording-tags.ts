import type { Passage } from '../claims/index.ts'
import { classOf, kindOf } from '../claims/kinds.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { Tag } from '../language/types.ts'
import type { Wording } from './rule.ts'

/** The lexicon entries that lie within a wording. */
export function tagsInside(wording: Wording): Tag[] {
  const { from, to } = wording.range
  return wording.passage.analysis.tags.filter(tag => tag.from >= from && tag.to <= to)
}

/** The lexicon entries in the sentence of a wording, outside the wording. */
export function tagsBeside(wording: Wording): Tag[] {
  const { analysis } = wording.passage
  const sentence = analysis.sentences[wording.sentence]
  if (!sentence) return []
  const { from, to } = wording.range
  return analysis.tags.filter(
    tag => tag.from >= sentence.from && tag.to <= sentence.to && (tag.to <= from || tag.from >= to),
  )
}

/** Whether a quotation mark stands right before the wording. */
export function isQuoted(wording: Wording): boolean {
  const { tokens } = wording.passage.analysis
  const before = punctuationOf(tokens, wording.range.from - 1)
  return before === 34 || before === 39 || before === 0x201c || before === 0x2018
}

/** Classes of agents whose sale, dose or use is regulated or unlawful somewhere. */
const regulatedClasses: ReadonlySet<string> = new Set(['psychoactive', 'peptide', 'designer'])

/** Whether an entry names a substance whose sale, dose or use is regulated somewhere; ordinary ones are left out. */
export function isRegulated(tag: Tag, passage: Passage, lexicon: Lexicon): boolean {
  if (kindOf(tag.entry, lexicon) !== 'agent' || !regulatedClasses.has(classOf(tag.entry))) return false
  const same = passage.analysis.starting[tag.from] ?? []
  return !same.some(other => other.to === tag.to && kindOf(other.entry, lexicon) === 'ordinary-substance')
}

/** Whether any of the passages names a regulated substance. */
export function namesRegulated(passages: readonly Passage[], lexicon: Lexicon): boolean {
  return passages.some(passage => passage.analysis.tags.some(tag => isRegulated(tag, passage, lexicon)))
}

/** Whether the last substance or medicine named before a wording, in its passage or an earlier one, is a regulated substance. */
export function followsRegulated(wording: Wording, passages: readonly Passage[], lexicon: Lexicon): boolean {
  const own = passages.indexOf(wording.passage)
  for (let index = own; index >= 0; index--) {
    const passage = passages[index]
    if (!passage) continue
    const before = passage.analysis.tags.filter(
      tag => (index < own || tag.to <= wording.range.from) && isNamed(tag, lexicon),
    )
    const last = before.at(-1)
    if (last) return isRegulated(last, passage, lexicon)
  }
  return false
}

const unnamedClasses: ReadonlySet<string> = new Set([
  'product',
  'lifestyle',
  'practice',
  'device',
  'generic-word',
])

function isNamed(tag: Tag, lexicon: Lexicon): boolean {
  const kind = kindOf(tag.entry, lexicon)
  return (kind === 'agent' || kind === 'medicine') && !unnamedClasses.has(classOf(tag.entry))
}
