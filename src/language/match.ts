import type { Lexicon } from './lexicon.ts'
import { maxCaptures, reach, width } from './limits.ts'
import type { Lists } from './lists.ts'
import { isMet, noteNeeds } from './needs.ts'
import { listHolds, op, type Program, stride } from './programs.ts'
import { type Analysis, flag, type Hit, type Pattern, type Tag, type TokenRange } from './types.ts'
import { programsAt, type Wordings } from './wordings.ts'

/**
 * One trial of a program, reused from trial to trial: `failed` remembers (instruction, distance) pairs that led nowhere,
 * by the number of the trial, so that nothing need be cleared.
 */
type Trial = {
  readonly analysis: Analysis
  readonly failed: Int32Array
  /** Where captures begin and end, two slots a capture; -1 while unset. */
  saved: Int32Array
  trial: number
  program: Program
  origin: number
  direction: 1 | -1
}

/** What a block is matched with. */
type Matching = { readonly wordings: Wordings; readonly trial: Trial; readonly hits: Hit[] }

/** Room for the captures of one wording, two slots each; the compiler allows no more. */
const slots = maxCaptures * 2
const savedForward = new Int32Array(slots)
const savedBackward = new Int32Array(slots)
const noProgram: Program = new Int32Array(0)

/**
 * Finds all wordings in the block. Each pattern is tried only where its trigger stands, and what else it needs stands on
 * the right side of it; a trial visits each (instruction, token) pair at most once, so its cost is bounded by pattern
 * length × reach, whatever the text.
 */
export function matchAll(analysis: Analysis, { wordings }: Lexicon): Hit[] {
  const { tokens, starting, sentences } = analysis
  const trial: Trial = {
    analysis,
    failed: wordings.failed,
    saved: savedForward,
    trial: wordings.trials,
    program: noProgram,
    origin: 0,
    direction: 1,
  }
  const matching: Matching = { wordings, trial, hits: [] }
  for (const sentence of sentences) {
    noteNeeds(analysis, sentence, wordings.needs)
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = tokens.word[at] ?? -1
      if (word >= 0) tryEach(wordings.ofWord, word, at, matching)
      const tags = starting[at]
      if (tags !== undefined && tags.length > 0) tryKinds(tags, at, matching)
    }
  }
  wordings.trials = trial.trial
  return matching.hits
}

/** Tries the patterns of the kinds at a token, those of each kind once. */
function tryKinds(tags: readonly Tag[], at: number, matching: Matching): void {
  for (let i = 0; i < tags.length; i++) {
    const entry = tags[i]?.entry
    if (entry === undefined) continue
    if (!isAmong(entry.kind, tags, i)) tryEach(matching.wordings.ofKind, entry.kind, at, matching)
    if (entry.classKind >= 0 && !isAmong(entry.classKind, tags, i))
      tryEach(matching.wordings.ofKind, entry.classKind, at, matching)
  }
}

function isAmong(kind: number, tags: readonly Tag[], before: number): boolean {
  for (let i = 0; i < before; i++) {
    const entry = tags[i]?.entry
    if (entry?.kind === kind || entry?.classKind === kind) return true
  }
  return false
}

function tryEach({ starts, items }: Lists, key: number, at: number, matching: Matching): void {
  const end = starts[key + 1] ?? 0
  for (let i = starts[key] ?? 0; i < end; i++) {
    const index = items[i] ?? 0
    if (isMet(index, at, matching.wordings.needs)) tryAt(index, at, matching)
  }
}

function tryAt(index: number, at: number, { wordings, trial, hits }: Matching): void {
  const pattern = wordings.patterns[index]
  if (pattern === undefined) return
  const { forward, backward, opens } = programsAt(index, pattern, wordings)
  // What stands beside the trigger decides most trials: look there before running either program.
  if (opens && cannotBegin(backward, 0, trial.analysis, at, -1)) return
  const to = run(forward, at, 1, savedForward, trial)
  if (to === -1) return
  // Most wordings begin with their trigger: nothing stands before it.
  savedBackward.fill(-1)
  const from = opens ? run(backward, at, -1, savedBackward, trial) : at
  if (from !== -1) hits.push({ pattern, from, to, captures: capturesOf(pattern) })
}

/** Reads the captures of the trial that has just matched. */
function capturesOf({ captures: names }: Pattern): Hit['captures'] {
  const captures: Record<string, TokenRange> = {}
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? ''
    const start = Math.max(savedForward[i * 2] ?? -1, savedBackward[i * 2] ?? -1)
    const end = Math.max(savedForward[i * 2 + 1] ?? -1, savedBackward[i * 2 + 1] ?? -1)
    if (start >= 0 && end >= 0) captures[name] = { from: start, to: end }
  }
  return captures
}

/** Runs a program from token boundary `origin`; `direction` 1 reads on, -1 reads back. -1 when it does not match. */
function run(program: Program, origin: number, direction: 1 | -1, saved: Int32Array, trial: Trial): number {
  trial.trial++
  trial.program = program
  trial.origin = origin
  trial.direction = direction
  trial.saved = saved
  saved.fill(-1)
  return step(trial, 0, origin)
}

/** Goes on at an instruction unless it failed here before: only places that more than one path reaches are remembered. */
function retry(trial: Trial, pc: number, at: number): number {
  const distance = Math.abs(at - trial.origin)
  if (distance > reach) return -1
  const key = (pc / stride) * width + distance
  if (trial.failed[key] === trial.trial) return -1
  const result = step(trial, pc, at)
  if (result === -1) trial.failed[key] = trial.trial
  return result
}

function step(trial: Trial, start: number, from: number): number {
  const { analysis, direction, program } = trial
  const { tokens } = analysis
  let at = from
  for (let pc = start; ; pc += stride) {
    const index = direction === 1 ? at : at - 1
    const inside = index >= 0 && index < tokens.count
    const operand = program[pc + 1] ?? 0
    switch (program[pc]) {
      case op.word:
        if (!inside || !listHolds(program, operand, program[pc + 2] ?? 0, tokens.word[index] ?? -1)) return -1
        at += direction
        break
      case op.split: {
        const second = program[pc + 2] ?? 0
        if (cannotBegin(program, operand, analysis, at, direction)) {
          pc = second - stride
          break
        }
        const result = retry(trial, operand, at)
        return result === -1 ? retry(trial, second, at) : result
      }
      case op.gap:
        return gap(trial, pc, at)
      case op.kind:
        return kind(trial, pc, at)
      case op.save: {
        const before = trial.saved[operand] ?? -1
        trial.saved[operand] = at
        const result = step(trial, pc + stride, at)
        if (result === -1) trial.saved[operand] = before
        return result
      }
      case op.jump:
        return retry(trial, operand, at)
      case op.match:
        return at
      case op.oneWord:
        if (!inside || ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0) return -1
        at += direction
        break
      case op.number:
        // The 3 of `omega-3` and the 7 of `7-OH` count nothing.
        if (!inside || ((tokens.flags[index] ?? 0) & (flag.number | flag.hyphen)) !== flag.number) return -1
        if (isPartOfName(analysis, index)) return -1
        at += direction
        break
      case op.punctuation:
        if (!inside || tokens.word[index] !== operand) return -1
        at += direction
        break
      case op.not:
        if (isBarred(trial, pc, at, inside ? (tokens.word[index] ?? -1) : -1)) return -1
        break
      case op.sentenceStart:
        if (analysis.sentences[analysis.sentenceOf[at] ?? -1]?.from !== at) return -1
        break
      case op.sentenceEnd:
        if (analysis.sentences[analysis.sentenceOf[at - 1] ?? -1]?.to !== at) return -1
        break
      default:
        return -1
    }
  }
}

/** True when a branch fails on its first instruction: most do, and need no trial of their own. */
function cannotBegin(
  program: Program,
  pc: number,
  analysis: Analysis,
  at: number,
  direction: 1 | -1,
): boolean {
  const from = program[pc + 1] ?? 0
  const to = program[pc + 2] ?? 0
  if (program[pc] === op.word) {
    const index = direction === 1 ? at : at - 1
    const { word, count } = analysis.tokens
    return index < 0 || index >= count || !listHolds(program, from, to, word[index] ?? -1)
  }
  if (program[pc] !== op.kind) return false
  const tags = (direction === 1 ? analysis.starting : analysis.ending)[at]
  if (tags === undefined) return true
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]
    if (tag !== undefined && isOf(tag, program, from, to)) return false
  }
  return true
}

/** True for a number that begins a name the lexicon knows (`7-OH`), but not for `24-hour`. */
function isPartOfName({ tokens, starting }: Analysis, at: number): boolean {
  if (((tokens.flags[at + 1] ?? 0) & flag.hyphen) === 0) return false
  return starting[at]?.some(tag => tag.to > at + 1) ?? false
}

const none: readonly Tag[] = []

function tagsAt({ direction, analysis }: Trial, at: number): readonly Tag[] {
  return (direction === 1 ? analysis.starting[at] : analysis.ending[at]) ?? none
}

function isOf({ entry }: Tag, program: Program, from: number, to: number): boolean {
  return listHolds(program, from, to, entry.kind) || listHolds(program, from, to, entry.classKind)
}

/** Whether what the instruction forbids stands here. */
function isBarred(trial: Trial, pc: number, at: number, word: number): boolean {
  const { program } = trial
  const from = program[pc + 1] ?? 0
  const words = program[pc + 2] ?? 0
  const kinds = program[pc + 3] ?? 0
  if (listHolds(program, from, words, word)) return true
  return words < kinds && tagsAt(trial, at).some(tag => isOf(tag, program, words, kinds))
}

function kind(trial: Trial, pc: number, at: number): number {
  const { program, direction } = trial
  const from = program[pc + 1] ?? 0
  const to = program[pc + 2] ?? 0
  const tags = tagsAt(trial, at)
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]
    if (tag === undefined || !isOf(tag, program, from, to)) continue
    const result = retry(trial, pc + stride, direction === 1 ? tag.to : tag.from)
    if (result !== -1) return result
  }
  return -1
}

/** The shortest gap that lets the rest match. A gap stays in its clause; a plain one also passes no verb or mark. */
function gap(trial: Trial, pc: number, at: number): number {
  const { analysis, direction, program } = trial
  const { tokens, clauseOf, stops } = analysis
  const most = program[pc + 1] ?? 0
  const plain = program[pc + 2] === 1
  const first = direction === 1 ? at : at - 1
  const home = clauseOf[first]
  const next = program[pc + stride] ?? 0
  const head = pc + (next === op.save ? 2 : 1) * stride
  const mayEnd = next === op.match || next === op.sentenceStart || next === op.sentenceEnd
  for (let size = 0; ; size++) {
    const index = first + size * direction
    // A gap that has used up its clause is no bridge to the next one.
    if (size > 0 && !mayEnd && clauseOf[index] !== home) return -1
    const after = at + size * direction
    if (!cannotBegin(program, head, analysis, after, direction)) {
      const result = retry(trial, pc + stride, after)
      if (result !== -1) return result
    }
    if (size === most || index < 0 || index >= tokens.count || clauseOf[index] !== home) return -1
    if (plain && (stops[index] || ((tokens.flags[index] ?? 0) & flag.punctuation) !== 0)) return -1
  }
}
