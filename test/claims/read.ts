import { type Claim, type References, readClaims, type Support, words } from '../../src/claims/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { lexicon } from '../support/linter.ts'

/** The claims in a piece of Markdown, read with our own tables. */
export function claimsIn(source: string): readonly Claim[] {
  return readClaims(readDocument(source, 'markdown', parseRemark).blocks, lexicon).claims
}

/** The only claim in a piece of Markdown; throws when there are none or several. */
export function claimIn(source: string): Claim {
  const [claim, ...others] = claimsIn(source)
  if (!claim || others.length > 0) throw new Error(`expected one claim in: ${source}`)
  return claim
}

/** The words of a claim as they stand in the prose. */
export function wordsOf(claim: Claim): string {
  return words(claim.passage, claim.range)
}

/** What the claims in a piece of Markdown lean on, in their order, judged with the whole document and its references. */
export function supportIn(source: string, references: References = {}): readonly Support[] {
  const document = readDocument(source, 'markdown', parseRemark)
  return readClaims(document.blocks, lexicon, { document, references }).claims.map(({ support }) => support)
}
