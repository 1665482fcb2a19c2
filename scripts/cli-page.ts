import type { Option } from 'commander'
import { groups } from '../src/cli/options/table.ts'

const begin = '<!-- options: made by `npm run generate`, do not edit -->'
const end = '<!-- /options -->'

/** Tables of all options, by their groups. */
export function optionTables(): string {
  return groups
    .map(([heading, group]) => {
      const rows = Object.values(group).flatMap(({ declared }) => declared.map(row))
      return [`### ${heading}`, '', '| Option | |', '| --- | --- |', ...rows].join('\n')
    })
    .join('\n\n')
}

function row({ flags, description, defaultValue }: Option): string {
  const initial = typeof defaultValue === 'string' ? ` (default: \`${defaultValue}\`)` : ''
  return `| \`${flags}\` | ${description.replaceAll('|', '\\|')}${initial} |`
}

/** The text of `docs/cli.md` with its tables renewed. Throws where the two comments are missing. */
export function withOptionTables(page: string): string {
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from === -1 || to < from) throw new Error(`docs/cli.md lacks \`${begin}\` … \`${end}\``)
  return `${page.slice(0, from)}${begin}\n\n${optionTables()}\n\n${page.slice(to)}`
}
