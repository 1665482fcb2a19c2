import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isRecord } from '../config/validate/values.ts'
import { packageRoot } from './package-root.ts'

/** A legal basis, as `rules/law.yml` has it. Nothing here is the wording of the law. */
export type LegalBasis = {
  readonly key: string
  readonly title: string
  /** The place in it; null where no single one is meant. */
  readonly section: string | null
  readonly url: string
  readonly jurisdiction: string
  /** One sentence in our own words. */
  readonly says: string
  /** The ISO day of the last look. */
  readonly checked: string
}

/** Every law and guideline that rules name, by key. Those known from memory alone are left out: they are quoted to nobody. */
export function readLaw(root: string = packageRoot()): ReadonlyMap<string, LegalBasis> {
  const data: unknown = parse(readFileSync(join(root, 'rules/law.yml'), 'utf8'))
  const known = new Map<string, LegalBasis>()
  for (const [key, value] of Object.entries(isRecord(data) ? data : {})) {
    if (!isRecord(value) || value['confidence'] === 'recalled') continue
    const { title, section, url, jurisdiction, says, checked } = value
    known.set(key, {
      key,
      title: String(title),
      section: section === undefined ? null : String(section),
      url: String(url),
      jurisdiction: String(jurisdiction),
      says: String(says),
      checked: String(checked),
    })
  }
  return known
}
