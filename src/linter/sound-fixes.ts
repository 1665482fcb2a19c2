import { sameMarkdown } from '../document/same-markdown.ts'
import type { Document, Parse } from '../document/types.ts'
import { editedBy } from './fixes.ts'
import type { LintFix } from './types.ts'

/** So many fixes are tried one by one; each costs a look at the whole text. */
const most = 20

/**
 * Of fixes that take comments out, those that leave the page as it is, all together: a comment may be all that keeps
 * two lists apart. They come in the order of the text.
 */
export function soundFixes(
  fixes: readonly LintFix[],
  { source, kind }: Pick<Document, 'source' | 'kind'>,
  parse: Parse,
): readonly LintFix[] {
  const isSound = (tried: readonly LintFix[]): boolean => {
    try {
      return sameMarkdown(source, editedBy(source, tried), kind, parse)
    } catch {
      return false
    }
  }
  if (fixes.length === 0 || isSound(fixes)) return fixes
  const sound: LintFix[] = []
  for (const fix of fixes.slice(0, most)) if (isSound([...sound, fix])) sound.push(fix)
  return sound
}
