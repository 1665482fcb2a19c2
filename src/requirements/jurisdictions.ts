/** Codes of the member states of the European Union, as the lexicon has them. */
const union: ReadonlySet<string> = new Set(
  'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk'.split(' '),
)

const names: Readonly<Record<string, string>> = {
  us: 'the United States',
  eu: 'the European Union',
  uk: 'the United Kingdom',
  au: 'Australia',
  ca: 'Canada',
}

/** The jurisdictions that configuration may name: `us`, `eu`, `uk`, `au`, `ca`. */
export const knownJurisdictions: readonly string[] = Object.keys(names)

/** A jurisdiction of the configuration as readers know it. */
export function nameOfJurisdiction(jurisdiction: string): string {
  return names[jurisdiction] ?? jurisdiction
}

/** True when a place (`us-tn`, `gb-sct`, `de`) lies in a jurisdiction of the configuration (`us`, `uk`, `eu`). */
export function liesIn(code: string, jurisdiction: string): boolean {
  const country = code.split('-')[0] ?? code
  if (jurisdiction === 'eu') return country === 'eu' || country === 'eea' || union.has(country)
  return country === (jurisdiction === 'uk' ? 'gb' : jurisdiction)
}

/** The jurisdiction that facts on a place are kept under: states of the US have their own, other regions their country's. */
export function jurisdictionOf(code: string): string {
  if (code === 'us') return 'us-federal'
  return code.startsWith('us-') ? code : (code.split('-')[0] ?? code)
}
