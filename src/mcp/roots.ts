import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import * as messages from './messages.ts'

/** The folders that may be read, as they are without symbolic links. */
export type Roots = readonly string[]

/** A path that may be read, or why it may not. */
export type Allowed =
  | { readonly kind: 'allowed'; readonly path: string }
  | { readonly kind: 'refused'; readonly why: string }

/** Those of some paths that are folders, without symbolic links. */
export async function foldersAt(paths: readonly string[]): Promise<Roots> {
  const found = await Promise.all(
    paths.map(async path => {
      try {
        const real = await realpath(path)
        return (await stat(real)).isDirectory() ? [real] : []
      } catch {
        return []
      }
    }),
  )
  return found.flat()
}

/**
 * Whether a path that a client names may be read. It is followed to where it leads: a symbolic link out of the folders
 * is refused like any other path out of them. What is outside is refused without a look whether it is there.
 */
export async function allow(path: string, roots: Roots): Promise<Allowed> {
  const [first] = roots
  if (first === undefined) return { kind: 'refused', why: messages.noFolder() }
  const asked = resolve(first, path)
  const written = isAbsolute(path) ? await withRealRoot(asked, roots) : asked
  if (!isBelow(written, roots)) return { kind: 'refused', why: messages.outside(path, roots) }
  try {
    const real = await realpath(written)
    if (isBelow(real, roots)) return { kind: 'allowed', path: real }
    return { kind: 'refused', why: messages.outside(path, roots) }
  } catch {
    return { kind: 'refused', why: messages.missing(path) }
  }
}

/** An absolute path may name a root by a symbolic link that leads to it (`/tmp` on macOS). */
async function withRealRoot(path: string, roots: Roots): Promise<string> {
  if (isBelow(path, roots)) return path
  const real = await realpath(path).catch(() => path)
  return isBelow(real, roots) ? real : path
}

/** Whether a path is one of the folders or lies in one, by its words alone. */
export function isBelow(path: string, roots: Roots): boolean {
  return roots.some(root => {
    const inside = relative(root, path)
    return inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
  })
}
