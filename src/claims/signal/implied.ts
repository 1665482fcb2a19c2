import type { Lexicon } from '../../language/lexicon.ts'
import type { Sentence, Tag, TokenRange } from '../../language/types.ts'
import { categoryOf } from '../combine.ts'
import { asTarget, classOf, kindOf } from '../kinds.ts'
import type { SupportReader } from '../support/index.ts'
import type { Agent, Claim, Passage, Target, TargetKind } from '../types.ts'
import { type Score, scoreOf } from './score.ts'
import { signsOf, tagsOf } from './signs.ts'

/** What weighs most as the matter of a claim comes first. */
const gravest: readonly TargetKind[] = ['condition', 'pathogen', 'symptom', 'biomarker', 'function', 'organ']

/** How a sentence scores as a claim by its signs. */
export function signalOf(passage: Passage, sentence: Sentence, lexicon: Lexicon): Score {
  return scoreOf(signsOf(passage, sentence, lexicon), lexicon.signals)
}

/**
 * The claim of a sentence in which no effect is tied to a target, but whose signs add up: `The one mushroom
 * your brain has been missing`. Null where they don't.
 */
export function impliedClaim(
  passage: Passage,
  sentence: Sentence,
  lexicon: Lexicon,
  support: SupportReader,
): Claim | null {
  const score = signalOf(passage, sentence, lexicon)
  if (!score.claims) return null
  const tags = tagsOf(sentence, passage, lexicon)
  const matter = matterOf(tags, lexicon)
  if (!matter) return null
  const { target, category } = matter
  const agent = agentIn(tags, lexicon)
  const range = wordsOf(score, target.range)
  const turn = score.parts.find(
    ({ points, range: at }) => points > 0 && at.to - at.from < range.to - range.from,
  )
  return {
    form: 'signal',
    effect: turn?.range ?? range,
    effectClass: 'use',
    effectStrength: 2,
    targets: [target],
    outcome: target.kind === 'condition' || target.kind === 'pathogen' ? 'treat' : 'function',
    neutral: false,
    range,
    passage,
    sentence: sentence.index,
    agent,
    hedged: passage.cues.some(
      ({ role, scope }) => role === 'hedge' && scope.from < range.to && range.from < scope.to,
    ),
    assertion: 'asserted',
    described: false,
    cues: [],
    strength: 'conditional',
    support: support.of(passage, range, { agent, targets: [target], strength: 'conditional' }),
    category,
    score,
  }
}

/** What the sentence is about: its gravest target, else what the body is troubled by in everyday words. */
function matterOf(
  tags: readonly Tag[],
  lexicon: Lexicon,
): { readonly target: Target; readonly category: string } | null {
  const targets = tags.flatMap(tag => asTarget(tag, lexicon) ?? [])
  for (const kind of gravest) {
    const target = targets.find(each => each.kind === kind)
    if (target) return { target, category: categoryOf('treat', target, 'use') }
  }
  const trouble = tags.find(
    tag => kindOf(tag.entry, lexicon) === 'sign' && typeof tag.entry.properties['matter'] === 'string',
  )
  if (!trouble) return null
  const { name, properties } = trouble.entry
  const range = { from: trouble.from, to: trouble.to }
  const target: Target = { range, kind: 'function', class: classOf(trouble.entry), name, properties }
  return { target, category: String(properties['matter']) }
}

function agentIn(tags: readonly Tag[], lexicon: Lexicon): Agent {
  const tag = tags.find(each => kindOf(each.entry, lexicon) === 'agent')
  return tag ? { kind: 'named', tag } : { kind: 'implied', range: null }
}

/** From the first to the last of the words that speak for a claim. */
function wordsOf({ parts }: Score, target: TokenRange): TokenRange {
  const speaking = parts.filter(({ points, sign }) => points > 0 && !sign.startsWith('shape:'))
  return {
    from: Math.min(target.from, ...speaking.map(({ range }) => range.from)),
    to: Math.max(target.to, ...speaking.map(({ range }) => range.to)),
  }
}
