import type { Passage, Wording } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { isHidden } from './notes.ts'
import { isAsked, isDenied, sentenceAt, spanOf, tagsIn, type WordingsOf, wholeOf } from './spot.ts'
import type { Judgement } from './types.ts'
import { warnedOf } from './warned.ts'

/** So many blocks below a heading or a lead-in may name the medicines it warns of. */
const below = 14

/**
 * Grades the warning of interactions with medicines: `present` when it says with which, `generic` when it speaks of
 * medicines in general, `missing` without one.
 */
export function judgeInteractionWarning(inquiry: Inquiry): Judgement {
  const requirement = 'interaction-warning'
  const warned = warnedOf(inquiry, 'interacts')
  if (!warned) return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const data = { substance: warned.name, medicines: String(warned.properties['interacts']) }
  let generic: Wording | null = null
  for (const [index, passage] of inquiry.reading.passages.entries()) {
    if (isHidden(passage)) continue
    for (const wording of warningsIn(passage, wordings)) {
      if (namesMedicine(wording, index, inquiry, wordings))
        return graded(requirement, 'present', spanOf(passage, wording.range), data)
      if (wording.id === 'general') generic ??= wording
    }
  }
  if (generic) return graded(requirement, 'generic', spanOf(generic.passage, generic.range), data)
  return graded(requirement, 'missing', warned.at, data)
}

function warningsIn(passage: Passage, wordings: WordingsOf): readonly Wording[] {
  const headings = isLeading(passage) ? wordings(passage, 'heading') : []
  return [...wordings(passage, 'general'), ...wordings(passage, 'contraindication'), ...headings].filter(
    wording =>
      !isDenied(wording) && !isAsked(wording) && wordings(passage, 'other-sense', wording.range).length === 0,
  )
}

/** A heading, or text that introduces what follows. */
function isLeading({ block }: Passage): boolean {
  return block.kind === 'heading' || block.prose.trimEnd().endsWith(':')
}

/** A medicine or its class is named in the sentence, or in what the heading or lead-in stands over. */
function namesMedicine(wording: Wording, index: number, inquiry: Inquiry, wordings: WordingsOf): boolean {
  const { passage } = wording
  const sentence = sentenceAt(passage, wording.range.from) ?? wholeOf(passage)
  if (hasMedicine(passage, sentence, inquiry, wordings)) return true
  if (!isLeading(passage)) return false
  return inquiry.reading.passages
    .slice(index + 1, index + 1 + below)
    .filter(other => isUnder(other, passage))
    .some(other => hasMedicine(other, wholeOf(other), inquiry, wordings))
}

function isUnder({ block }: Passage, over: Passage): boolean {
  if (over.block.kind === 'heading') return block.headings.some(heading => heading.block === over.block.index)
  return block.leadIn === over.block.index
}

function hasMedicine(
  passage: Passage,
  range: TokenRange,
  { lexicon, warned }: Inquiry,
  wordings: WordingsOf,
): boolean {
  if (wordings(passage, 'named', range).length > 0) return true
  const own = new Set(warned.flatMap(topic => topic.mentions.map(({ tag }) => tag.entry.name)))
  return ['medicine.generic', 'medicine.class'].some(kind =>
    tagsIn(passage, range, kind, lexicon).some(
      ({ entry }) => entry.properties['use'] !== undefined && !own.has(entry.name),
    ),
  )
}
