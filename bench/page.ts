import { readFileSync, writeFileSync } from 'node:fs'

/** Puts a made text between `<!-- name: … -->` and `<!-- /name -->` of a page; throws where the page has no such place. */
export function fillIn(page: string, name: string, text: string): void {
  const whole = readFileSync(page, 'utf8')
  const place = new RegExp(`(<!-- ${name}:[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!place.test(whole)) throw new Error(`${page} has no place for ${name}`)
  writeFileSync(
    page,
    whole.replace(place, (_, before: string, after: string) => `${before}\n${text}\n\n${after}`),
  )
}

/** A Markdown table; the first column is text, the others figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
