import { width } from './limits.ts'
import type { Instruction, Pattern } from './types.ts'

/**
 * A program as numbers: four an instruction (what to do, and up to three operands), then the lists of words and kinds
 * that instructions point into. The matcher runs millions of instructions a minute; objects of a dozen shapes would cost
 * it several times as much.
 */
export type Program = Int32Array

/** The two programs of a wording, as in `Pattern`. */
export type Programs = {
  readonly forward: Program
  readonly backward: Program
  /** Whether there is anything to match before the trigger. */
  readonly opens: boolean
}

/** Numbers an instruction takes. */
export const stride = 4

/** What an instruction does; `from` and `to` bound a list in the program. */
export const op = {
  /** from, to */
  word: 0,
  /** where to go on first, and second */
  split: 1,
  /** most tokens, 1 for a plain one */
  gap: 2,
  /** from, to */
  kind: 3,
  /** slot */
  save: 4,
  /** where to go on */
  jump: 5,
  match: 6,
  oneWord: 7,
  number: 8,
  /** what `Tokens.word` holds for the mark */
  punctuation: 9,
  /** from, to: words up to the third operand, kinds behind it */
  not: 10,
  sentenceStart: 11,
  sentenceEnd: 12,
} as const

export function programsOf({ forward, backward }: Pattern): Programs {
  return { forward: encode(forward), backward: encode(backward), opens: backward.length > 1 }
}

/** How much memory of failures a trial of any of the patterns can need. */
export function roomFor(patterns: readonly Pattern[]): number {
  let longest = 1
  for (const { forward, backward } of patterns) longest = Math.max(longest, forward.length, backward.length)
  return longest * width
}

function encode(instructions: readonly Instruction[]): Program {
  const code: number[] = []
  const lists: number[] = []
  const listed = (ids: readonly number[]): number => {
    lists.push(...ids.filter(id => id >= 0).toSorted((one, other) => one - other))
    return instructions.length * stride + lists.length
  }
  for (const instruction of instructions) {
    const start = listed([])
    switch (instruction.op) {
      case 'word':
        code.push(op.word, start, listed(instruction.words), 0)
        break
      case 'kind':
        code.push(op.kind, start, listed(instruction.kinds), 0)
        break
      case 'not':
        code.push(op.not, start, listed(instruction.words), listed(instruction.kinds))
        break
      case 'split':
        code.push(op.split, instruction.first * stride, instruction.second * stride, 0)
        break
      case 'jump':
        code.push(op.jump, instruction.to * stride, 0, 0)
        break
      case 'gap':
        code.push(op.gap, instruction.most, instruction.plain ? 1 : 0, 0)
        break
      case 'save':
        code.push(op.save, instruction.slot, 0, 0)
        break
      case 'punctuation':
        code.push(op.punctuation, -instruction.code - 1, 0, 0)
        break
      case 'edge':
        code.push(instruction.edge === 'sentence-start' ? op.sentenceStart : op.sentenceEnd, 0, 0, 0)
        break
      case 'any':
        code.push(op.oneWord, 0, 0, 0)
        break
      case 'number':
        code.push(op.number, 0, 0, 0)
        break
      case 'match':
        code.push(op.match, 0, 0, 0)
    }
  }
  return Int32Array.from([...code, ...lists])
}

/** From this many on, a list is halved before it is gone through. */
const longList = 8

/** Whether the sorted list from `from` to `to` of a program holds an id. */
export function listHolds(program: Program, from: number, to: number, id: number): boolean {
  let low = from
  let high = to
  while (high - low > longList) {
    const middle = (low + high) >> 1
    if ((program[middle] ?? 0) <= id) low = middle
    else high = middle
  }
  for (let i = low; i < high; i++) if (program[i] === id) return true
  return false
}
