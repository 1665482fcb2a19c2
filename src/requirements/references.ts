import type { Passage } from '../claims/index.ts'
import { graded, type Inquiry, notNeeded, wordingsFor } from './inquiry.ts'
import { spanOf, wholeOf } from './spot.ts'
import type { Judgement } from './types.ts'

/**
 * Grades the sources of an article that promises an effect: `cited` in the text is `present`, a list that no sentence
 * points to is `uncited`, nothing at all `none`.
 */
export function judgeReferences(inquiry: Inquiry): Judgement {
  const requirement = 'references'
  const { advising, reading } = inquiry
  if (advising?.reason !== 'claim') return notNeeded(requirement)
  const lists = reading.passages.filter(passage => isListed(passage, inquiry))
  const listed = new Set(lists)
  const body = reading.passages.filter(passage => !listed.has(passage))
  if (body.some(passage => cites(passage, inquiry))) return graded(requirement, 'present', advising.at)
  const list = lists[0]
  if (list) return graded(requirement, 'uncited', spanOf(list, wholeOf(list)))
  return graded(requirement, 'none', advising.at)
}

/** An entry below a heading such as `References`. */
function isListed({ block }: Passage, { lexicon, reading }: Inquiry): boolean {
  const heading = block.headings.at(-1)
  const above = heading && reading.passages[heading.block]
  if (!above || block.kind === 'heading') return false
  const kind = lexicon.kindIds.get('reference-heading')
  const { tags, tokens } = above.analysis
  return tags.some(tag => tag.entry.kind === kind && tokens.count <= tag.to + 2) && !isBare(block.prose)
}

/** `See also` lists of the site's own pages are no sources. */
function isBare(prose: string): boolean {
  return prose.trim().length < 12
}

const identifier = /\b10\.\d{4,9}\/\S+|\bPMID:? ?\d{4,8}\b|\bPMC\d{5,8}\b|\bNCT\d{8}\b/i
const mark =
  /\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\((?:[A-Z][\p{L}'-]+(?: et al\.?| and [A-Z][\p{L}'-]+| & [A-Z][\p{L}'-]+)?),? (?:19|20)\d\d[a-z]?\)/u
const scholarly =
  /(?:doi\.org|pubmed|ncbi\.nlm|nih\.gov|cochrane|who\.int|cdc\.gov|fda\.gov|europa\.eu|nhs\.uk|nice\.org\.uk|\.edu\/|\.gov(?:\/|$)|jamanetwork|bmj\.com|thelancet|nejm\.org|nature\.com|sciencedirect|springer|wiley|tandfonline|frontiersin|mdpi\.com|plos|sagepub|academic\.oup|clinicaltrials)/i

function cites(passage: Passage, inquiry: Inquiry): boolean {
  const { block } = passage
  if (block.kind === 'front-matter') return false
  if (block.footnotes.length > 0 || identifier.test(block.prose) || mark.test(block.prose)) return true
  if (block.links.some(link => scholarly.test(link.url))) return true
  return wordingsFor(inquiry, 'references')(passage, 'source').length > 0
}
