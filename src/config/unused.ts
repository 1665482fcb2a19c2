import type { Condition, Ignores } from './extends/elements.ts'
import { compileGlobs } from './globs.ts'
import type { ConfigProblem } from './types.ts'

/** A part of a config that no file of a run had a use for; `base` is the folder its globs are relative to. */
export type UnusedPart = ConfigProblem & { readonly base: string }

/** Keeps count of the overrides and ignores of a config that files have used. */
export type UsageCount = {
  readonly usedBy: (conditions: readonly Condition[]) => void
  /** A path that is ignored. */
  readonly ignored: (path: string, directory: boolean) => void
  readonly unused: () => readonly UnusedPart[]
}

/** Starts to count for the config in `file`. What it extends may be shared with others, and is not reported. */
export function countUsage(
  file: string,
  conditions: readonly Condition[],
  ignores: readonly Ignores[],
): UsageCount {
  const used = new Set<Condition>()
  const globs = ignores.flatMap(({ source, base, globs: list }) =>
    list.map((glob, index) => ({ source, base, glob, index, matches: compileGlobs([glob], base) })),
  )
  const met = new Set<(typeof globs)[number]>()
  return {
    usedBy(holding) {
      for (const condition of holding) used.add(condition)
    },
    ignored(path, directory) {
      for (const each of globs) if (!met.has(each) && each.matches(path, directory)) met.add(each)
    },
    unused() {
      const idle = conditions.filter(condition => !used.has(condition))
      const overrides = [...new Set(idle)].map(({ source, path, base }) => ({
        file: source.file,
        base,
        place: source.locate(path, 'value'),
        message: `${path[0]}[${path[1]}] is unused: no file that was checked matches its globs.`,
      }))
      const patterns = globs
        // A glob that takes back is used by what stays.
        .filter(each => !met.has(each) && !each.glob.startsWith('!'))
        .map(({ source, base, glob, index }) => ({
          file: source.file,
          base,
          place: source.locate(['ignores', index], 'value'),
          message: `ignores: "${glob}" is unused: it leaves out nothing that would be checked.`,
        }))
      return [...overrides, ...patterns].filter(part => part.file === file)
    },
  }
}
