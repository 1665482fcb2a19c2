import path from 'node:path'
import { readSources } from '../../scripts/compile-tables.ts'
import { readClaims } from '../../src/claims/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { compile } from '../../src/language/compile/compile.ts'
import { loadLexicon } from '../../src/language/lexicon.ts'
import { judge } from '../../src/requirements/judge.ts'
import type { Audience, Judgement } from '../../src/requirements/types.ts'

const root = path.join(import.meta.dirname, '../..')
export const lexicon = loadLexicon(compile(readSources(root)))

export type Judged = Judgement & {
  /** The words the judgement points at. */
  readonly words: string
}

/** Judges a Markdown text as `requirement` has it: the first judgement; throws when there is none. */
export function judgeArticle(text: string, requirement: string, audience: Partial<Audience> = {}): Judged {
  const found = judgeAll(text, audience).find(each => each.requirement === requirement)
  if (!found) throw new Error(`no judgement on ${requirement}`)
  return found
}

/** Every judgement on a Markdown text, for a page that sells in the US unless `audience` says otherwise. */
export function judgeAll(text: string, audience: Partial<Audience> = {}): readonly Judged[] {
  const document = readDocument(text, 'markdown', parseRemark)
  const reading = readClaims(document.blocks, lexicon)
  const readers: Audience = {
    profile: 'commercial',
    jurisdictions: ['us'],
    today: '2026-11-22',
    ...audience,
  }
  const { judgements } = judge(document, reading, readers, lexicon)
  return judgements.map(each => ({ ...each, words: text.slice(each.at.start, each.at.end) }))
}
