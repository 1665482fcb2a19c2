import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeArticle } from './judge-article.ts'

const folder = path.join(import.meta.dirname, '../../rules/required')

/** The Markdown examples of a rule's README, with the grade each is given; null under "Not reported". */
function examplesOf(rule: string): { readonly grade: string | null; readonly text: string }[] {
  const readme = readFileSync(path.join(folder, rule, 'README.md'), 'utf8')
  const silent = readme.indexOf('## Not reported')
  const examples = []
  for (const found of readme.matchAll(/(?:grade: ([\w-]+)\n\n)?```md\n([\s\S]*?)```/g)) {
    examples.push({ grade: found.index > silent ? null : (found[1] ?? null), text: found[2] ?? '' })
  }
  return examples
}

describe.each(['medical-consultation', 'legal-status'])('README of %s', rule => {
  it.each(examplesOf(rule))('$grade: $text', ({ grade, text }) => {
    const judged = judgeArticle(text, rule, { jurisdictions: [] })
    if (grade === null) expect(['present', 'undated', 'not-needed']).toContain(judged.grade)
    else expect(judged.grade).toBe(grade)
  })
})
