/** Front-matter keys whose values readers see, on the page or in search results; `.*` stands for all that a key holds. */
export const DEFAULT_FRONT_MATTER_KEYS: readonly string[] = [
  'title',
  'description',
  'summary',
  'excerpt',
  'subtitle',
  'tagline',
  'headline',
  'intro',
  'lead',
  'teaser',
  'blurb',
  'abstract',
  'benefits.*',
  'effects.*',
  'mechanisms.*',
  'uses.*',
  'highlights.*',
  'features.*',
  'takeaways.*',
  'faq.*',
  'faqs.*',
]

const FAMILY = /^(?:og|open graph|opengraph|seo|meta|twitter|social|params)(?: |$)/

/**
 * Whether the value at `path` (`['seo', 'title']`) is prose by one of `keys`. Case and separators do not matter, and a
 * key also holds under its social kin: `og:title`, `seoTitle`, `meta_description`, `seo.title`. A key with a dot names
 * a path (`faqs.answer`), and one that ends in `.*` all that stands below it and itself; places in lists do not count.
 */
export function isProseKey(path: readonly string[], keys: readonly string[]): boolean {
  const name = path.map(words).join(' ')
  const plain = stripFamily(name)
  return keys.some(key => {
    const wanted = key.split('.').map(words).join(' ').trim()
    const below = key.endsWith('.*') && (name.startsWith(`${wanted} `) || plain.startsWith(`${wanted} `))
    return wanted === name || wanted === plain || below
  })
}

function stripFamily(name: string): string {
  let rest = name
  while (FAMILY.test(rest)) rest = rest.replace(FAMILY, '')
  return rest
}

function words(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
