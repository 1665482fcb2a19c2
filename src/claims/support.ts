import type { Block } from '../document/types.ts'
import type { Analysis, TokenRange } from '../language/types.ts'
import type { Support } from './types.ts'

/** DOI, PMID, PMCID and trial registrations as text. */
const identifier = /\b10\.\d{4,9}\/\S+|\bPMID:? ?\d{1,8}\b|\bPMC\d{5,8}\b/i
const registration = /\b(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14})\b/
/** Numbered marks and author–year in brackets. */
const mark =
  /\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\((?:[A-Z][\p{L}'-]+(?: et al\.?| and [A-Z][\p{L}'-]+| & [A-Z][\p{L}'-]+)?),? (?:19|20)\d\d[a-z]?\)/u
const studyHost =
  /(?:doi\.org|pubmed|ncbi\.nlm\.nih\.gov|cochrane|nih\.gov|who\.int|cdc\.gov|fda\.gov|europa\.eu|nhs\.uk|nice\.org\.uk|\.edu\/|\.gov\/|jamanetwork|bmj\.com|thelancet|nejm\.org|nature\.com|sciencedirect|springer|wiley|tandfonline|frontiersin|mdpi\.com|plos)/i

/**
 * The citation that a sentence's claims may lean on: in the sentence itself, or at the end of its paragraph. `cited`
 * means a credible source is named; nobody has checked that it says so.
 */
export function supportOf(sentence: TokenRange, analysis: Analysis, block: Block): Support {
  const { tokens } = analysis
  const start = tokens.start[sentence.from] ?? 0
  const end = tokens.end[sentence.to - 1] ?? start
  const after = tokens.start[sentence.to] ?? block.prose.length
  const text = block.prose.slice(start, end)
  for (const link of block.links) {
    if (link.span.start < start || link.span.start > after) continue
    if (studyHost.test(link.url) || identifier.test(link.url)) return { grade: 'cited', source: link.url }
  }
  for (const note of block.footnotes) {
    const inSentence = note.at >= start && note.at <= after
    if (!inSentence || note.text === null) continue
    const credible =
      note.urls.some(url => studyHost.test(url)) ||
      identifier.test(note.text) ||
      /\b(?:19|20)\d\d\b/.test(note.text)
    return { grade: credible ? 'cited' : 'weak', source: note.text }
  }
  const named = identifier.exec(text) ?? mark.exec(text)
  if (named) return { grade: 'cited', source: named[0] }
  const registered = registration.exec(text)
  if (registered) return { grade: 'weak', source: registered[0] }
  const anyLink = block.links.find(
    link => link.span.start >= start && link.span.start <= end && /^https?:/.test(link.url),
  )
  return anyLink ? { grade: 'weak', source: anyLink.url } : { grade: 'none', source: null }
}
