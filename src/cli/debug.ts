/** An error with its stack and its causes. */
export function debugText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? String(error)
  return error.cause === undefined ? own : `${own}\nCaused by: ${debugText(error.cause)}`
}
