const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements whose text no reader reads as the article's words. */
const HIDDEN = words(
  'script style code pre template textarea svg math iframe noscript object kbd samp var del s strike select audio video canvas head',
)

/** Elements that start and end a piece of text of their own. */
const BOUNDARY = words(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html img legend li main nav ol option p section summary table tbody td tfoot th thead title tr ul',
)

const INLINE = words(
  'a abbr acronym b bdi bdo big br cite data dfn em embed font i input ins label link map mark meta meter output picture progress q rp rt ruby small source span strong sub sup tt time track u wbr base col colgroup area param',
)

/** True when the text of this element (lower case) is not prose: code, scripts, deleted text. */
export function isHiddenElement(name: string): boolean {
  return HIDDEN.has(name)
}

/** True when this element (lower case) separates the text before it from the text after it. */
export function isBoundaryElement(name: string): boolean {
  return BOUNDARY.has(name)
}

/** True when `name`, in any case, is an element of HTML rather than a component. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase()
  return HIDDEN.has(lower) || BOUNDARY.has(lower) || INLINE.has(lower)
}
