/** What is known of sources: hosts and DOI registrants with their tier (0–5), and the words of study types. */
export type SourceTable = {
  readonly hosts: readonly { readonly host: string; readonly tier: number; readonly kind: string }[]
  readonly registrants: readonly { readonly prefix: string; readonly tier: number; readonly kind: string }[]
  readonly studies: readonly { readonly type: string; readonly words: readonly string[] }[]
}

/** How much a place can carry (tier 1 most, 5 least, 0 a shop), and what kind of place it is. */
export type Standing = { readonly tier: number; readonly kind: string }

/** What is known of sources, ready to be asked. */
export type Sources = {
  /** The standing of a host by its longest known ending, null when unknown. */
  readonly host: (host: string) => Standing | null
  /** The standing of who registered a DOI, null for an ordinary publisher. */
  readonly registrant: (doi: string) => Standing | null
  /** What a title says of its study: the types it names, in the order of the data. Linear in the title. */
  readonly studies: (title: string) => readonly string[]
}

/** Indexes the table of sources. */
export function createSources(table: SourceTable): Sources {
  const hosts = new Map<string, Standing>(table.hosts.map(({ host, tier, kind }) => [host, { tier, kind }]))
  const registrants = new Map<string, Standing>(
    table.registrants.map(({ prefix, tier, kind }) => [prefix, { tier, kind }]),
  )
  const typeOf = new Map(table.studies.flatMap(({ type, words }) => words.map(word => [word, type])))
  // The longest phrase first, so that it hides the shorter ones in it.
  const phrases = [...typeOf.keys()].sort((one, other) => other.length - one.length)
  const order = table.studies.map(({ type }) => type)
  const pattern =
    phrases.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${phrases.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return {
    host(host) {
      for (let rest = host.toLowerCase(); rest !== ''; ) {
        const known = hosts.get(rest)
        if (known) return known
        const dot = rest.indexOf('.')
        rest = dot < 0 ? '' : rest.slice(dot + 1)
      }
      return null
    },
    registrant: doi => registrants.get(doi.slice(0, doi.indexOf('/'))) ?? null,
    studies(title) {
      if (pattern === null) return []
      const found = new Set<string>()
      for (const [phrase] of title.matchAll(pattern)) found.add(typeOf.get(phrase.toLowerCase()) ?? '')
      return order.filter(type => found.has(type))
    },
  }
}

const trusted: Standing = { tier: 2, kind: 'trusted source' }

/** Sources in which the places that a team trusts are credible: hosts with all below them, and `doi:` prefixes. */
export function trusting(sources: Sources, places: readonly string[]): Sources {
  if (places.length === 0) return sources
  const names = new Set(places.map(place => place.toLowerCase()))
  return {
    ...sources,
    host(host) {
      for (let rest = host.toLowerCase(); rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
        if (names.has(rest)) return trusted
        if (!rest.includes('.')) break
      }
      return sources.host(host)
    },
    registrant: doi =>
      names.has(`doi:${doi.slice(0, doi.indexOf('/')).toLowerCase()}`) ? trusted : sources.registrant(doi),
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
