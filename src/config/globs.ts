import { isAbsolute, relative, sep } from 'node:path'
import ignore from 'ignore'

/** Tells whether a path matches a list of globs. `directory` says that the path is a folder. */
export type GlobMatcher = (path: string, directory?: boolean) => boolean

/**
 * Compiles globs in the manner of .gitignore, relative to a folder: `drafts` and `*.mdx` match at any depth, a
 * leading `/` or an inner `/` ties a glob to the folder, `!` takes back, and braces list alternatives. Letter case
 * counts. Paths outside the folder never match.
 */
export function compileGlobs(globs: readonly string[], baseDirectory: string): GlobMatcher {
  const verdict = compileIgnores(globs, baseDirectory)
  return (path, directory = false) => verdict(path, directory) === true
}

/** The same, but tells a path that a glob takes back (false) from one that no glob names (null). */
export function compileIgnores(
  globs: readonly string[],
  baseDirectory: string,
): (path: string, directory: boolean) => boolean | null {
  if (globs.length === 0) return () => null
  const matcher = ignore({ ignorecase: false }).add(
    globs.map(glob => glob.replace(/^(!?)\.\//, '$1/')).flatMap(expandBraces),
  )
  return (path, directory) => {
    const inside = relative(baseDirectory, path)
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
    const posix = sep === '/' ? inside : inside.replaceAll(sep, '/')
    const { ignored, unignored } = matcher.test(directory ? `${posix}/` : posix)
    return ignored ? true : unignored ? false : null
  }
}

/** `a.{md,mdx}` → `a.md`, `a.mdx`. Braces without a comma stay as they are. */
export function expandBraces(glob: string): string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(glob)
  if (match === null) return [glob]
  const before = glob.slice(0, match.index)
  const after = glob.slice(match.index + match[0].length)
  return (match[1] ?? '').split(',').flatMap(part => expandBraces(`${before}${part}${after}`))
}
