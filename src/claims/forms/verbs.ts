import type { Lexicon } from '../../language/lexicon.ts'
import { punctuationOf } from '../../language/tokenize.ts'
import { type Analysis, flag, type Tag } from '../../language/types.ts'
import { kindOf } from '../kinds.ts'
import { reach } from '../reach.ts'
import type { Candidate } from '../types.ts'
import { before } from './before.ts'
import { build, effectClassOf } from './build.ts'

const comma = 44

/** `relieves pain`, `prevents or cures colds`: the verb, its coordinated verbs, then what it acts on. */
export function active(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  if (!effectClass) return []
  const reached = reach(analysis, lexicon, endOfVerbs(tag, analysis, lexicon), effectClass)
  return reached ? [build('active', tag, effectClass, reached, tag.from)] : []
}

/** Where the chain `prevent, treat or cure` that starts with this verb ends. */
function endOfVerbs(tag: Tag, analysis: Analysis, lexicon: Lexicon): number {
  const coordinator = lexicon.kindIds.get('function-word.coordinator') ?? -1
  let end = tag.to
  for (;;) {
    let i = end
    let joined = false
    while (i < analysis.tokens.count) {
      const starts = analysis.starting[i] ?? []
      if (
        punctuationOf(analysis.tokens, i) === comma ||
        starts.some(each => each.entry.classKind === coordinator)
      ) {
        joined = true
        i++
      } else break
    }
    const verb = joined
      ? (analysis.starting[i] ?? []).find(each => kindOf(each.entry, lexicon) === 'effect')
      : undefined
    if (!verb) return end
    end = verb.to
  }
}

/** `immune-boosting`, `pain relieving`. */
export function compound(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const effectClass = effectClassOf(tag)
  const { tokens } = analysis
  if (!effectClass || tag.to !== tag.from + 1) return []
  const ending = tokens.prose.slice((tokens.end[tag.from] ?? 3) - 3, tokens.end[tag.from]).toLowerCase()
  const hyphened = ((tokens.flags[tag.from] ?? 0) & flag.hyphen) !== 0
  if (ending !== 'ing' && !hyphened) return []
  return before(tag, effectClass, 'compound', analysis, lexicon)
}
