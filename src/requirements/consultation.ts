import { type Passage, type Reading, type Wording, words } from '../claims/index.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { punctuationOf } from '../language/tokenize.ts'
import type { TokenRange } from '../language/types.ts'
import type { Advising } from './advice.ts'
import { isAsked, isDenied, overlap, sentenceAt, spanOf, tagsIn, type WordingsOf, wholeOf } from './spot.ts'
import type { Judgement } from './types.ts'

/** How good a piece of consultation advice is; the reason says what a weak one lacks. */
type Quality =
  | { readonly grade: 'present' }
  | { readonly grade: 'weak'; readonly rank: number; readonly lacks: string }

type Found = { readonly passage: Passage; readonly range: TokenRange; readonly quality: Quality }

/**
 * Grades the advice to ask a health professional: verb and person in one clause, not denied. The best piece of advice
 * decides; what is weak about it goes into `data.missing`.
 */
export function judgeConsultation(
  reading: Reading,
  advising: Advising | null,
  wordings: WordingsOf,
  lexicon: Lexicon,
): Judgement {
  const requirement = 'medical-consultation'
  const start = { start: 0, end: 0 }
  if (!advising) return { requirement, grade: 'not-needed', at: start, data: {} }
  const found = findAdvice(reading, wordings, lexicon)
  const best = found.find(each => each.quality.grade === 'present') ?? weakest(found)
  if (!best)
    return { requirement, grade: 'missing', at: advising.at, data: { missing: reasons[advising.reason] } }
  const at = spanOf(best.passage, best.range)
  const data = { words: words(best.passage, best.range) }
  if (best.quality.grade === 'present') return { requirement, grade: 'present', at, data }
  return { requirement, grade: 'weak', at, data: { ...data, missing: best.quality.lacks } }
}

const reasons: Readonly<Record<Advising['reason'], string>> = {
  claim: 'promises an effect on health',
  dose: 'gives a dose',
  substance: 'is about a substance with known risks',
  use: 'advises on the use of a product for health',
  sale: 'sells products for health',
}

function weakest(found: readonly Found[]): Found | null {
  const rank = ({ quality }: Found): number => (quality.grade === 'weak' ? quality.rank : 0)
  return [...found].sort((a, b) => rank(a) - rank(b))[0] ?? null
}

function findAdvice(reading: Reading, wordings: WordingsOf, lexicon: Lexicon): readonly Found[] {
  const found: Found[] = []
  for (const passage of reading.passages) {
    if (passage.block.kind === 'image-alt') continue
    const add = (wording: Wording, quality: Quality): void => {
      found.push({ passage, range: wording.range, quality })
    }
    for (const wording of wordings(passage, 'advice')) {
      const covers = wording.properties['covers'] === true
      if (!covers && (isDenied(wording) || isAsked(wording))) continue
      if (!covers && wordings(passage, 'other-sense', wording.range).length > 0) continue
      add(wording, qualityOf(wording, wordings, lexicon))
    }
    for (const wording of wordings(passage, 'help')) {
      if (!isDenied(wording) && !isAsked(wording) && !isNotice(wording, wordings))
        add(wording, { grade: 'present' })
    }
    for (const wording of wordings(passage, 'unnamed')) {
      if (!isDenied(wording))
        add(wording, { grade: 'weak', rank: 2, lacks: 'names no doctor, pharmacist or other professional' })
    }
    for (const wording of wordings(passage, 'information-only')) {
      add(wording, { grade: 'weak', rank: 3, lacks: 'only says that the text is for information' })
    }
  }
  return found
}

/** `no substitute for … medical advice`: the notice, not the advice. */
function isNotice(wording: Wording, wordings: WordingsOf): boolean {
  return wordings(wording.passage, 'information-only', wording.range).length > 0
}

function qualityOf(wording: Wording, wordings: WordingsOf, lexicon: Lexicon): Quality {
  const { passage, range } = wording
  const sentence = sentenceAt(passage, range.from) ?? wholeOf(passage)
  const after = { from: range.from, to: Math.min(sentence.to, range.to + 5) }
  if (wordings(passage, 'lay-adviser', after).length > 0)
    return { grade: 'weak', rank: 1, lacks: 'lets a lay adviser stand in for a health professional' }
  const people = tagsIn(passage, range, 'person.clinician', lexicon)
  const nameless = people.length > 0 && people.every(tag => tag.entry.properties['weak'] === true)
  if (nameless && wordings(passage, 'occasion', sentence).length === 0)
    return { grade: 'weak', rank: 1, lacks: 'does not say what kind of professional' }
  const group = onlyGroup(passage, range, sentence, wordings)
  if (group) return { grade: 'weak', rank: 0, lacks: group }
  return { grade: 'present' }
}

/** The one group of readers that the advice addresses, or null where it addresses more, or all. */
function onlyGroup(
  passage: Passage,
  advice: TokenRange,
  sentence: TokenRange,
  wordings: WordingsOf,
): string | null {
  const groups = wordings(passage, 'group', sentence).filter(each => isAddressed(each, advice, wordings))
  const first = groups[0]
  if (!first) return null
  const emphasised = wordings(passage, 'emphasis', sentence).some(each => each.range.from < first.range.from)
  const names = new Set(groups.map(each => String(each.properties['group'])))
  if (emphasised || names.size > 1) return null
  const name = [...names][0]
  return name === 'pregnancy' || name === 'age'
    ? `addresses only one group of readers ("${words(passage, first.range)}")`
    : null
}

/**
 * Whether a group named in the sentence is the one that is told to ask. In `ask a doctor first, and not at all in
 * pregnancy` and `do not use it in pregnancy, and ask your doctor` it is another statement that names it.
 */
function isAddressed({ passage, range }: Wording, advice: TokenRange, wordings: WordingsOf): boolean {
  if (overlap(range, advice) || wordings(passage, 'ruled-out', range).length === 0) return true
  const between =
    range.from < advice.from ? { from: range.to, to: advice.from } : { from: advice.to, to: range.from }
  return !isParted(passage, between, wordings)
}

function isParted(passage: Passage, between: TokenRange, wordings: WordingsOf): boolean {
  if (between.from >= between.to) return false
  for (let token = between.from; token < between.to; token++) {
    if (punctuationOf(passage.analysis.tokens, token) === semicolon) return true
  }
  return wordings(passage, 'parts', between).length > 0
}

const semicolon = 59
