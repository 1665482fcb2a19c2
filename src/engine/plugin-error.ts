/** A rule of a plugin threw. `message` names it, so that nobody looks for the fault in the article or in claimlint. */
export class PluginError extends Error {
  override readonly name = 'PluginError'

  constructor(ruleId: string, cause: unknown) {
    const what = cause instanceof Error ? `${cause.name}: ${cause.message.split('\n')[0]}` : String(cause)
    const after = 'The fault is in the plugin, not in the article; this file was not checked.'
    super(`The rule "${ruleId}" of a plugin failed on this file (${what}). ${after}`, { cause })
  }
}
