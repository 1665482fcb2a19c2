import {
  access,
  chmod,
  constants,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './read-error.ts'

/**
 * Writes a file so that a reader finds the old one or the whole new one, never a part. Folders on the way are made, and
 * an old file keeps its permissions. Devices and pipes are written to directly. Throws what the file system says.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await existingTarget(path)
  if (target !== null && !target.regular) {
    // Renaming over /dev/stdout or a pipe would replace it. A folder fails here, with the right reason.
    await writeFile(target.path, text)
    return
  }
  const file = target?.path ?? path
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    if (target !== null) await chmod(temporary, target.mode)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/**
 * Puts a new text in the place of the one a file was read with. False where the file is no longer what was read: then
 * it stays as it is. Throws what the file system says, also for a file that may not be written.
 */
export async function replaceText(path: string, before: string, after: string): Promise<boolean> {
  await access(path, constants.W_OK)
  if (!Buffer.from(before).equals(await readFile(path))) return false
  await writeAtomically(path, after)
  return true
}

type Target = { readonly path: string; readonly regular: boolean; readonly mode: number }

/** What stands at the path now, symbolic links followed: those must keep pointing where they do. */
async function existingTarget(path: string): Promise<Target | null> {
  try {
    const real = await realpath(path)
    const stats = await stat(real)
    return { path: real, regular: stats.isFile(), mode: stats.mode & 0o7777 }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
