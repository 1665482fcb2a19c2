import { type Lists, listsOf } from './lists.ts'
import { type Needs, numberNeeds } from './needs.ts'
import { type Programs, programsOf, roomFor } from './programs.ts'
import type { Pattern, Tables } from './types.ts'

/** The wordings of the tables made ready for matching, with the matcher's memory. */
export type Wordings = {
  readonly patterns: readonly Pattern[]
  /** Patterns to try where a word or kind stands, by its id. */
  readonly ofWord: Lists
  readonly ofKind: Lists
  readonly needs: Needs
  /** By pattern, made when it is first tried: one text tries few of them. */
  readonly programs: (Programs | undefined)[]
  /** Which pairs of instruction and token led nowhere, by the number of the trial, so that nothing need be cleared. */
  readonly failed: Int32Array
  trials: number
}

/** Indexes the wordings of tables that know so many words. */
export function indexWordings(tables: Tables, words: number): Wordings {
  const { patterns, kinds } = tables
  return {
    patterns,
    ofWord: listsOf(tables.wordTriggers, words),
    ofKind: listsOf(tables.kindTriggers, kinds.length),
    needs: numberNeeds(patterns, words, kinds.length),
    programs: new Array<Programs | undefined>(patterns.length).fill(undefined),
    failed: new Int32Array(roomFor(patterns)),
    trials: 0,
  }
}

/** The programs of a pattern by its index. */
export function programsAt(index: number, pattern: Pattern, { programs }: Wordings): Programs {
  const known = programs[index] ?? programsOf(pattern)
  programs[index] = known
  return known
}
