const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links go in a circle'],
  ['ENOENT', 'it is gone, or a symbolic link to nowhere'],
  ['EMFILE', 'too many files are open'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['ENOTDIR', 'a part of its path is a file'],
  ['EIO', 'the disk reports an error'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
])

/** The code of a file system error (`ENOENT`), or ''. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Why a file could not be read or written, in words that complete "cannot be read: …". */
export function describeReadError(error: unknown): string {
  const code = errorCode(error)
  return reasons.get(code) ?? (code !== '' ? code : String(error))
}
