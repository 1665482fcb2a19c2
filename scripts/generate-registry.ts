import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The text of `rules/index.ts`: every folder `rules/<group>/<name>` with a `rule.ts`, in alphabetical order. */
export function registryText(root: string): string {
  const ids = readdirSync(path.join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll(path.sep, '/'))
    .filter(file => file.endsWith('/rule.ts'))
    .map(file => file.slice(0, -'/rule.ts'.length))
    .sort()
  const name = (id: string): string => id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const imports = ids.map(id => `import ${name(id)} from './${id}/rule.ts'`)
  return [
    '// Made by `npm run generate` from the folder names; do not edit.',
    "import type { Rule } from '../src/linter/rule.ts'",
    ...imports,
    '',
    '/** Every rule, in alphabetical order of its id. */',
    `export const rules: readonly Rule[] = [\n${ids.map(id => `  ${name(id)},`).join('\n')}\n]`,
    '',
  ].join('\n')
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  writeFileSync(path.join(process.cwd(), 'rules/index.ts'), registryText(process.cwd()))
}
