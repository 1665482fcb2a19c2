import { didYouMean } from '../closest.ts'
import { maxCaptures } from '../limits.ts'
import type { Instruction, Need } from '../types.ts'
import { type Node, PatternSyntaxError } from './pattern-syntax.ts'

/** What the compiler of a wording needs to know of the tables being built. */
export type Names = {
  /** Ids of a word, or of all its inflected forms. */
  readonly words: (word: string, inflected: boolean) => readonly number[]
  /** Id of a kind or `kind.class`; null when no entry has it. */
  readonly kind: (name: string) => number | null
  /** All kinds there are, for hints. */
  readonly kinds: () => readonly string[]
  /** How common the words or kinds are in running text, roughly; small is rare. */
  readonly frequency: (words: readonly number[], kinds: readonly number[]) => number
}

export type Compiled = {
  readonly forward: readonly Instruction[]
  readonly backward: readonly Instruction[]
  readonly captures: readonly string[]
  readonly triggerWords: readonly number[]
  readonly triggerKinds: readonly number[]
  readonly needs: readonly Need[]
  readonly needsBefore: number
}

/** An element as common as this is in nearly every sentence: to look for it first saves nothing. */
const commonCost = 4000

type Trigger = Need

/**
 * Compiles a wording into two programs around its rarest required element (the trigger): `forward` matches the trigger
 * and the rest, `backward` what stands before it. Throws `PatternSyntaxError` for an unknown kind or when nothing in the
 * wording is required.
 */
export function compilePattern(root: Node, names: Names): Compiled {
  const nodes = root.type === 'sequence' ? root.nodes : [root]
  const captures: string[] = []
  let best: { index: number; trigger: Trigger; cost: number } | null = null
  const needs: { readonly index: number; readonly need: Need }[] = []
  for (const [index, node] of nodes.entries()) {
    const trigger = firstOf(node, names)
    if (!trigger) continue
    const cost = names.frequency(trigger.words, trigger.kinds)
    if (cost < commonCost) needs.push({ index, need: trigger })
    if (!best || cost < best.cost) best = { index, trigger, cost }
  }
  if (!best) throw new PatternSyntaxError('a wording needs at least one word or kind that is not optional', 0)
  const forward: Instruction[] = []
  for (const node of nodes.slice(best.index)) emit(node, forward, captures, names, 1)
  forward.push({ op: 'match' })
  const backward: Instruction[] = []
  for (const node of nodes.slice(0, best.index).reverse()) emit(node, backward, captures, names, -1)
  backward.push({ op: 'match' })
  if (captures.length > maxCaptures) {
    throw new PatternSyntaxError(`a wording may have at most ${maxCaptures} captures`, 0)
  }
  const { trigger, index: triggerAt } = best
  return {
    forward,
    backward,
    captures,
    triggerWords: trigger.words,
    triggerKinds: trigger.kinds,
    needs: needs.flatMap(({ index, need }) => (index === triggerAt ? [] : [need])),
    needsBefore: needs.filter(({ index }) => index < triggerAt).length,
  }
}

/** What a node must begin with, or null where it may be empty or begin with anything. */
function firstOf(node: Node, names: Names): Trigger | null {
  switch (node.type) {
    case 'word':
      return { words: names.words(node.word, node.inflected), kinds: [] }
    case 'kind':
      return { words: [], kinds: kindIds(node.kinds, names) }
    case 'capture':
      return firstOf(node.node, names)
    case 'sequence': {
      for (const part of node.nodes) {
        const first = firstOf(part, names)
        if (first) return first
        if (part.type !== 'edge' && part.type !== 'not') return null
      }
      return null
    }
    case 'choice': {
      if (node.optional) return null
      const words: number[] = []
      const kinds: number[] = []
      for (const branch of node.nodes) {
        const first = firstOf(branch, names)
        if (!first) return null
        words.push(...first.words)
        kinds.push(...first.kinds)
      }
      return { words, kinds }
    }
    default:
      return null
  }
}

function kindIds(kinds: readonly string[], names: Names): number[] {
  return kinds.map(kind => {
    const id = names.kind(kind)
    if (id === null) {
      const hint = didYouMean(kind, names.kinds())
      const known = hint === '' ? '' : `.${hint}`
      throw new PatternSyntaxError(`no lexicon file has the kind \`${kind}\`${known}`, 0)
    }
    return id
  })
}

function emit(node: Node, out: Instruction[], captures: string[], names: Names, direction: 1 | -1): void {
  switch (node.type) {
    case 'word':
      out.push({ op: 'word', words: names.words(node.word, node.inflected) })
      return
    case 'kind':
      out.push({ op: 'kind', kinds: kindIds(node.kinds, names) })
      return
    case 'punctuation':
      out.push({ op: 'punctuation', code: node.code })
      return
    case 'number':
      out.push({ op: 'number' })
      return
    case 'any':
      out.push({ op: 'any' })
      return
    case 'gap':
      out.push({ op: 'gap', most: node.most, plain: node.plain })
      return
    case 'edge':
      out.push({ op: 'edge', edge: node.edge })
      return
    case 'not': {
      const words: number[] = []
      const kinds: number[] = []
      collect(node.node, words, kinds, names)
      out.push({ op: 'not', words, kinds })
      return
    }
    case 'sequence': {
      const parts = direction === 1 ? node.nodes : [...node.nodes].reverse()
      for (const part of parts) emit(part, out, captures, names, direction)
      return
    }
    case 'capture': {
      let slot = captures.indexOf(node.name)
      if (slot === -1) slot = captures.push(node.name) - 1
      out.push({ op: 'save', slot: slot * 2 + (direction === 1 ? 0 : 1) })
      emit(node.node, out, captures, names, direction)
      out.push({ op: 'save', slot: slot * 2 + (direction === 1 ? 1 : 0) })
      return
    }
    case 'choice':
      emitChoice(gathered(node.nodes), node.optional, out, captures, names, direction)
  }
}

/**
 * Branches of one word each, and of one kind each, become one branch: a set is looked up once where a chain of branches
 * would be tried one by one.
 */
function gathered(branches: readonly Node[]): readonly Branch[] {
  const words: Node[] = []
  const kinds: string[] = []
  const others: Node[] = []
  for (const branch of branches) {
    if (branch.type === 'word') words.push(branch)
    else if (branch.type === 'kind') kinds.push(...branch.kinds)
    else others.push(branch)
  }
  const out: Branch[] = []
  if (words.length > 0) out.push({ type: 'words', nodes: words })
  if (kinds.length > 0) out.push({ type: 'kind', kinds })
  return [...out, ...others]
}

type Branch = Node | { readonly type: 'words'; readonly nodes: readonly Node[] }

function emitBranch(
  branch: Branch,
  out: Instruction[],
  captures: string[],
  names: Names,
  direction: 1 | -1,
): void {
  if (branch.type !== 'words') {
    emit(branch, out, captures, names, direction)
    return
  }
  const words = new Set<number>()
  for (const node of branch.nodes) {
    if (node.type === 'word') for (const word of names.words(node.word, node.inflected)) words.add(word)
  }
  out.push({ op: 'word', words: [...words] })
}

function emitChoice(
  branches: readonly Branch[],
  optional: boolean,
  out: Instruction[],
  captures: string[],
  names: Names,
  direction: 1 | -1,
): void {
  const exits: number[] = []
  for (const [i, branch] of branches.entries()) {
    const last = i === branches.length - 1 && !optional
    const split = out.length
    if (!last) out.push({ op: 'split', first: split + 1, second: -1 })
    emitBranch(branch, out, captures, names, direction)
    if (last) break
    exits.push(out.length)
    out.push({ op: 'jump', to: -1 })
    out[split] = { op: 'split', first: split + 1, second: out.length }
  }
  for (const exit of exits) out[exit] = { op: 'jump', to: out.length }
}

function collect(node: Node, words: number[], kinds: number[], names: Names): void {
  if (node.type === 'word') words.push(...names.words(node.word, node.inflected))
  else if (node.type === 'kind') kinds.push(...kindIds(node.kinds, names))
  else if (node.type === 'choice') for (const branch of node.nodes) collect(branch, words, kinds, names)
  else throw new PatternSyntaxError('`!` takes a word, a kind, or a choice of these', 0)
}
