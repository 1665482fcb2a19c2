import type { Claim, Passage, Wording } from '../claims/index.ts'
import { words } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { firstNote } from './notes.ts'
import { sentenceAt, spanOf } from './spot.ts'
import type { Judgement } from './types.ts'
import { isAboutAnimals } from './warned.ts'

/** The disclaimer as a page has it; `null` for a half that is not there. */
export type Disclaimer = {
  readonly evaluated: { readonly wording: Wording; readonly exact: boolean } | null
  readonly intended: { readonly wording: Wording; readonly exact: boolean } | null
  readonly passage: Passage
  readonly range: TokenRange
}

/**
 * Grades the disclaimer of 21 CFR 101.93(c): owed in the United States, by a dietary supplement that is sold with a claim.
 * Not where FDA holds that the substance is no lawful ingredient: the disclaimer would claim that it is one.
 */
export function judgeFdaDisclaimer(inquiry: Inquiry): Judgement {
  const requirement = 'fda-disclaimer'
  const claim = inquiry.reading.claims.find(isEffect)
  if (!claim || !isSupplement(inquiry)) return notNeeded(requirement)
  const at = spanOf(claim.passage, claim.range)
  const found = findDisclaimer(inquiry)
  if (!found) return graded(requirement, 'missing', at)
  const place = spanOf(found.passage, found.range)
  if (!found.evaluated || !found.intended) {
    const lacking = found.evaluated
      ? 'the product is not intended to diagnose, treat, cure, or prevent any disease'
      : 'the statements have not been evaluated by the Food and Drug Administration'
    return graded(requirement, 'incomplete', place, { missing: lacking })
  }
  if (!found.evaluated.exact || !found.intended.exact) {
    const { wording } = found.evaluated.exact ? found.intended : found.evaluated
    return graded(requirement, 'altered', place, { words: words(wording.passage, wording.range) })
  }
  return graded(requirement, isLinked(claim, found) ? 'present' : 'not-linked', place)
}

/** The disclaimer wherever it stands on the page, with how its halves are worded; null without either half. */
export function findDisclaimer(inquiry: Inquiry): Disclaimer | null {
  const wordings = wordingsFor(inquiry, 'fda-disclaimer')
  const half = (name: string): { readonly wording: Wording; readonly exact: boolean } | null => {
    const exact = firstNote(inquiry, wordings, name, () => true)
    if (exact) return { wording: exact, exact: true }
    const loose = firstNote(inquiry, wordings, `${name}-loose`, () => true)
    return loose ? { wording: loose, exact: false } : null
  }
  const evaluated = half('evaluated')
  const intended = half('intended')
  const first = evaluated ?? intended
  if (!first) return null
  const { passage, range } = first.wording
  return { evaluated, intended, passage, range: sentenceAt(passage, range.from) ?? range }
}

function isEffect({ assertion, agent, passage }: Claim): boolean {
  if (assertion !== 'asserted' || passage.block.kind === 'footnote') return false
  return agent.kind !== 'lifestyle' && agent.kind !== 'care' && agent.kind !== 'biology'
}

/** What config or front matter calls the page, or, where they are silent, what a page that sells calls its product. */
function isSupplement(inquiry: Inquiry): boolean {
  const { audience, document, warned } = inquiry
  if (!audience.jurisdictions.includes('us')) return false
  const named = document.frontMatter.data['productClass'] ?? audience.productClass
  if (typeof named === 'string') return named === 'supplement'
  if (audience.profile !== 'commercial' || inquiry.reading.topic === 'medical' || isAboutAnimals(inquiry))
    return false
  const unlawful = warned.some(topic =>
    topic.mentions.some(({ tag }) => tag.entry.properties['ingredient'] === false),
  )
  if (unlawful) return false
  const wordings = wordingsFor(inquiry, 'fda-disclaimer')
  if (firstNote(inquiry, wordings, 'supplement', () => true)) return true
  return firstNote(inquiry, wordings, 'supplement-form', () => true) !== null
}

const symbol = /[*†‡]\s*$/

/** A claim is tied to the disclaimer by a symbol at its sentence's end, or by standing next to it. */
function isLinked({ passage, range }: Claim, disclaimer: Disclaimer): boolean {
  const distance = Math.abs(passage.block.index - disclaimer.passage.block.index)
  if (distance <= 1) return true
  const sentence = sentenceAt(passage, range.from)
  const { tokens } = passage.analysis
  const end = sentence
    ? (tokens.start[sentence.to] ?? passage.block.prose.length)
    : passage.block.prose.length
  return symbol.test(passage.block.prose.slice(0, end))
}
