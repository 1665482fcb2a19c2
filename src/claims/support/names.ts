import type { Link } from '../../document/types.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import { tag } from '../../language/tag.ts'
import { tokenize } from '../../language/tokenize.ts'
import type { Analysis, Tag } from '../../language/types.ts'
import { asTarget, classOf, kindOf } from '../kinds.ts'
import type { Agent, Passage, Target } from '../types.ts'

/** Things that stand on every page: naming them says nothing of what a work is about. */
const everyday: ReadonlySet<string> = new Set(['lifestyle', 'food', 'product'])
/** Words a name may carry in a link. */
const beside: ReadonlySet<string> = new Set(['function-word', 'gap-stop'])

/** Whether a link stands on nothing but the name of a thing, a disease or a medicine. */
export function standsOnName({ tokens, starting }: Analysis, { span }: Link, lexicon: Lexicon): boolean {
  let token = firstTokenAt(tokens.start, span.start)
  let named = false
  while (token < tokens.count && (tokens.start[token] ?? 0) < span.end) {
    const covering = (starting[token] ?? []).find(
      each =>
        (tokens.end[each.to - 1] ?? 0) <= span.end &&
        (isName(each, lexicon) || beside.has(kindOf(each.entry, lexicon))),
    )
    if (!covering) return false
    named ||= isName(covering, lexicon)
    token = covering.to
  }
  return named
}

/** The first token that starts at or behind an offset. */
function firstTokenAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isName(each: Tag, lexicon: Lexicon): boolean {
  const kind = kindOf(each.entry, lexicon)
  return kind === 'agent' || kind === 'medicine' || kind === 'condition'
}

/** What a title is about, as the lexicon sees it. */
export type About = {
  readonly agents: ReadonlySet<string>
  readonly targets: readonly Target[]
}

/** Reads a title. Linear in its length. */
export function readTitle(title: string, lexicon: Lexicon): About {
  const tags = tag(tokenize(title, lexicon.vocabulary), lexicon)
  return aboutOf(tags, lexicon)
}

/** The agents and targets that tags name. */
export function aboutOf(tags: readonly Tag[], lexicon: Lexicon): About {
  const agents = new Set<string>()
  const targets: Target[] = []
  for (const each of tags) {
    const kind = kindOf(each.entry, lexicon)
    if ((kind === 'agent' && !everyday.has(classOf(each.entry))) || kind === 'medicine')
      agents.add(each.entry.name)
    const target = asTarget(each, lexicon)
    if (target) targets.push(target)
  }
  return { agents, targets }
}

/** The tags of a passage that stand in no link: link text is the title of what it leads to. */
export function outsideLinks({ block, analysis }: Passage): Tag[] {
  const { tags, tokens } = analysis
  let at = 0
  return tags.filter(each => {
    const start = tokens.start[each.from] ?? 0
    while ((block.links[at]?.span.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return (block.links[at]?.span.start ?? Number.POSITIVE_INFINITY) > start
  })
}

/**
 * Whether a work is surely about something else: it names an agent and a target, and neither is one that the claim or
 * the words around it name. A title in other words than the lexicon's proves nothing.
 */
export function isAboutOther(
  title: About,
  claim: { readonly agent: Agent; readonly targets: readonly Target[] },
  around: About,
): boolean {
  if (claim.agent.kind !== 'named' || title.agents.size === 0 || title.targets.length === 0) return false
  if (title.agents.has(claim.agent.tag.entry.name)) return false
  for (const name of title.agents) if (around.agents.has(name)) return false
  return !title.targets.some(target =>
    claim.targets.some(own => own.name === target.name || (own.class !== '' && own.class === target.class)),
  )
}
