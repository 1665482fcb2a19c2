import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { createLayers } from '../../src/engine/packs.ts'
import type { PackText } from '../../src/linter/types.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { documentedRules } from '../rules/every-rule.ts'
import { core, tables } from '../support/core.ts'
import { linter, recommended } from '../support/linter.ts'

const pack: PackText = {
  path: 'pack.yml',
  text: `name: acme
lexicon:
  - kind: agent
    groups: [{class: product, words: [Zenbrew, quietude tonic]}]
  - kind: house-praise
    groups: [{words: [the very best there is, boosts, relief, kratom, tea]}]
rules:
  - id: house/x
    description: d
    message: m
    wordings:
      - {id: a, match: "(boost~ | cure~ | <condition> | kratom) ..4 (tea | <house-praise> | <agent>)"}
`,
}

test('what claimlint finds by itself it finds with a pack too, and nothing else', () => {
  const withPack = core.loadLinter('2026-11-22')
  for (const { readme } of documentedRules) {
    for (const { text, profile } of [...readme.reported.slice(0, 2), ...readme.notReported.slice(0, 2)]) {
      const config = recommended(profile, true)
      const own = linter.lintText(text, { filePath: 'a.md', config })
      const layered = withPack.lintText(text, { filePath: 'a.md', config: { ...config, packs: [pack] } })
      expect(layered, text).toEqual(own)
    }
  }
}, 30_000)

test('where a house rule and ours find the same words, ours stays unless it weighs less', () => {
  const found = (weight: string): (string | null)[] => {
    const text = pack.text.replace(
      '{id: a, match: "',
      `{id: a, weight: ${weight}, match: "safer than <medicine> | `,
    )
    const config = { ...recommended(), packs: [{ ...pack, text }] }
    const on = { ...config, rules: { ...config.rules, 'house/x': { level: 'auto' as const, options: {} } } }
    const source = 'Zenbrew is safer than ibuprofen.'
    return core
      .loadLinter('2026-11-22')
      .lintText(source, { filePath: 'a.md', config: on })
      .messages.map(m => m.ruleId)
  }
  expect(found('medium')).toContain('safety/comparative')
  expect(found('medium')).not.toContain('house/x')
  expect(found('high')).toContain('house/x')
  expect(found('high')).not.toContain('safety/comparative')
})

test('packs are compiled once, by their content', () => {
  const layersOf = createLayers(() => tables, rules)
  const layers = layersOf([pack])
  expect(layersOf([{ ...pack }])).toBe(layers)
  expect(layersOf([])).toBe(layersOf([]))
  const changed = { ...pack, text: pack.text.replaceAll('house/x', 'house/y') }
  expect(layersOf([changed])).not.toBe(layers)
  expect(layersOf([pack, changed]).packs[0]).toBe(layers.packs[0])
  expect(
    layersOf([pack, changed])
      .rules.slice(-2)
      .map(rule => rule.meta.id),
  ).toEqual(['house/x', 'house/y'])
  expect(layersOf([]).tables).toBe(tables)
})

test('a pack with a byte order mark has the same places', async () => {
  const folder = temporaryFolder({ 'pack.yml': '\uFEFFnmae: acme\n' })
  const { problems } = await core.loadPacks([`${folder}/pack.yml`])
  expect(problems).toEqual([
    { index: 0, place: { line: 1, column: 1 }, message: 'unknown key `nmae`. Did you mean "name"?' },
  ])
})
