import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LintMessage, LintSuggestion, Profile } from '../../src/linter/types.ts'
import { lint } from '../support/linter.ts'

const fixtures = path.join(import.meta.dirname, '../../fixtures')

function articlesIn(folder: string): [string, string][] {
  return readdirSync(path.join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => [file, readFileSync(path.join(fixtures, folder, file), 'utf8')])
}

function apply(source: string, { fix }: LintSuggestion): string {
  return source.slice(0, fix.range[0]) + fix.text + source.slice(fix.range[1])
}

/** How many findings of a rule on the same words are at least as grave. */
function countLike(messages: readonly LintMessage[], finding: LintMessage): number {
  return messages.filter(
    ({ ruleId, data, severity }) =>
      ruleId === finding.ruleId &&
      data?.['words'] === finding.data?.['words'] &&
      severity >= finding.severity,
  ).length
}

function suggested(source: string, messageId: string, profile: Profile = 'publisher'): string[] {
  return lint(source, profile).flatMap(({ suggestions = [] }) =>
    suggestions.filter(each => each.messageId === messageId).map(each => apply(source, each)),
  )
}

describe('suggestions', () => {
  it('offer to hedge a flat claim, where that makes it weigh less', () => {
    expect(suggested('Ginger treats arthritis.', 'hedge')).toEqual(['Ginger may treat arthritis.'])
    expect(suggested('Many herbs treat arthritis.', 'hedge')).toEqual(['Many herbs may treat arthritis.'])
    expect(suggested('Ginger boosts immunity.', 'hedge')).toEqual([])
  })

  it.each([
    ['Ginger may treat arthritis.', 'publisher'],
    ['Ginger cures arthritis.', 'publisher'],
    ['Ginger treats cancer.', 'publisher'],
    ['Ginger treats opioid addiction.', 'publisher'],
    ['Let herbs treat your arthritis.', 'publisher'],
    ['Ginger has no side effects.', 'publisher'],
    ['Ginger treats arthritis.', 'commercial'],
  ] as const)('never hedge: %s (%s)', (source, profile) => {
    expect(suggested(source, 'hedge', profile)).toEqual([])
  })

  it('offer to remove the sentence or the list item', () => {
    expect(suggested('Tea is warm. Ginger boosts immunity. It is hot.', 'remove')).toEqual([
      'Tea is warm. It is hot.',
    ])
    expect(suggested('Benefits of ginger:\n\n- Boosts immunity\n- Grows in Asia\n', 'remove')).toEqual([
      'Benefits of ginger:\n\n- Grows in Asia\n',
    ])
  })

  it('leave front matter and headings standing', () => {
    expect(suggested('---\ntitle: Ginger boosts immunity\n---\n', 'remove')).toEqual([])
    expect(suggested('# Ginger boosts immunity\n', 'remove')).toEqual([])
  })
})

describe.each([...articlesIn('articles'), ...articlesIn('eval')])('%s', (_, source) => {
  it.each<Profile>(['publisher', 'commercial'])('loses a finding by each suggestion (%s)', profile => {
    const before = lint(source, profile)
    const failed: string[] = []
    for (const finding of before) {
      for (const suggestion of finding.suggestions ?? []) {
        const after = lint(apply(source, suggestion), profile)
        const parses = !after.some(({ fatal }) => fatal)
        if (!parses || countLike(after, finding) >= countLike(before, finding))
          failed.push(`${suggestion.messageId} ${finding.line}: ${finding.message}`)
      }
    }
    expect(failed).toEqual([])
  })
})
