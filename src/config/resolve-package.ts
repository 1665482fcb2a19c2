import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The file that a package name stands for in the file `from` (an absolute path); null where it is not installed. */
export async function resolvePackage(name: string, from: string): Promise<string | null> {
  try {
    return createRequire(from).resolve(name)
  } catch {
    // A package that only says what to import, not what to require, is found as an import.
  }
  const { createJiti } = await import('jiti')
  const found = createJiti(from).esmResolve(name, { try: true })
  return found ? fileURLToPath(found) : null
}
