import type { Tables } from '../types.ts'
import { extend, type Parts } from './build.ts'

/** What a pack adds to tables. */
export type PackSources = Parts

/**
 * Tables with the words and wordings of a pack over ours. Ids of `base` stay, so that nothing of it is compiled again and
 * everything it finds it still finds; words and kinds that both know are the same ones, so that the pack's wordings meet
 * our words and ours meet the pack's. Pure; costs about a copy of the tables. Throws `TableError` at a wording of the
 * pack that does not compile.
 */
export function layer(base: Tables, pack: PackSources): Tables {
  return { ...extend(base, pack), ownWords: base.ownWords ?? base.words.split('\n').length }
}
