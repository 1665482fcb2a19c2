import type { Block, Link } from '../../document/types.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import { tag } from '../../language/tag.ts'
import { tokenize } from '../../language/tokenize.ts'
import type { Analysis, Tag } from '../../language/types.ts'
import { asTarget, classOf, kindOf } from '../kinds.ts'
import type { Agent, Target } from '../types.ts'

/** Things that stand on every page: naming them says nothing of what a work is about. */
const everyday: ReadonlySet<string> = new Set(['lifestyle', 'food', 'product'])
/** Words a name may carry in a link. */
const beside: ReadonlySet<string> = new Set(['function-word', 'gap-stop'])

/** Whether a link stands on nothing but the name of a thing, a disease or a medicine. */
export function standsOnName(block: Block, analysis: Analysis, link: Link, lexicon: Lexicon): boolean {
  const { tokens, tags } = analysis
  const inside = tags.filter(
    each =>
      (tokens.start[each.from] ?? 0) >= link.span.start && (tokens.end[each.to - 1] ?? 0) <= link.span.end,
  )
  const names = inside.filter(each => isName(each, lexicon))
  if (names.length === 0 || block.prose.length === 0) return false
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.start[token] ?? 0
    if (start < link.span.start) continue
    if (start >= link.span.end) break
    const covered = inside.some(
      each =>
        each.from <= token &&
        each.to > token &&
        (isName(each, lexicon) || beside.has(kindOf(each.entry, lexicon))),
    )
    if (!covered) return false
  }
  return true
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
