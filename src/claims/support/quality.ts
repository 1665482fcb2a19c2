import type { Sources, Standing } from '../../language/sources.ts'
import { findIdentifiers, placeOf } from './identifiers.ts'
import type { Citation, Reference, Weakness } from './types.ts'

/** What a source can carry: null where it is credible, else why it is weak. `kind` names the kind of source. */
export type Quality = { readonly weakness: Weakness | null; readonly kind: string }

const unknown: Standing = { tier: 6, kind: 'unknown page' }
/** The last tier that is credible: people were studied, or those whose work it is have looked. */
const credible = 3
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** Judges a source by where it stands and by what its title says it is; an entry of the references file holds over both. */
export function qualityOf(citation: Citation, sources: Sources, entry: Reference | null): Quality {
  const standing = standingOf(citation, sources)
  const { kind } = standing
  const studies = new Set(sources.studies(citation.title))
  if (entry?.retracted || studies.has('retracted')) return { weakness: 'retracted', kind }
  if (entry) {
    if (entry.species !== 'human') return { weakness: entry.species, kind }
    const own = entry.type
    if (own === 'animal' || own === 'in-vitro' || own === 'case-report' || own === 'protocol')
      return { weakness: own, kind }
    return { weakness: null, kind }
  }
  const people = studies.has('people')
  if (!people && studies.has('animal')) return { weakness: 'animal', kind }
  if (!people && studies.has('in-vitro')) return { weakness: 'in-vitro', kind }
  if (studies.has('protocol')) return { weakness: 'protocol', kind }
  if (studies.has('case-report')) return { weakness: 'case-report', kind }
  if (standing === noPage) return { weakness: 'no-page', kind }
  return { weakness: standing.tier >= 1 && standing.tier <= credible ? null : 'kind', kind }
}

const noPage: Standing = { tier: 5, kind: 'home page' }
const publication: Standing = { tier: 3, kind: 'publication' }
const unnamed: Standing = { tier: 5, kind: 'source without a work' }

/** The best standing among the ways to a source. */
function standingOf(citation: Citation, sources: Sources): Standing {
  const found: Standing[] = citation.urls.map(url => ofUrl(url, sources))
  for (const key of citation.keys) {
    const standing = ofKey(key, sources)
    if (standing) found.push(standing)
  }
  for (const { kind } of findIdentifiers(citation.text))
    if (byIdentifier[kind]) found.push(byIdentifier[kind])
  if (citation.form === 'identifier' && byIdentifier[citation.text])
    found.push(byIdentifier[citation.text] ?? unknown)
  if (found.length === 0)
    return citation.form === 'author-year' || year.test(citation.text) ? publication : unnamed
  return found.reduce((best, each) => (rank(each) < rank(best) ? each : best))
}

/** A shop comes last. */
function rank({ tier }: Standing): number {
  return tier === 0 ? 9 : tier
}

const byIdentifier: Readonly<Record<string, Standing>> = {
  registration: { tier: 4, kind: 'registration' },
  assessment: { tier: 1, kind: 'assessment' },
  law: { tier: 4, kind: 'law' },
  book: { tier: 4, kind: 'book' },
}

function ofKey(key: string, sources: Sources): Standing | null {
  if (key.startsWith('doi:')) return sources.registrant(key.slice(4)) ?? { tier: 2, kind: 'journal' }
  if (key.startsWith('pmid:') || key.startsWith('pmcid:')) return { tier: 2, kind: 'journal' }
  if (key.startsWith('cochrane:')) return { tier: 1, kind: 'guideline' }
  if (key.startsWith('trial:')) return byIdentifier['registration'] ?? null
  return null
}

const search = /[?&](?:term|q|query|search|s|keyword)=/i

function ofUrl(url: string, sources: Sources): Standing {
  const place = placeOf(url)
  if (!place) return unknown
  if (search.test(place.search) || place.path.replaceAll('/', '') === '') return noPage
  return sources.host(place.host) ?? unknown
}
