import { access, chmod, constants, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './read-error.ts'

/** A file that is being written. Exactly one of `commit` and `discard` ends it. */
export type AtomicFile = {
  readonly write: (text: string) => Promise<void>
  /** Puts the new file in the place of the old one. */
  readonly commit: () => Promise<void>
  /** Leaves all as it was. */
  readonly discard: () => Promise<void>
}

/**
 * Opens a file to be written piece by piece, so that a reader finds the old one or the whole new one, never a part.
 * Folders on the way are made, and an old file keeps its permissions. Devices and pipes are written to directly. All
 * parts throw what the file system says; after that nothing is left to discard.
 */
export async function openAtomically(path: string): Promise<AtomicFile> {
  const target = await existingTarget(path)
  // Renaming over /dev/stdout or a pipe would replace it. A folder fails here, with the right reason.
  if (target !== null && !target.regular) return openDirectly(target.path)
  const file = target?.path ?? path
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  const handle = await open(temporary, 'wx')
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true })
  }
  const orDiscard = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      await discard()
      throw error
    }
  }
  return {
    write: text => orDiscard(() => handle.writeFile(text)),
    commit: () =>
      orDiscard(async () => {
        await handle.close()
        if (target !== null) await chmod(temporary, target.mode)
        await rename(temporary, file)
      }),
    discard,
  }
}

async function openDirectly(path: string): Promise<AtomicFile> {
  const handle = await open(path, 'w')
  return {
    write: text => handle.writeFile(text),
    commit: () => handle.close(),
    discard: () => handle.close().catch(() => undefined),
  }
}

/** Writes a file at once, with the promises of `openAtomically`. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const file = await openAtomically(path)
  await file.write(text)
  await file.commit()
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
