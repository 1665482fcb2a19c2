import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { registryText } from '../../scripts/generate-registry.ts'
import { documentedRules, lintWithAll, root } from './every-rule.ts'

const groups = ['claim', 'document', 'evidence', 'legal', 'medicine', 'promise', 'required', 'safety']
const files: ReadonlySet<string> = new Set(
  readdirSync(path.join(root, 'rules'), { recursive: true, encoding: 'utf8' }).map(file =>
    file.replaceAll(path.sep, '/'),
  ),
)
/** Folders `rules/<group>/<name>` that hold a rule or describe one. */
const folders = [...files].filter(
  id =>
    groups.includes(path.posix.dirname(id)) && (files.has(`${id}/rule.ts`) || files.has(`${id}/README.md`)),
)

it('lists the rules as the generator does', () => {
  expect(readFileSync(path.join(root, 'rules/index.ts'), 'utf8')).toBe(registryText(root))
})

it('has a rule for every folder, under its name', () => {
  expect(rules.map(rule => rule.meta.id)).toEqual(folders.toSorted())
})

describe.each(documentedRules)('$id', ({ id, rule, readme }) => {
  it('has its files', () => {
    expect(files.has(`${id}/rule.ts`)).toBe(true)
    expect(files.has(`${id}/README.md`)).toBe(true)
  })

  it('never passes judgement on the law', () => {
    const texts = [rule.meta.description, ...Object.values(rule.meta.messages)]
    // "Say where it is legal" asks, and judges nothing.
    for (const text of texts)
      expect(text).not.toMatch(/\billegal\b|\bcompliant\b|(?<!where it )\bis legal\b/i)
  })

  it('fills its messages', () => {
    for (const profile of ['publisher', 'commercial'] as const) {
      for (const { text } of readme.reported) {
        for (const { ruleId, message } of lintWithAll(text, profile))
          if (ruleId === id) expect(message).not.toMatch(/\{[a-z]+\}/i)
      }
    }
  })
})
