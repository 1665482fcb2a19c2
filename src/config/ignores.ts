import type { Ignores } from './extends/elements.ts'
import { compileIgnores, type GlobMatcher } from './globs.ts'

/** Whether a list of `ignores` leaves a path out. A later list may take back (`!`) what an earlier one ignores. */
export function matchIgnores(lists: readonly Ignores[]): GlobMatcher {
  const compiled = lists.map(({ globs, base, when }) => ({ verdict: compileIgnores(globs, base), when }))
  return (path, directory = false) => {
    let ignored = false
    for (const { verdict, when } of compiled) {
      if (!when.every(({ matches }) => matches(path))) continue
      ignored = verdict(path, directory) ?? ignored
    }
    return ignored
  }
}
