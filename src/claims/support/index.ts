import type { Block, Document } from '../../document/types.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import { trusting } from '../../language/sources.ts'
import type { TokenRange } from '../../language/types.ts'
import type { Agent, Passage, Strength, Support, Target } from '../types.ts'
import { citationsIn } from './citations.ts'
import { placeOf } from './identifiers.ts'
import { type About, aboutOf, isAboutOther, outsideLinks, readTitle, standsOnName } from './names.ts'
import { type Quality, qualityOf } from './quality.ts'
import { readReferenceList } from './reference-list.ts'
import { createScopes, type InScope } from './scope.ts'
import { carries } from './strength.ts'
import type { Citation, Reference, References, Weakness } from './types.ts'
import { type Unit, unitsOf } from './units.ts'

/** What support is judged by, beside the prose. */
export type Basis = {
  /** For the numbers of ordered lists, and lists of sources in front matter. */
  readonly document: Pick<Document, 'source' | 'frontMatter'> | null
  readonly references: References
  /** Hosts and `doi:` prefixes that are credible because the team says so. */
  readonly trustedSources?: readonly string[]
}

export const noBasis: Basis = { document: null, references: {} }

/** What of a claim its sources must fit. */
export type Supported = {
  readonly agent: Agent
  readonly targets: readonly Target[]
  readonly strength: Strength
}

export type SupportReader = {
  /** Every citation of the document, in its order; those that lead nowhere too. */
  readonly citations: readonly Citation[]
  /** Whether a source is known to be withdrawn: by the references file, or by its own title. */
  readonly isRetracted: (citation: Citation) => boolean
  /** What a claim leans on; without `claim`, what the words in a range lean on. */
  readonly of: (passage: Passage, range: TokenRange, claim: Supported | null) => Support
}

/**
 * Reads the citations of a document and grades what they lend to a sentence: `verified` where the references file has
 * an entry strong enough, `cited` for a credible source in scope that nobody has checked, `weak`, or `none`. Never looks
 * anything up. Linear in the document; each question costs at most twenty citations.
 */
export function createSupport(
  passages: readonly Passage[],
  isListed: (passage: Passage) => boolean,
  lexicon: Lexicon,
  { document, references, trustedSources = [] }: Basis,
): SupportReader {
  const blocks = passages.map(({ block }) => block)
  const byBlock = new Map(passages.map(passage => [passage.block, passage]))
  const listed = (block: Block): boolean => {
    const passage = byBlock.get(block)
    return passage !== undefined && isListed(passage)
  }
  const data = document?.frontMatter.data ?? {}
  const list = readReferenceList(blocks, listed, document?.source ?? null, data)
  const ownHosts = ownHostsOf(data)
  const units = new Map<number, readonly Unit[]>()
  const citations: Citation[] = []
  for (const { block, analysis } of passages) {
    if (block.kind === 'front-matter' || block.kind === 'image-alt') continue
    const onName = (link: Block['links'][number]): boolean => standsOnName(analysis, link, lexicon)
    const found = citationsIn(block, { list, onName, ownHosts })
    citations.push(...found)
    units.set(block.index, unitsOf(block, analysis, found, lexicon))
  }
  const scopes = createScopes(blocks, units)
  const elsewhere = keepsListElsewhere(citations)
  const titles = new Map<Citation, About>()
  const titleOf = (citation: Citation): About => {
    const known = titles.get(citation) ?? readTitle(citation.title.slice(0, 400), lexicon)
    titles.set(citation, known)
    return known
  }
  const around = new Map<Passage, About>()
  const aroundOf = (passage: Passage): About => {
    const known = around.get(passage) ?? aboutOf(outsideLinks(passage), lexicon)
    around.set(passage, known)
    return known
  }
  const sources = trusting(lexicon.sources, trustedSources)
  const qualities = new Map<Citation, Quality>()
  const qualityFor = (citation: Citation): Quality => {
    const known = qualities.get(citation) ?? qualityOf(citation, sources, entryOf(citation, references))
    qualities.set(citation, known)
    return known
  }
  const gradeOne = (
    { citation, far }: InScope,
    passage: Passage,
    range: TokenRange,
    claim: Supported | null,
  ): Graded => {
    const entry = entryOf(citation, references)
    const { weakness, kind } = qualityFor(citation)
    const weak = (why: Weakness): Graded => ({ grade: 'weak', weakness: why, citation, kind })
    // A result in animals that is told as one needs no study in people.
    const told = weakness === 'animal' || weakness === 'in-vitro' ? weakness : null
    if (weakness && told === null) return weak(weakness)
    if (told && !lexicon.sources.studies(sentenceText(passage, range, citation)).includes(told))
      return weak(told)
    if (far) return weak('far')
    if (entry && claim) {
      const strong = carries(entry.type, claim.strength)
      return strong ? { grade: 'verified', weakness: null, citation, kind } : weak('strength')
    }
    if (claim && isAboutOther(titleOf(citation), claim, aroundOf(passage))) return weak('mismatch')
    return { grade: 'cited', weakness: null, citation, kind }
  }
  return {
    citations,
    isRetracted: citation => citation.resolved && qualityFor(citation).weakness === 'retracted',
    of(passage, range, claim) {
      const { tokens } = passage.analysis
      const offset = tokens.start[range.from] ?? 0
      let best: Graded | null = null
      for (const inScope of scopes.at(passage.block, offset)) {
        const { citation } = inScope
        if (citation.navigation || !(citation.resolved || (elsewhere && citation.form === 'mark'))) continue
        const graded = citation.resolved ? gradeOne(inScope, passage, range, claim) : keptElsewhere(inScope)
        if (best === null || rank[graded.grade] > rank[best.grade]) best = graded
      }
      return best ? { ...best, source: best.citation.label } : noSupport
    },
  }
}

export const noSupport: Support = { grade: 'none', source: null, citation: null, weakness: null, kind: '' }

/** Nothing is known of the source, not even where it ends: its paragraph is taken to lean on it. */
function keptElsewhere({ citation }: InScope): Graded {
  return { grade: 'cited', weakness: null, citation, kind: 'a list kept elsewhere' }
}

const manyMarks = 10

/**
 * Whether so many numbered marks lead nowhere, and so few lead somewhere, that the list of sources must stand elsewhere:
 * in another file, or in the site's template. Claims with such marks are cited; that the list is missing is one finding,
 * not one a claim.
 */
function keepsListElsewhere(citations: readonly Citation[]): boolean {
  const known = new Set<string>()
  const lost = new Set<string>()
  for (const { form, resolved, label } of citations) if (form === 'mark') (resolved ? known : lost).add(label)
  return lost.size >= manyMarks && known.size * 4 <= lost.size
}

type Graded = {
  readonly grade: 'verified' | 'cited' | 'weak'
  readonly weakness: Weakness | null
  readonly citation: Citation
  readonly kind: string
}
const rank = { weak: 1, cited: 2, verified: 3 } as const

/** The entry that a person made for a source. */
function entryOf({ keys }: Citation, references: References): Reference | null {
  for (const key of keys) if (Object.hasOwn(references, key)) return references[key] ?? null
  return null
}

/** The sentence around a range, without the words of a citation. */
function sentenceText({ analysis }: Passage, range: TokenRange, { span }: Citation): string {
  const { tokens, sentences, sentenceOf } = analysis
  const sentence = sentences[sentenceOf[range.from] ?? 0]
  if (!sentence) return ''
  const start = tokens.start[sentence.from] ?? 0
  const end = tokens.end[sentence.to - 1] ?? start
  if (span.start < start || span.end > end) return tokens.prose.slice(start, end)
  return `${tokens.prose.slice(start, span.start)} ${tokens.prose.slice(span.end, end)}`
}

const addressKeys = ['canonical', 'canonicalURL', 'canonicalUrl', 'canonical_url']

/** Hosts that front matter gives as the page's own. */
function ownHostsOf(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const hosts = addressKeys.flatMap(key => {
    const value = data[key]
    const place = typeof value === 'string' ? placeOf(value) : null
    return place ? [place.host] : []
  })
  return new Set(hosts)
}
