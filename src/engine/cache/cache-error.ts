/** Verdicts cannot be kept where they are asked to be. */
export class CacheError extends Error {
  override readonly name = 'CacheError'
}
