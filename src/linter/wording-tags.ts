import type { Passage } from '../claims/index.ts'
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

/** Whether any of the passages names an entry that passes `test`. */
export function namesAny(passages: readonly Passage[], test: (tag: Tag) => boolean): boolean {
  return passages.some(passage => passage.analysis.tags.some(test))
}

/** Whether a quotation mark stands right before the wording. */
export function isQuoted(wording: Wording): boolean {
  const { tokens } = wording.passage.analysis
  const before = punctuationOf(tokens, wording.range.from - 1)
  return before === 34 || before === 39 || before === 0x201c || before === 0x2018
}
