import { relative, sep } from 'node:path'

/**
 * Tells whether a file (absolute path) is in the part `index` (1-based) of `count`. The part follows from the path below
 * `cwd` alone, so a new file moves no other one, on any machine.
 */
export function shardMatcher(
  { index, count }: { readonly index: number; readonly count: number },
  cwd: string,
): (filePath: string) => boolean {
  return filePath => hash(relative(cwd, filePath).replaceAll(sep, '/')) % count === index - 1
}

/** FNV-1a over UTF-16 code units, 32 bits, with a last mix so that its low bits depend on every letter. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
