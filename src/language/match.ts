import type { Lexicon, Scratch, Trigger } from './lexicon.ts'
import { reach, width } from './limits.ts'
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
  readonly saved: number[]
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
  noteWhatIsThere(analysis, lexicon.scratch)
  const trial: Trial = {
    analysis,
    failed: lexicon.scratch.failed,
    saved: [],
    trial: lexicon.scratch.trials,
    program: [],
    origin: 0,
    direction: 1,
  }
  for (let at = 0; at < tokens.count; at++) {
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
  lexicon: Lexicon,
): void {
  for (const { pattern, ordinal } of triggers) {
    if (hasNeeds(pattern, ordinal, lexicon.scratch)) tryAt(pattern, at, trial, hits)
  }
}

/** Whether the block holds what else the pattern needs; asked once a block. */
function hasNeeds({ needs }: Pattern, ordinal: number, { words, kinds, verdicts, blocks }: Scratch): boolean {
  if (needs.length === 0) return true
  const known = verdicts[ordinal] ?? 0
  if (known >> 1 === blocks) return (known & 1) === 1
  const met = needs.every(
    need =>
      need.words.some(word => words[word] === blocks) || need.kinds.some(kind => kinds[kind] === blocks),
  )
  verdicts[ordinal] = blocks * 2 + (met ? 1 : 0)
  return met
}

/** Notes which words and kinds the block holds. */
function noteWhatIsThere({ tokens, tags }: Analysis, scratch: Scratch): void {
  const block = ++scratch.blocks
  for (const word of tokens.word) if (word >= 0) scratch.words[word] = block
  for (const { entry } of tags) {
    scratch.kinds[entry.kind] = block
    if (entry.classKind >= 0) scratch.kinds[entry.classKind] = block
  }
}

const none: readonly never[] = []

function tryAt(pattern: Pattern, at: number, trial: Trial, hits: Hit[]): void {
  // What stands beside the trigger decides most trials: look there before running either program.
  if (cannotBegin(pattern.backward[0], trial, at, at - 1, -1)) return
  const to = run(pattern.forward, at, 1, trial)
  if (to === -1) return
  const forward = pattern.captures.length > 0 ? [...trial.saved] : none
  const from = run(pattern.backward, at, -1, trial)
  if (from === -1) return
  const captures: Record<string, TokenRange> = {}
  for (const [i, name] of pattern.captures.entries()) {
    const start = forward[i * 2] ?? trial.saved[i * 2]
    const end = forward[i * 2 + 1] ?? trial.saved[i * 2 + 1]
    if (start !== undefined && end !== undefined) captures[name] = { from: start, to: end }
  }
  hits.push({ pattern, from, to, captures })
}

/** Runs a program from token boundary `origin`; `direction` 1 reads on, -1 reads back. -1 when it does not match. */
function run(program: readonly Instruction[], origin: number, direction: 1 | -1, trial: Trial): number {
  trial.trial++
  trial.program = program
  trial.origin = origin
  trial.direction = direction
  trial.saved.length = 0
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
    switch (instruction.op) {
      case 'match':
        return at
      case 'word':
        if (!inside || !holds(instruction, tokens.word[index] ?? -1)) return -1
        at += direction
        break
      case 'punctuation':
        if (!inside || tokens.word[index] !== -instruction.code - 1) return -1
        at += direction
        break
      case 'number':
        // The 3 of `omega-3` and the 7 of `7-OH` count nothing.
        if (!inside || ((tokens.flags[index] ?? 0) & (flag.number | flag.hyphen)) !== flag.number) return -1
        if (isPartOfName(analysis, index)) return -1
        at += direction
        break
      case 'any':
        if (!inside || ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0) return -1
        at += direction
        break
      case 'kind':
        return kind(trial, instruction.kinds, pc, at)
      case 'gap':
        return gap(trial, pc, at, instruction.most, instruction.plain)
      case 'split': {
        if (cannotBegin(program[instruction.first], trial, at, index, direction)) {
          pc = instruction.second - 1
          break
        }
        const result = retry(trial, instruction.first, at)
        return result === -1 ? retry(trial, instruction.second, at) : result
      }
      case 'jump':
        return retry(trial, instruction.to, at)
      case 'save': {
        const before = trial.saved[instruction.slot]
        trial.saved[instruction.slot] = at
        const result = step(trial, pc + 1, at)
        if (result === -1 && before === undefined) delete trial.saved[instruction.slot]
        else if (result === -1 && before !== undefined) trial.saved[instruction.slot] = before
        return result
      }
      case 'edge':
        if (!atEdge(analysis, instruction.edge, at)) return -1
        break
      case 'not':
        if (inside && instruction.words.includes(tokens.word[index] ?? -1)) return -1
        if (tagsAt(trial, at).some(tag => isOf(tag, instruction.kinds))) return -1
    }
  }
}

function holds(
  { words, set }: { readonly words: readonly number[]; readonly set?: ReadonlySet<number> },
  word: number,
): boolean {
  return set ? set.has(word) : words.includes(word)
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
