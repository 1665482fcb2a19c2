import { compileGlobs } from '../config/globs.ts'
import type { Configs } from '../config/load-config.ts'

/** What a run ignores beside what its configs say. */
export type IgnoreOptions = {
  /** False: nothing is ignored at all. */
  readonly ignore: boolean
  /** Globs in the manner of .gitignore, each list relative to a folder. */
  readonly lists: readonly { readonly globs: readonly string[]; readonly base: string }[]
}

/** Whether a run ignores a path: by the config that holds for it, or by the options of the run. */
export function ignoresOf(configs: Configs, { ignore, lists }: IgnoreOptions): Configs['isIgnored'] {
  if (!ignore) return async () => false
  const matchers = lists.map(({ globs, base }) => compileGlobs(globs, base))
  return async (path, directory) =>
    matchers.some(matches => matches(path, directory)) || configs.isIgnored(path, directory)
}
