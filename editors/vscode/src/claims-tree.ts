/** A claim as the server tells it. Lines and characters are 0-based, as in the protocol. */
export type ToldClaim = {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number }
    readonly end: { readonly line: number; readonly character: number }
  }
  readonly words: string
  readonly agent: string
  readonly effect: string
  readonly target: string
  readonly strength: string
  readonly assertion: string
  readonly support: string
  readonly source: string
  readonly status: string
}

export type Branch = { readonly kind: 'agent'; readonly agent: string; readonly claims: readonly ToldClaim[] }
export type Leaf = { readonly kind: 'claim'; readonly claim: ToldClaim }
/** A part of the tree: who is said to do something, and below it what. */
export type Node = Branch | Leaf

/** The tree of an article's claims: one branch for each agent, in the order of the article. */
export function treeOf(claims: readonly ToldClaim[]): readonly Branch[] {
  const byAgent = new Map<string, ToldClaim[]>()
  for (const claim of claims) {
    const agent = claim.agent === '' ? 'not named' : claim.agent
    const known = byAgent.get(agent)
    if (known) known.push(claim)
    else byAgent.set(agent, [claim])
  }
  return [...byAgent].map(([agent, own]) => ({ kind: 'agent', agent, claims: own }))
}

export function childrenOf(node: Node): readonly Leaf[] {
  return node.kind === 'agent' ? node.claims.map(claim => ({ kind: 'claim', claim })) : []
}

/** What stands in the tree, what beside it in grey, and what the pointer shows. */
export function describe(node: Node): {
  readonly label: string
  readonly beside: string
  readonly tip: string
} {
  if (node.kind === 'agent') return { label: node.agent, beside: String(node.claims.length), tip: '' }
  const { claim } = node
  const parts = [
    ['effect', claim.effect],
    ['target', claim.target],
    ['strength', claim.strength],
    ['assertion', claim.assertion],
    ['support', [claim.support, claim.source].filter(Boolean).join(', ')],
    ['status', claim.status],
  ]
  return {
    label: claim.words,
    beside: [claim.status, claim.support].filter(Boolean).join(', '),
    tip: parts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n'),
  }
}
