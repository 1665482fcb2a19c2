import type { Lexicon, Trigger } from './lexicon.ts'
import { maxCaptures, reach, width } from './limits.ts'
import { isMet, noteNeeds } from './needs.ts'
import {
  type Analysis,
  flag,
  type Hit,
  type Instruction,
  type Pattern,
  type Tag,
  type TokenRange,
} from './types.ts'

/**
 * One trial of a program, reused from trial to trial: `failed` remembers (instruction, distance) pairs that led nowhere,
 * by the number of the trial, so that nothing need be cleared.
 */
type Trial = {
  readonly analysis: Analysis
  readonly failed: Int32Array
  /** Where captures begin and end, two slots a capture; -1 while unset. */
  readonly saved: Int32Array
  trial: number
  program: readonly Instruction[]
  origin: number
  direction: 1 | -1
}

/**
 * Finds all wordings in the block. Each pattern is tried only where its trigger stands; a trial visits each (instruction,
 * token) pair at most once, so its cost is bounded by pattern length × reach, whatever the text.
 */
export function matchAll(analysis: Analysis, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const { tokens, starting } = analysis
  const trial: Trial = {
    analysis,
    failed: lexicon.scratch.failed,
    saved: new Int32Array(slots),
    trial: lexicon.scratch.trials,
    program: [],
    origin: 0,
    direction: 1,
  }
  let sentence = -1
  for (let at = 0; at < tokens.count; at++) {
    const own = analysis.sentenceOf[at] ?? 0
    if (own !== sentence) {
      sentence = own
      noteNeeds(analysis, analysis.sentences[own] ?? { from: at, to: at + 1 }, lexicon)
    }
    const word = tokens.word[at] ?? -1
    if (word >= 0) {
      const triggers = lexicon.patternsOfWord[word]
      if (triggers) tryEach(triggers, at, trial, hits, lexicon)
    }
    const tags = starting[at] ?? none
    for (let i = 0; i < tags.length; i++) {
      const entry = tags[i]?.entry
      if (!entry) continue
      tryKind(entry.kind, at, tags, i, trial, hits, lexicon)
      if (entry.classKind >= 0) tryKind(entry.classKind, at, tags, i, trial, hits, lexicon)
    }
  }
  lexicon.scratch.trials = trial.trial
  return hits
}

/** Tries the patterns of a kind, once a place: an earlier tag of the same kind here has tried them already. */
function tryKind(
  kind: number,
  at: number,
  tags: readonly Tag[],
  index: number,
  trial: Trial,
  hits: Hit[],
  lexicon: Lexicon,
): void {
  const triggers = lexicon.patternsOfKind[kind]
  if (!triggers) return
  for (let i = 0; i < index; i++) {
    const entry = tags[i]?.entry
    if (entry?.kind === kind || entry?.classKind === kind) return
  }
  tryEach(triggers, at, trial, hits, lexicon)
}

function tryEach(
  triggers: readonly Trigger[],
  at: number,
  trial: Trial,
  hits: Hit[],
  { scratch }: Lexicon,
): void {
  for (const { pattern, needs } of triggers) {
    if (isMet(needs, scratch)) tryAt(pattern, at, trial, hits)
  }
}

const none: readonly never[] = []
/** Room for the captures of one wording, two slots each; the compiler allows no more. */
const slots = maxCaptures * 2

function tryAt(pattern: Pattern, at: number, trial: Trial, hits: Hit[]): void {
  // What stands beside the trigger decides most trials: look there before running either program.
  if (cannotBegin(pattern.backward[0], trial, at, at - 1, -1)) return
  const to = run(pattern.forward, at, 1, trial)
  if (to === -1) return
  const forward = pattern.captures.length > 0 ? trial.saved.slice() : trial.saved
  // Most wordings begin with their trigger: nothing stands before it.
  const from = pattern.backward.length === 1 ? at : run(pattern.backward, at, -1, trial)
  if (from === -1) return
  const captures: Record<string, TokenRange> = {}
  for (const [i, name] of pattern.captures.entries()) {
    const start = Math.max(forward[i * 2] ?? -1, trial.saved[i * 2] ?? -1)
    const end = Math.max(forward[i * 2 + 1] ?? -1, trial.saved[i * 2 + 1] ?? -1)
    if (start >= 0 && end >= 0) captures[name] = { from: start, to: end }
  }
  hits.push({ pattern, from, to, captures })
}

/** Runs a program from token boundary `origin`; `direction` 1 reads on, -1 reads back. -1 when it does not match. */
function run(program: readonly Instruction[], origin: number, direction: 1 | -1, trial: Trial): number {
  trial.trial++
  trial.program = program
  trial.origin = origin
  trial.direction = direction
  trial.saved.fill(-1)
  return step(trial, 0, origin)
}

/** Goes on at an instruction unless it failed here before: only places that more than one path reaches are remembered. */
function retry(trial: Trial, pc: number, at: number): number {
  const distance = Math.abs(at - trial.origin)
  if (distance > reach) return -1
  const key = pc * width + distance
  if (trial.failed[key] === trial.trial) return -1
  const result = step(trial, pc, at)
  if (result === -1) trial.failed[key] = trial.trial
  return result
}

function step(trial: Trial, start: number, from: number): number {
  const { analysis, direction, program } = trial
  const { tokens } = analysis
  let at = from
  for (let pc = start; ; pc++) {
    const instruction = program[pc]
    if (!instruction) return -1
    const index = direction === 1 ? at : at - 1
    const inside = index >= 0 && index < tokens.count
    // The commonest first: V8 compares the names in turn.
    switch (instruction.op) {
      case 'word':
        if (!inside || !holds(instruction, tokens.word[index] ?? -1)) return -1
        at += direction
        break
      case 'split': {
        if (cannotBegin(program[instruction.first], trial, at, index, direction)) {
          pc = instruction.second - 1
          break
        }
        const result = retry(trial, instruction.first, at)
        return result === -1 ? retry(trial, instruction.second, at) : result
      }
      case 'gap':
        return gap(trial, pc, at, instruction.most, instruction.plain)
      case 'kind':
        return kind(trial, instruction.kinds, pc, at)
      case 'save': {
        const before = trial.saved[instruction.slot] ?? -1
        trial.saved[instruction.slot] = at
        const result = step(trial, pc + 1, at)
        if (result === -1) trial.saved[instruction.slot] = before
        return result
      }
      case 'jump':
        return retry(trial, instruction.to, at)
      case 'match':
        return at
      case 'any':
        if (!inside || ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0) return -1
        at += direction
        break
      case 'number':
        // The 3 of `omega-3` and the 7 of `7-OH` count nothing.
        if (!inside || ((tokens.flags[index] ?? 0) & (flag.number | flag.hyphen)) !== flag.number) return -1
        if (isPartOfName(analysis, index)) return -1
        at += direction
        break
      case 'punctuation':
        if (!inside || tokens.word[index] !== -instruction.code - 1) return -1
        at += direction
        break
      case 'not':
        if (inside && instruction.words.includes(tokens.word[index] ?? -1)) return -1
        if (tagsAt(trial, at).some(tag => isOf(tag, instruction.kinds))) return -1
        break
      case 'edge':
        if (!atEdge(analysis, instruction.edge, at)) return -1
        break
    }
  }
}

function holds(
  { words, set }: { readonly words: readonly number[]; readonly set?: Uint32Array },
  word: number,
): boolean {
  if (word < 0) return false
  return set ? (((set[word >> 5] ?? 0) >> (word & 31)) & 1) === 1 : words.includes(word)
}

/** True when a branch fails on its first instruction: most do, and need no trial of their own. */
function cannotBegin(
  instruction: Instruction | undefined,
  { analysis }: Trial,
  at: number,
  index: number,
  direction: 1 | -1,
): boolean {
  if (instruction?.op === 'word') return !holds(instruction, analysis.tokens.word[index] ?? -1)
  if (instruction?.op !== 'kind') return false
  for (const tag of (direction === 1 ? analysis.starting : analysis.ending)[at] ?? []) {
    if (isOf(tag, instruction.kinds)) return false
  }
  return true
}

/** True for a number that begins a name the lexicon knows (`7-OH`), but not for `24-hour`. */
function isPartOfName({ tokens, starting }: Analysis, at: number): boolean {
  if (((tokens.flags[at + 1] ?? 0) & flag.hyphen) === 0) return false
  return (starting[at] ?? none).some(tag => tag.to > at + 1)
}

function tagsAt(trial: Trial, at: number): readonly Tag[] {
  return (trial.direction === 1 ? trial.analysis.starting[at] : trial.analysis.ending[at]) ?? []
}

function isOf(tag: Tag, kinds: readonly number[]): boolean {
  return kinds.includes(tag.entry.kind) || kinds.includes(tag.entry.classKind)
}

function kind(trial: Trial, kinds: readonly number[], pc: number, at: number): number {
  for (const tag of tagsAt(trial, at)) {
    if (!isOf(tag, kinds)) continue
    const result = retry(trial, pc + 1, trial.direction === 1 ? tag.to : tag.from)
    if (result !== -1) return result
  }
  return -1
}

/** The shortest gap that lets the rest match. A gap stays in its clause; a plain one also passes no verb or mark. */
function gap(trial: Trial, pc: number, at: number, most: number, plain: boolean): number {
  const { tokens, clauseOf, stops } = trial.analysis
  const first = trial.direction === 1 ? at : at - 1
  const home = clauseOf[first]
  const next = trial.program[pc + 1]?.op
  const head = trial.program[next === 'save' ? pc + 2 : pc + 1]
  const mayEnd = next === 'edge' || next === 'match'
  for (let size = 0; ; size++) {
    const index = first + size * trial.direction
    // A gap that has used up its clause is no bridge to the next one.
    if (size > 0 && !mayEnd && clauseOf[index] !== home) return -1
    const after = at + size * trial.direction
    if (!cannotBegin(head, trial, after, index, trial.direction)) {
      const result = retry(trial, pc + 1, after)
      if (result !== -1) return result
    }
    if (size === most || index < 0 || index >= tokens.count || clauseOf[index] !== home) return -1
    if (plain && (stops[index] || ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0)) return -1
  }
}

function atEdge(analysis: Analysis, edge: 'sentence-start' | 'sentence-end', at: number): boolean {
  const side = edge === 'sentence-start' ? 'from' : 'to'
  return analysis.sentences.some(sentence => sentence[side] === at)
}
