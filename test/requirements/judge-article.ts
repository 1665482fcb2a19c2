import path from 'node:path'
import { readSources } from '../../scripts/compile-tables.ts'
import { readClaims } from '../../src/claims/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { compile } from '../../src/language/compile/compile.ts'
import { loadLexicon } from '../../src/language/lexicon.ts'
import { judge } from '../../src/requirements/judge.ts'
import type { Judgement } from '../../src/requirements/types.ts'

const root = path.join(import.meta.dirname, '../..')
export const lexicon = loadLexicon(compile(readSources(root)))

export type Judged = Judgement & {
  /** The words the judgement points at. */
  readonly words: string
}

/** Judges a Markdown text as `requirement` has it; throws when there is no such judgement. */
export function judgeArticle(text: string, requirement: string): Judged {
  const document = readDocument(text, 'markdown', parseRemark)
  const reading = readClaims(document.blocks, lexicon)
  const audience = { profile: 'commercial', jurisdictions: ['us'] } as const
  const { judgements } = judge(document, reading, audience, lexicon)
  const found = judgements.find(each => each.requirement === requirement)
  if (!found) throw new Error(`no judgement on ${requirement}`)
  return { ...found, words: text.slice(found.at.start, found.at.end) }
}
