import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RuleCatalogue } from '../../src/config/rule-catalogue.ts'
import { readConfigText } from '../../src/config/source.ts'
import { validateConfig } from '../../src/config/validate/config.ts'

const ids = ['claim/immunity', 'evidence/vague', 'required/legal-status']
const catalogue: RuleCatalogue = ids.map(id => ({
  id,
  defaultLevel: 'auto',
}))

test('the example config is one', () => {
  const file = '.claimlintrc.example'
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  const { config, problems } = validateConfig(readConfigText(file, text), catalogue)
  expect(problems).toEqual([])
  expect(config.overrides.map(override => override.files)).toEqual([
    ['shop/**', 'products/*.md'],
    ['shop/uk'],
  ])
})
