import type { Lexicon } from './lexicon.ts'
import type { Analysis, Hit, Instruction, Pattern, TokenRange } from './types.ts'
import { flag } from './types.ts'

/** No wording reaches further than this many tokens from its trigger: keeps the cost of one trial bounded. */
const reach = 48

/**
 * Finds all wordings in the block. Each pattern is tried only where its trigger stands; a trial visits each (instruction,
 * token) pair at most once, so its cost is bounded by pattern length × reach, whatever the text.
 */
export function matchAll(analysis: Analysis, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const { tokens, starting } = analysis
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.word[at] ?? -1
    if (word >= 0) {
      for (const pattern of lexicon.patternsOfWord.get(word) ?? []) tryAt(pattern, at, analysis, hits)
    }
    const tried = new Set<Pattern>()
    for (const tag of starting[at] ?? []) {
      for (const kind of [tag.entry.kind, tag.entry.classKind]) {
        for (const pattern of lexicon.patternsOfKind.get(kind) ?? []) {
          if (tried.has(pattern)) continue
          tried.add(pattern)
          tryAt(pattern, at, analysis, hits)
        }
      }
    }
  }
  return hits
}

function tryAt(pattern: Pattern, at: number, analysis: Analysis, hits: Hit[]): void {
  const forward = run(pattern.forward, at, 1, analysis)
  if (!forward) return
  const backward = run(pattern.backward, at, -1, analysis)
  if (!backward) return
  const captures: Record<string, TokenRange> = {}
  for (const [i, name] of pattern.captures.entries()) {
    const from = forward.saved[i * 2] ?? backward.saved[i * 2]
    const to = forward.saved[i * 2 + 1] ?? backward.saved[i * 2 + 1]
    if (from !== undefined && to !== undefined) captures[name] = { from, to }
  }
  hits.push({ pattern, from: backward.at, to: forward.at, captures })
}

type Outcome = { readonly at: number; readonly saved: (number | undefined)[] }

/** Runs a program from token boundary `origin`; `direction` 1 reads on, -1 reads back. Null when it does not match. */
function run(
  program: readonly Instruction[],
  origin: number,
  direction: 1 | -1,
  analysis: Analysis,
): Outcome | null {
  const { tokens, starting, ending, clauseOf, stops, sentences } = analysis
  const failed = new Uint8Array(program.length * (reach + 2))
  const saved: (number | undefined)[] = []

  const tokenAt = (at: number): number => (direction === 1 ? at : at - 1)

  const attempt = (pc: number, at: number): number => {
    const distance = Math.abs(at - origin)
    if (distance > reach) return -1
    const key = pc * (reach + 2) + distance
    if (failed[key] === 1) return -1
    const result = step(pc, at)
    if (result === -1) failed[key] = 1
    return result
  }

  const step = (pc: number, at: number): number => {
    const instruction = program[pc]
    if (!instruction) return -1
    const index = tokenAt(at)
    const inside = index >= 0 && index < tokens.count
    switch (instruction.op) {
      case 'match':
        return at
      case 'word':
        return inside && instruction.words.includes(tokens.word[index] ?? -1)
          ? attempt(pc + 1, at + direction)
          : -1
      case 'punctuation':
        return inside && tokens.word[index] === -instruction.code - 1 ? attempt(pc + 1, at + direction) : -1
      case 'number':
        return inside && ((tokens.flags[index] ?? 0) & flag.number) !== 0
          ? attempt(pc + 1, at + direction)
          : -1
      case 'any':
        return inside && ((tokens.flags[index] ?? 0) & flag.punctuation) === 0
          ? attempt(pc + 1, at + direction)
          : -1
      case 'kind': {
        const tags = direction === 1 ? starting[at] : ending[at]
        for (const tag of tags ?? []) {
          if (!instruction.kinds.includes(tag.entry.kind) && !instruction.kinds.includes(tag.entry.classKind))
            continue
          const result = attempt(pc + 1, direction === 1 ? tag.to : tag.from)
          if (result !== -1) return result
        }
        return -1
      }
      case 'gap':
        return gap(pc, at, instruction.most, instruction.plain)
      case 'split': {
        const result = attempt(instruction.first, at)
        return result === -1 ? attempt(instruction.second, at) : result
      }
      case 'jump':
        return attempt(instruction.to, at)
      case 'save': {
        const before = saved[instruction.slot]
        saved[instruction.slot] = at
        const result = attempt(pc + 1, at)
        if (result === -1) saved[instruction.slot] = before
        return result
      }
      case 'edge': {
        const wanted = instruction.edge === 'sentence-start' ? 'from' : 'to'
        return sentences.some(sentence => sentence[wanted] === at) ? attempt(pc + 1, at) : -1
      }
      case 'not': {
        if (inside && instruction.words.includes(tokens.word[index] ?? -1)) return -1
        const tags = direction === 1 ? starting[at] : ending[at]
        for (const tag of tags ?? []) {
          if (instruction.kinds.includes(tag.entry.kind) || instruction.kinds.includes(tag.entry.classKind))
            return -1
        }
        return attempt(pc + 1, at)
      }
    }
  }

  /** The shortest gap that lets the rest match. A gap stays in its clause; a plain one also passes no verb or mark. */
  const gap = (pc: number, at: number, most: number, plain: boolean): number => {
    const home = clauseOf[tokenAt(at)]
    for (let width = 0; ; width++) {
      const result = attempt(pc + 1, at + width * direction)
      if (result !== -1) return result
      const index = tokenAt(at + width * direction)
      if (width === most || index < 0 || index >= tokens.count || clauseOf[index] !== home) return -1
      if (plain && (stops[index] || ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0)) return -1
    }
  }

  const at = attempt(0, origin)
  return at === -1 ? null : { at, saved }
}
