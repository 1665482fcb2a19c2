import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { withOptionTables } from '../../scripts/cli-page.ts'

it('docs/cli.md lists the options as they are (else: npm run generate)', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/cli.md'), 'utf8')
  expect(page).toBe(withOptionTables(page))
})
