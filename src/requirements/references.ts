import type { Passage } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { spanOf, type WordingsOf, wholeOf } from './spot.ts'
import type { Judgement } from './types.ts'

/**
 * Grades the sources of an article that promises an effect: `cited` in the text is `present`, a list that no sentence
 * points to is `uncited`, nothing at all `none`.
 */
export function judgeReferences(inquiry: Inquiry): Judgement {
  const requirement = 'references'
  const { advising, reading } = inquiry
  if (advising?.reason !== 'claim') return notNeeded(requirement)
  const wordings = wordingsFor(inquiry, requirement)
  const lists = reading.passages.filter(passage => isListed(passage, inquiry, wordings))
  const listed = new Set(lists)
  const body = reading.passages.filter(passage => !listed.has(passage))
  if (body.some(passage => cites(passage, wordings))) return graded(requirement, 'present', advising.at)
  const list = lists[0]
  if (list) return graded(requirement, 'uncited', spanOf(list, wholeOf(list)))
  return graded(requirement, 'none', advising.at)
}

/** An entry below a heading such as `References`. */
function isListed({ block }: Passage, { reading }: Inquiry, wordings: WordingsOf): boolean {
  const heading = block.headings.at(-1)
  const above = heading && reading.passages[heading.block]
  if (!above || block.kind === 'heading' || block.prose.trim().length < shortestSource) return false
  return wordings(above, 'heading').some(({ range }) => above.analysis.tokens.count <= range.to + 2)
}

/** A source takes so many characters at least. */
const shortestSource = 12

const identifier = /\b10\.\d{4,9}\/\S+|\bPMID:? ?\d{4,8}\b|\bPMC\d{5,8}\b|\bNCT\d{8}\b/i
const mark =
  /\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\((?:[A-Z][\p{L}'-]+(?: et al\.?| and [A-Z][\p{L}'-]+| & [A-Z][\p{L}'-]+)?),? (?:19|20)\d\d[a-z]?\)/u
const scholarly =
  /(?:doi\.org|pubmed|ncbi\.nlm|nih\.gov|cochrane|who\.int|cdc\.gov|fda\.gov|europa\.eu|nhs\.uk|nice\.org\.uk|\.edu\/|\.gov(?:\/|$)|jamanetwork|bmj\.com|thelancet|nejm\.org|nature\.com|sciencedirect|springer|wiley|tandfonline|frontiersin|mdpi\.com|plos|sagepub|academic\.oup|clinicaltrials)/i

function cites(passage: Passage, wordings: WordingsOf): boolean {
  const { block } = passage
  if (block.kind === 'front-matter') return false
  if (block.footnotes.length > 0 || identifier.test(block.prose) || mark.test(block.prose)) return true
  if (block.links.some(link => scholarly.test(link.url))) return true
  return wordings(passage, 'source').length > 0
}
