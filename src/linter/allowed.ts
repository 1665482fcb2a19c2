import { type Claim, type Passage, words } from '../claims/index.ts'
import type { TokenRange } from '../language/types.ts'
import { listOption, type Options } from './rule-options.ts'

/** The option that lets a claim stand, in the words of the config; null where none does. */
export function allowanceOf(claim: Claim, options: Options): string | null {
  if (isAllowed(claim.passage, claim.range, options)) return `allow: ${quoted(claim.passage, claim.range)}`
  const agents = namesIn(options, 'allowAgents')
  if (agents.size > 0 && claim.agent.kind === 'named') {
    const { tag } = claim.agent
    const names = [tag.entry.name, words(claim.passage, tag)].map(folded)
    if (names.some(name => agents.has(name))) return `allowAgents: "${tag.entry.name}"`
  }
  const targets = namesIn(options, 'allowTargets')
  const all = claim.targets.every(
    ({ name, range }) => targets.has(folded(name)) || targets.has(folded(words(claim.passage, range))),
  )
  if (targets.size === 0 || claim.targets.length === 0 || !all) return null
  return `allowTargets: ${claim.targets.map(({ name }) => `"${name}"`).join(', ')}`
}

/** Whether the words of a range are those that the option `allow` lists. */
export function isAllowed(passage: Passage, range: TokenRange, options: Options): boolean {
  const allowed = namesIn(options, 'allow')
  return allowed.size > 0 && allowed.has(folded(words(passage, range)))
}

function quoted(passage: Passage, range: TokenRange): string {
  return `"${words(passage, range)}"`
}

function namesIn(options: Options, name: string): ReadonlySet<string> {
  return new Set(listOption(options, name).map(folded))
}

/** Words as they are compared: case and spacing make no difference. */
function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
